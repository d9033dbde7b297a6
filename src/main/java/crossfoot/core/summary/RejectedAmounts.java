package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.money.AmountUnit;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rejected rows whose amount, where it can be read at all, is what a figure has more than the ledger. */
final class RejectedAmounts {
    /**
     * What a rejected row may be worth.
     *
     * @param amounts amount → the cell that says so; several where it is not clear which cell is meant
     */
    record Row(Parsed.Rejected rejected, Map<Money, String> amounts) {}

    private final long missing;
    private final Places places = new Places();
    private final List<String> cells = new ArrayList<>();
    private String first = "";
    private long sum;
    private long rows;
    private boolean unclear;

    /** @param missing what the figure has more than the ledger, in 分 */
    RejectedAmounts(long missing) {
        this.missing = missing;
    }

    /** Reads the amounts off a row; cells with a decimal point or a comma before mere digits, which may be codes. */
    static Row read(Parsed.Rejected rejected) {
        Map<Money, String> marked = new LinkedHashMap<>();
        Map<Money, String> plain = new LinkedHashMap<>();
        for (String cell : rejected.rowText().split("\\|", -1)) {
            boolean mark = cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0;
            Reading reading = reading(cell);
            if (reading instanceof Reading.Amount amount && !amount.money().isZero()) {
                (mark ? marked : plain).putIfAbsent(amount.money(), cell);
            }
        }
        return new Row(rejected, marked.isEmpty() ? plain : marked);
    }

    /** A letter O or l that was typed for a digit is read as that digit. */
    private static Reading reading(String cell) {
        Reading reading = MoneyText.parse(cell, AmountUnit.YUAN, false);
        boolean digit = cell.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (digit && reading instanceof Reading.Refused) {
            String typed = cell.replaceAll("[OoＯ]", "0").replaceAll("[lI]", "1");
            return MoneyText.parse(typed, AmountUnit.YUAN, false);
        }
        return reading;
    }

    void add(Row row) {
        unclear |= row.amounts().size() > 1;
        for (Map.Entry<Money, String> amount : row.amounts().entrySet()) {
            first = rows == 0 ? row.rejected().at().display() : first;
            sum = Money.addFen(sum, amount.getKey().fen());
            rows++;
            if (amount.getKey().fen() == missing) {
                places.add(row.rejected().at().display());
                cells.add(amount.getValue());
            }
        }
    }

    List<Explanation> explanations() {
        Money amount = Money.ofFen(missing);
        if (!places.isEmpty()) {
            return List.of(Explanation.of(Kind.REJECTED, amount, places, cells.get(0)));
        }
        boolean together = rows > 1 && !unclear && sum == missing;
        return together
                ? List.of(new Explanation(Kind.REJECTED_TOGETHER, amount, rows, List.of(first), List.of()))
                : List.of();
    }
}
