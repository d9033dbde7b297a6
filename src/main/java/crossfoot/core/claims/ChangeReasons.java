package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 支出增加 3 万元，主要原因是人员增加 5 万元、项目减少 2 万元: what a change is made of. The reasons need not be all, so only that
 * they come to the change, or miss it by a slip, says anything.
 */
final class ChangeReasons {
    private static final List<String> OPENING = List.of("原因", "其中", "由于", "主要是", "因为", "（", "(", "：");
    /** How unlikely an accident must be. */
    private static final int CHANCE = 20;

    private static final int DIGITS = 4;

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    ChangeReasons(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention change) {
        if (!isAdded(change) || change.inTable()) {
            return;
        }
        List<Mention> reasons = new ArrayList<>();
        for (Mention later : surroundings.rest(change, other -> true)) {
            boolean alike = isAdded(later) && later.dimension().equals(change.dimension());
            boolean opened =
                    !reasons.isEmpty() || OPENING.stream().anyMatch(later.lead().text()::contains);
            if (alike && opened) {
                reasons.add(later);
            } else if (alike || later.isAmount()) {
                break;
            }
        }
        settle(change, reasons);
    }

    private static boolean isAdded(Mention change) {
        return change.role().isChange()
                && !change.quantity().unit().isRate()
                && change.quantity().exact();
    }

    private void settle(Mention change, List<Mention> reasons) {
        boolean bare = reasons.size() > 1
                && reasons.stream()
                                .map(Mention::against)
                                .collect(Collectors.toSet())
                                .size()
                        == 1;
        if (bare) {
            NearMiss.settle(verdicts, change, reasons, CHANCE);
        } else if (reasons.size() == 1) {
            only(change, reasons.get(0));
        }
    }

    /** 减少 10.39 万元，主要是基本支出减少 10.93 万元: one of them is a slip of the other. */
    private void only(Mention change, Mention reason) {
        boolean slip = change.role() == reason.role()
                && reason.quantity().number().precision() >= DIGITS
                && Typo.isSwapped(reason, change.quantity().value())
                && verdicts.isOpen(reason);
        if (slip) {
            verdicts.contradict(Kind.DIFFERENCE, reason, RepeatCheck.twice(change, reason));
        }
    }
}
