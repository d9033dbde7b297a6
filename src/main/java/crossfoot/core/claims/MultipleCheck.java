package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.util.List;

/** How many times as much, and by how many times more: 增加到 three times is growth by two times. */
final class MultipleCheck {
    private static final List<String> COMPARING = List.of("是", "为", "相当于", "达到");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    MultipleCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention times) {
        if (!times.dimension().equals(Unit.TIMES) || times.inTable()) {
            return;
        }
        List<Mention> near = surroundings.item(
                times, other -> !other.role().isChange() && !other.dimension().equals(Unit.TIMES));
        boolean pair = near.size() > 1
                && near.get(0).index() == times.index() - 1
                && near.get(0).dimension().equals(near.get(1).dimension())
                && !near.get(0).quantity().unit().isRate();
        if (!pair) {
            return;
        }
        if (times.role().isChange()) {
            grown(times, near.get(0), near.get(1));
        } else if (times.lead().text().strip().equals("的")) {
            asMuch(times, near.get(1), near.get(0));
        }
    }

    /** 由 1250 件增加到 5000 件，增长 3 倍. */
    private void grown(Mention times, Mention now, Mention before) {
        if (before.prior() && !now.prior()) {
            RateText.multiple(times, now, before, true).ifPresent(way -> RateText.settle(verdicts, List.of(way), true));
        }
    }

    /** 4.5 万人次，是 2022 年 1.8 万人次的 2.5 倍. */
    private void asMuch(Mention times, Mention now, Mention before) {
        String clause = before.lead().clause().strip();
        if (COMPARING.stream().anyMatch(clause::startsWith)) {
            RateText.multiple(times, now, before, false)
                    .ifPresent(way -> RateText.settle(verdicts, List.of(way), true));
        }
    }
}
