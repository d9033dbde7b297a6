package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 执行率 0.958: a column of rates that are no percents; what they are exactly is not told, so they are plain numbers. */
final class Fractions {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(2);

    private Fractions() {}

    /** @param numbers of the table's cells, changed in the column if it is such a one */
    static void leave(List<List<String>> rows, List<List<@Nullable Quantity>> numbers, int firstRow, int column) {
        boolean decimals = false;
        for (int row = firstRow; row < rows.size(); row++) {
            Quantity number = numbers.get(row).get(column);
            String cell = rows.get(row).get(column);
            boolean percent = cell.contains("%") || cell.contains("％");
            boolean fraction = number == null
                    || (number.unit().isRate() && number.number().abs().compareTo(LARGEST) <= 0);
            if (percent || !fraction) {
                return;
            }
            decimals |= number != null && number.number().scale() > 1;
        }
        for (int row = firstRow; row < rows.size() && decimals; row++) {
            Quantity number = numbers.get(row).get(column);
            numbers.get(row).set(column, number == null ? null : number.with(Unit.NONE, BigDecimal.ZERO));
        }
    }
}
