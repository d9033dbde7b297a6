package crossfoot.core.report;

import crossfoot.core.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Exact amounts in 元 for readers, grouped by thousands. */
public final class YuanText {
    private YuanText() {}

    /** {@code 46,785,315.42}. */
    public static String of(Money money) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(money.fen(), 2));
    }
}
