package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.AmountUnit;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejected rows whose amount, where it can be read, is what a figure has more than the ledger. */
final class RejectedAmounts {
    /**
     * What a rejected row is worth.
     *
     * @param mistyped the amount's text if letters were taken for the digits they look like; else empty
     */
    record Row(Parsed.Rejected rejected, Money amount, String mistyped) {}

    private static final int UNIT_DETAIL = 3;

    private final long missing;
    private final Places places = new Places();
    private final Places mistypedPlaces = new Places();
    private final Places all = new Places();
    private String mistyped = "";
    private long sum;

    /** @param missing what the figure has more than the ledger, in 分 */
    RejectedAmounts(long missing) {
        this.missing = missing;
    }

    /** Reads the amount of a row; null if that can't be done. */
    static @Nullable Row read(Parsed.Rejected rejected) {
        Money amount = rejected.amount();
        if (amount != null) {
            return new Row(rejected, amount, "");
        }
        for (Problem problem : rejected.problems()) {
            if (problem.kind() == ProblemKind.AMOUNT_NOT_A_NUMBER
                    && mistyped(problem) instanceof Reading.Amount meant) {
                return new Row(rejected, meant.money(), problem.value());
            }
        }
        return null;
    }

    /** A letter O, l or I typed for the digit that it looks like. */
    private static Reading mistyped(Problem problem) {
        AmountUnit unit = AmountUnit.YUAN;
        for (AmountUnit one : AmountUnit.values()) {
            unit = one.label().equals(problem.details().get(UNIT_DETAIL)) ? one : unit;
        }
        String typed = problem.value().replaceAll("[OoＯ]", "0").replaceAll("[lI]", "1");
        return MoneyText.parse(typed, unit, false);
    }

    /** @param fen what the row would add to the figure */
    void add(Row row, long fen) {
        String place = row.rejected().at().display();
        all.add(place);
        sum = Money.addFen(sum, fen);
        if (fen == missing && row.mistyped().isEmpty()) {
            places.add(place);
        } else if (fen == missing) {
            mistyped = mistypedPlaces.isEmpty() ? row.mistyped() : mistyped;
            mistypedPlaces.add(place);
        }
    }

    List<Explanation> explanations() {
        Money amount = Money.ofFen(missing);
        List<Explanation> found = new ArrayList<>();
        if (!places.isEmpty()) {
            found.add(Explanation.of(Kind.REJECTED, amount, places));
        }
        if (!mistypedPlaces.isEmpty()) {
            found.add(Explanation.of(Kind.REJECTED_MISTYPED, amount, mistypedPlaces, mistyped));
        }
        if (found.isEmpty() && all.count() > 1 && sum == missing) {
            found.add(Explanation.of(Kind.REJECTED_TOGETHER, amount, all));
        }
        return found;
    }
}
