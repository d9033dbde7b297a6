package crossfoot.core.ledger;

import crossfoot.core.ledger.AmountColumns.Spending;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one row of a columnar ledger: what each column holds, and what the row itself states as their sum.
 *
 * @param amounts one for each part of the breakdown; null for an empty cell
 * @param sums one for each sum of the breakdown; null for an empty cell
 * @param stated what the columns of money say of the whole row; null if nothing
 */
record ColumnAmounts(
        Breakdown breakdown,
        List<@Nullable Money> amounts,
        List<@Nullable Money> sums,
        @Nullable Spending stated) {
    /** The scope key of what a row states about itself. */
    static final String ROW = "ROW";

    /** Reads a row; what can't be read is added to the faults. */
    static ColumnAmounts read(Breakdown breakdown, AmountColumns cells, RawRow row, RowFaults faults) {
        Spending stated = cells.read(row, faults);
        List<@Nullable Money> amounts = new ArrayList<>();
        List<@Nullable Money> sums = new ArrayList<>();
        breakdown.parts().forEach(part -> amounts.add(cells.cell(row, part.column(), faults)));
        breakdown.sums().forEach(sum -> sums.add(cells.cell(row, sum.column(), faults)));
        ColumnAmounts read = new ColumnAmounts(breakdown, amounts, sums, stated);
        boolean turned = stated != null
                && stated.netFen() != 0
                && read.sum().fen() == Money.ofFen(stated.netFen()).negated().fen();
        return turned ? read.turned() : read;
    }

    /** A credit that the columns hold without its sign. */
    private ColumnAmounts turned() {
        return new ColumnAmounts(breakdown, turned(amounts), turned(sums), stated);
    }

    private static List<@Nullable Money> turned(List<@Nullable Money> list) {
        List<@Nullable Money> turned = new ArrayList<>();
        list.forEach(one -> turned.add(one == null ? null : one.negated()));
        return turned;
    }

    /** Every column is empty. */
    boolean isEmpty() {
        return amounts.stream().allMatch(amount -> amount == null);
    }

    /** The row's spending: the sum of its columns; null if nothing is stated at all. */
    @Nullable
    Spending spending() {
        if (isEmpty()) {
            return stated;
        }
        long sumFen = sum().fen();
        return stated == null
                ? new Spending(sumFen, 0, sumFen)
                : new Spending(stated.firstFen(), stated.secondFen(), sumFen);
    }

    private Money sum() {
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = amount == null ? sum : sum.plus(amount);
        }
        return sum;
    }

    private Money sumOf(Breakdown.Sum sum) {
        Money all = Money.ZERO;
        for (int part : sum.of()) {
            Money amount = amounts.get(part);
            all = amount == null ? all : all.plus(amount);
        }
        return all;
    }

    /** What counts as entries: the cells that hold something; a zero only if nothing else does, and then one. */
    List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        int firstZero = -1;
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = amounts.get(i);
            if (amount != null && !amount.isZero()) {
                filled.add(i);
            }
            firstZero = amount != null && firstZero < 0 ? i : firstZero;
        }
        return filled.isEmpty() && firstZero >= 0 ? List.of(firstZero) : filled;
    }

    Money amount(int part) {
        Money amount = amounts.get(part);
        return amount == null ? Money.ZERO : amount;
    }

    /** The amounts of all columns by their labels, sums among them. */
    Map<String, Money> byLabel() {
        Map<String, Money> all = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            all.put(breakdown.parts().get(i).label(), amount(i));
        }
        breakdown.sums().forEach(sum -> all.put(sum.label(), sumOf(sum)));
        return all;
    }

    /** What the row states about itself and its columns do not add up to. */
    List<StatedTotal> differences(SourceRef at, String label) {
        List<Figure> off = new ArrayList<>();
        if (stated != null && stated.netFen() != sum().fen()) {
            off.add(new Figure(Side.AMOUNT, Money.ofFen(stated.netFen()), sum()));
        }
        for (int i = 0; i < sums.size(); i++) {
            Breakdown.Sum sum = breakdown.sums().get(i);
            Money said = sums.get(i);
            if (said != null && !said.equals(sumOf(sum))) {
                off.add(new Figure(Side.AMOUNT, said, sumOf(sum), sum.label()));
            }
        }
        return off.isEmpty() ? List.of() : List.of(new StatedTotal(at, label, ROW, false, off));
    }
}
