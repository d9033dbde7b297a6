package crossfoot.core.report;

import java.math.BigDecimal;

/** Amounts of 万元 as official prose has them: two decimals, no grouping. */
public final class WanyuanText {
    private WanyuanText() {}

    /**
     * {@code 4678.53}.
     *
     * @param hundredths in 0.01 万元
     */
    public static String of(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
