package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 收支总计 3874.92 万元，较上年减少 484.05 万元; 本年收入 3874.92 万元，较上年减少 448.05 万元: what is as much now and has changed by
 * nearly as much against the same year has changed by as much, and one of the two is a slip.
 */
final class TwinChanges {
    private static final int TELLING_DIGITS = 4;
    private static final int REACH = 2;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    TwinChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    /** What an amount is now, and what its change is counted from. */
    private record Base(BigDecimal amount, int year, Mention.Against against) {}

    void check() {
        Map<Base, List<Mention>> twins = new LinkedHashMap<>();
        for (Mention change : mentions) {
            if (change.role().isChange() && isTelling(change)) {
                now(change)
                        .map(now -> base(now, change))
                        .ifPresent(base -> twins.computeIfAbsent(base, unused -> new ArrayList<>())
                                .add(change));
            }
        }
        twins.values().forEach(this::compare);
    }

    private static Base base(Mention now, Mention change) {
        return new Base(now.quantity().value().stripTrailingZeros(), change.year(), change.against());
    }

    private static boolean isTelling(Mention figure) {
        return !figure.inTable()
                && figure.quantity().exact()
                && figure.quantity().unit().isMoney()
                && figure.quantity().number().unscaledValue().abs().toString().length() >= TELLING_DIGITS;
    }

    /** Right before the change, with a rate between them at most, in its sentence or the one before. */
    private Optional<Mention> now(Mention change) {
        for (int i = change.index() - 1; i >= Math.max(0, change.index() - REACH); i--) {
            Mention now = mentions.get(i);
            if (!now.quantity().unit().isRate()) {
                boolean near = change.sentence() - now.sentence() <= 1
                        && now.at().block() == change.at().block();
                return Optional.of(now).filter(one -> near && one.isAmount() && isTelling(one));
            }
        }
        return Optional.empty();
    }

    private void compare(List<Mention> changes) {
        Mention first = changes.get(0);
        for (Mention other : changes.subList(1, changes.size())) {
            if (other.role() == first.role()
                    && Typo.isNear(first, other)
                    && !other.quantity().meets(first.quantity())) {
                boolean relied = verdicts.isOpen(first) && !verdicts.isOpen(other);
                Mention wrong = relied ? first : other;
                verdicts.contradict(Kind.REPEAT, wrong, RepeatCheck.twice(relied ? other : first, wrong));
            }
        }
    }
}
