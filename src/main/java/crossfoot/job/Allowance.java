package crossfoot.job;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many rows may be at fault before a run says so by its exit code.
 *
 * @param most a number of rows, or of hundredths of a percent
 * @param share {@code most} is a share of all rows that are meant as entries
 */
public record Allowance(long most, boolean share) {
    /** No row may. */
    public static final Allowance NONE = new Allowance(0, false);

    /** What is accepted, for messages. */
    public static final String FORM = "0, 20, 0.5%";

    private static final int LONGEST = 12;

    /** Reads {@code 20} or {@code 0.5%}; null if it is neither, or a share has more than two decimals. */
    public static @Nullable Allowance of(String text) {
        String number = text.strip();
        boolean share = number.endsWith("%");
        number = share ? number.substring(0, number.length() - 1).strip() : number;
        if (number.length() > LONGEST || !number.matches(share ? "\\d+(\\.\\d{1,2})?" : "\\d+")) {
            return null;
        }
        return new Allowance(
                new BigDecimal(number).movePointRight(share ? 2 : 0).longValueExact(), share);
    }

    /**
     * Whether so many are let pass.
     *
     * @param rows all rows that are meant as entries, those at fault among them
     */
    boolean allows(long atFault, long rows) {
        return share ? Math.multiplyExact(atFault, 10_000) <= Math.multiplyExact(most, rows) : atFault <= most;
    }
}
