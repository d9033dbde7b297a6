package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Percent;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * A live formula and the value that the program has for it, so that every viewer shows it without recalculating.
 *
 * @param text without the leading {@code =}
 * @param cached what {@link SheetPen} can put in a cell
 */
record Formula(String text, Object cached) {
    /** {@code part ÷ whole} as the program rounds it, or “—” where there is no rate. */
    static Object rate(Money part, Money whole) {
        return whole.fen() <= 0 ? Percent.NONE : Percent.value(part, whole).movePointLeft(2);
    }

    /** A rate; {@code part} and {@code whole} name cells. */
    static Formula ofRate(String part, String whole, Object cached) {
        String text = "IF(%2$s>0,ROUND((%1$s)/%2$s,4),\"%3$s\")".formatted(part, whole, Percent.NONE);
        return new Formula(text, cached);
    }

    /** The cells added one by one; 0 if there are none. */
    static Formula ofCells(Collection<String> cells, Object cached) {
        return new Formula(cells.isEmpty() ? "0" : String.join("+", cells), cached);
    }

    static BigDecimal wanYuan(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
