package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.text.Unit;
import java.util.List;
import java.util.Optional;

/** 99.2%，提高 1.6 个百分点（上年为 97.6%）: what a change is from stands in the bracket behind it. */
final class BracketedBases {
    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    BracketedBases(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention change) {
        boolean told = change.role().isChange()
                && !change.inTable()
                && change.quantity().exact()
                && change.index() + 1 < mentions.size();
        if (!told) {
            return;
        }
        Mention base = mentions.get(change.index() + 1);
        boolean bracketed = base.sentence() == change.sentence()
                && base.lead().startsWith('（', '(')
                && (base.prior() || base.year() + 1 == change.year())
                && !base.role().isChange();
        Optional<Mention> now = surroundings
                .before(
                        change,
                        other -> !other.role().isChange() && other.dimension().equals(base.dimension()))
                .stream()
                .findFirst()
                .filter(one -> surroundings.isTold(one, change));
        if (bracketed && now.isPresent()) {
            settle(change, now.get(), base);
        }
    }

    private void settle(Mention change, Mention now, Mention base) {
        boolean points =
                change.dimension().equals(Unit.POINTS) && base.quantity().unit().isRate();
        if (points || change.dimension().equals(base.dimension())) {
            Interval apart = Interval.of(now).minus(Interval.of(base));
            boolean fall = change.role() == Role.FALL;
            List<Mention> pair = fall ? List.of(base, now) : List.of(now, base);
            Difference.settle(verdicts, change, fall ? apart.negated() : apart, pair);
        } else if (change.quantity().unit().isRate() && !base.quantity().unit().isRate()) {
            RateText.settle(verdicts, Growth.byBase(change, now, base).stream().toList(), true);
        }
    }
}
