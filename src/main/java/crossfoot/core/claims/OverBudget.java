package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 支出 3 万元，完成预算的 100%，决算数大于预算数 1 万元: the rate, by what was spent and how much more or less it was. */
final class OverBudget {
    private static final String ADJUSTED = "调整";

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    OverBudget(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        mentions.stream()
                .filter(rate -> rate.role() == Role.EXECUTION && !rate.inTable() && verdicts.isOpen(rate))
                .forEach(this::check);
    }

    private void check(Mention rate) {
        Optional<Mention> outcome =
                surroundings
                        .before(
                                rate,
                                other -> other.isAmount() && !other.measure().isPlan())
                        .stream()
                        .findFirst();
        Optional<Mention> apart =
                surroundings.behind(rate, other -> other.index() == rate.index() + 1 && isCompared(other)).stream()
                        .filter(other -> !other.quantity().unit().isRate())
                        .findFirst();
        boolean sameBudget = apart.filter(
                        one -> one.lead().clause().contains(ADJUSTED) == (rate.against() == Against.ADJUSTED))
                .isPresent();
        if (outcome.isPresent() && sameBudget && GrowthCheck.same(outcome.get(), apart.get())) {
            settle(rate, outcome.get(), apart.get());
        }
    }

    private static boolean isCompared(Mention mention) {
        String clause = mention.lead().clause();
        return Words.GREATER.in(clause) != Words.SMALLER.in(clause);
    }

    /** Where more stands behind than half of what was spent, it is likelier the budget. */
    private void settle(Mention rate, Mention outcome, Mention apart) {
        boolean more = Words.GREATER.in(apart.lead().clause());
        BigDecimal now = outcome.quantity().value();
        BigDecimal off = apart.quantity().value();
        Interval budget = more
                ? Interval.of(outcome).minus(Interval.of(apart))
                : Interval.of(outcome).plus(Interval.of(apart));
        if (off.add(off).compareTo(now) > 0 || !budget.isPositive()) {
            return;
        }
        var unit = outcome.quantity().unit();
        String left = Arithmetic.in(unit, outcome);
        RateText.settle(
                verdicts,
                List.of(new RateText(
                        rate,
                        now,
                        more ? now.subtract(off) : now.add(off),
                        Interval.of(outcome).percentOf(budget),
                        left + " ÷ (" + left + (more ? " − " : " + ") + Arithmetic.in(unit, apart) + ")",
                        List.of(outcome, apart),
                        others -> Optional.empty())),
                true);
    }
}
