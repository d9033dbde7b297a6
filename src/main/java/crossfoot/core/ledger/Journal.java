package crossfoot.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a journal are spending. Since parallel bookkeeping (平行记账) one payment stands in it twice; the
 * plan names the accounts that count. The year-end closing of such an account into 8xxx takes nothing back.
 */
final class Journal {
    private static final int CLOSING_MONTH = 12;
    private static final String[] CLOSINGS = {"年终结账", "年末结账", "年终结转", "年末结转", "期末结转", "年度结转", "结转本年", "结转本期", "结转支出"};

    private final SheetPlan plan;
    private long otherLines;
    private long closingLines;

    Journal(SheetPlan plan) {
        this.plan = plan;
    }

    /** The sheet has account codes, and only some of them are spending. */
    boolean isActive() {
        return !plan.spendingAccounts().isEmpty();
    }

    /** Whether a line of this account is spending; of an account that is not named, no one can say. */
    boolean isSpending(String account) {
        for (String prefix : plan.spendingAccounts()) {
            if (account.startsWith(prefix)) {
                return true;
            }
        }
        otherLines++;
        return false;
    }

    /** A credit in December whose 摘要 says that it closes the year; a refund or a correction does not say so. */
    boolean isClosing(String summary, @Nullable LocalDate date, long netFen) {
        boolean atYearEnd = date == null || date.getMonthValue() == CLOSING_MONTH;
        if (netFen >= 0 || !atYearEnd || !saysClosing(summary)) {
            return false;
        }
        closingLines++;
        return true;
    }

    private static boolean saysClosing(String summary) {
        if (summary.startsWith("结转")) {
            return true;
        }
        for (String closing : CLOSINGS) {
            if (summary.contains(closing)) {
                return true;
            }
        }
        return false;
    }

    /** Lines that were not counted because their account is not spending. */
    long otherLines() {
        return otherLines;
    }

    long closingLines() {
        return closingLines;
    }
}
