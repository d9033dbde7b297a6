package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.SubjectBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why more was spent than the opening budget has, as far as the amounts show it: excess = causes + unexplained. What is
 * paid from funds that the opening budget does not hold comes first, then what was added to the budget in the year.
 *
 * @param budget the subject's whole budget
 * @param causes none of them zero
 * @param unexplained of the excess; zero where there is none
 * @param leftOfGrants of what is left of the final budget, the part that was granted from above
 */
public record Deviation(BudgetLine budget, Money spent, List<Cause> causes, Money unexplained, Money leftOfGrants) {
    public Deviation {
        causes = List.copyOf(causes);
    }

    /** What kind of cause. */
    public enum Reason {
        /** Spent from funds granted from above, by the ledger's own 资金来源. */
        ABOVE,
        /** Spent from what was left of the year before. */
        CARRIED,
        /** Spent from another fund source outside the opening budget. */
        OTHER_FUNDS,
        /** Granted from above as the budget has it, spent where the ledger names no fund source. */
        GRANTED,
        /** Added to the budget in the year. */
        ADDED,
        /** Moved to it from other budgets in the year. */
        ADJUSTED
    }

    /**
     * What part of the deviation is due to.
     *
     * @param fundSource as the ledger writes it; empty where the cause is none of fund sources
     */
    public record Cause(Reason reason, String fundSource, Money amount) {}

    /** Above the opening budget; negative where less was spent. */
    public Money excess() {
        return spent.minus(budget.initial());
    }

    /** Above the final budget; negative where less was spent. */
    public Money overFinal() {
        return spent.minus(budget.total());
    }

    /** The causes of one kind, added up. */
    public Money of(Reason reason) {
        return causes.stream()
                .filter(cause -> cause.reason == reason)
                .map(Cause::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    static Deviation of(SubjectBudget budget, List<Outlay> outlays) {
        BudgetAmounts amounts = budget.whole().amounts();
        Money spent = Outlay.sum(outlays);
        Sharing sharing = new Sharing(spent.minus(amounts.initial()));
        sharing.funds(Reason.ABOVE, outside(budget, outlays, Nature.ABOVE));
        sharing.funds(Reason.CARRIED, outside(budget, outlays, Nature.CARRIED));
        sharing.funds(Reason.OTHER_FUNDS, outside(budget, outlays, Nature.OTHER));
        Money above = Outlay.sum(outlays, Nature.ABOVE);
        Money unstated = Outlay.sum(outlays, Nature.UNSTATED);
        sharing.take(Reason.GRANTED, "", least(amounts.granted().minus(above), unstated));
        sharing.take(Reason.ADDED, "", amounts.added());
        sharing.take(Reason.ADJUSTED, "", amounts.adjusted());
        Money left = amounts.total().minus(spent);
        Money grantsLeft = amounts.granted().minus(above.plus(unstated));
        return new Deviation(budget.whole(), spent, sharing.causes, sharing.rest, atLeastZero(least(left, grantsLeft)));
    }

    /** What was spent from each source of a kind, beyond what the opening budget has of that source. */
    private static Map<String, Money> outside(SubjectBudget budget, List<Outlay> outlays, Nature nature) {
        Map<String, Money> spent = new TreeMap<>();
        for (Outlay outlay : outlays) {
            if (outlay.fund().nature() == nature) {
                spent.merge(outlay.fund().source(), outlay.amount(), Money::plus);
            }
        }
        spent.replaceAll((source, sum) -> sum.minus(
                budget.byFund().getOrDefault(source, BudgetAmounts.ZERO).initial()));
        return spent;
    }

    static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Money atLeastZero(Money money) {
        return money.fen() < 0 ? Money.ZERO : money;
    }

    /** Shares an excess out among its causes, one after the other. */
    private static final class Sharing {
        private final List<Cause> causes = new ArrayList<>();
        private Money rest;

        Sharing(Money excess) {
            this.rest = atLeastZero(excess);
        }

        void funds(Reason reason, Map<String, Money> bySource) {
            bySource.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(source -> take(reason, source.getKey(), source.getValue()));
        }

        void take(Reason reason, String source, Money upTo) {
            Money taken = least(rest, atLeastZero(upTo));
            if (!taken.isZero()) {
                causes.add(new Cause(reason, source, taken));
                rest = rest.minus(taken);
            }
        }
    }
}
