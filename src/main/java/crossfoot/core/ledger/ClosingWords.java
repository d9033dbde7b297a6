package crossfoot.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The closing of a year or a month, known by its 摘要 alone: the account it is closed into is not exported. */
final class ClosingWords {
    private static final int LAST_MONTH = 12;

    /** Of a year or of a month: nothing but a closing is called so. */
    private static final String[] CLOSINGS = {
        "年终结账", "年末结账", "年终结转", "年末结转", "月末结转", "期末结转", "年度结转", "结转本年", "结转本期", "结转本月", "损益结转", "期间损益"
    };

    private ClosingWords() {}

    /** A credit whose 摘要 says that it closes; words that may mean something else count only at the end of a year. */
    static boolean close(String summary, @Nullable LocalDate date, long netFen) {
        if (netFen >= 0) {
            return false;
        }
        for (String closing : CLOSINGS) {
            if (summary.contains(closing)) {
                return true;
            }
        }
        boolean atYearEnd = date == null || date.getMonthValue() == LAST_MONTH;
        return atYearEnd && (summary.startsWith("结转") || summary.contains("结转支出"));
    }
}
