package crossfoot.core.summary;

import crossfoot.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proof: what a figure should be, what it is, and the difference.
 *
 * @param id stable for the same thing checked, e.g. {@code CF-FOOT-2021-basic}
 * @param year the fiscal year, or null if it is about no single year
 * @param what what is compared, in words
 * @param where place of the stated figure, e.g. {@code ledgers/a.csv!12}; empty if it is ours
 * @param explanations what is proven to make up the difference, three at most; mostly empty
 * @param acceptance what the register of accepted differences says of it; null if nothing
 */
public record Check(
        String id,
        @Nullable Integer year,
        Kind kind,
        Status status,
        String what,
        String where,
        Quantity expected,
        Quantity actual,
        List<Explanation> explanations,
        Acceptance.@Nullable Applied acceptance) {

    public Check {
        explanations = List.copyOf(explanations);
    }

    /** A check of whose difference nothing is known. */
    public Check(
            String id,
            @Nullable Integer year,
            Kind kind,
            Status status,
            String what,
            String where,
            Quantity expected,
            Quantity actual) {
        this(id, year, kind, status, what, where, expected, actual, List.of(), null);
    }

    /** What kind of proof; the order is that of the 核对 sheet. */
    public enum Kind {
        ROWS("行数勾稽"),
        LEDGER("明细与汇总"),
        FOOT("纵向合计"),
        CROSS_FOOT("横向合计"),
        STATED_TOTAL("账内合计"),
        BALANCE("余额"),
        JOURNAL_SIDES("财务与预算"),
        CONTROL_TOTAL("控制数"),
        BUDGET("预算"),
        CARRIED("结转"),
        CONSOLIDATION("单位合并");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Status {
        PASS,
        FAIL,
        ACCEPTED,
        SKIPPED
    }

    /** A count of rows or an amount of money. */
    public sealed interface Quantity {
        /** As shown: {@code 12418}, or {@code 1234.50} 元. */
        String text();

        record Rows(long count) implements Quantity {
            @Override
            public String text() {
                return Long.toString(count);
            }
        }

        record Amount(Money money) implements Quantity {
            @Override
            public String text() {
                return money.yuan();
            }
        }
    }

    /** Actual − expected: positive when the ledger has more than it should. Both are of one kind. */
    public Quantity difference() {
        if (expected instanceof Quantity.Amount want && actual instanceof Quantity.Amount have) {
            return new Quantity.Amount(have.money().minus(want.money()));
        }
        return new Quantity.Rows(((Quantity.Rows) actual).count() - ((Quantity.Rows) expected).count());
    }

    /** The same check of one unit among several: its id and its words say so. */
    public Check ofUnit(String code, String name) {
        return new Check(
                id + "@" + code,
                year,
                kind,
                status,
                name + "：" + what,
                where,
                expected,
                actual,
                explanations,
                acceptance);
    }

    Check with(Status other) {
        return new Check(id, year, kind, other, what, where, expected, actual, explanations, acceptance);
    }

    Check explainedBy(List<Explanation> found) {
        return new Check(id, year, kind, status, what, where, expected, actual, found, acceptance);
    }

    Check accepted(Acceptance.Applied applied) {
        Status found = applied.state() == Acceptance.State.HOLDS ? Status.ACCEPTED : status;
        return new Check(id, year, kind, found, what, where, expected, actual, explanations, applied);
    }
}
