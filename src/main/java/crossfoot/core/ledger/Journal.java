package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a journal are spending. Since parallel bookkeeping (平行记账) one payment stands in it twice; the
 * plan names the accounts that count. Closing such an account at the end of a year or month takes nothing back.
 */
final class Journal {
    private final SheetPlan plan;
    private final JournalFindings findings;
    private final @Nullable JournalScan scan;
    private long otherLines;
    private long closingLines;
    private Money closed = Money.ZERO;

    /** @param scan looks on; null when the journal is read for good */
    Journal(SheetPlan plan, JournalFindings findings, @Nullable JournalScan scan) {
        this.plan = plan;
        this.findings = findings;
        this.scan = scan;
    }

    /** The sheet has accounts, and only some of them are spending. */
    boolean isActive() {
        return !plan.spendingAccounts().isEmpty();
    }

    /** The whole journal was looked at before, and what is to be said of it is known. */
    boolean isKnown() {
        return findings.isKnown();
    }

    /** Shows a line to whoever looks on. */
    void see(JournalLine line, @Nullable LocalDate date) {
        if (scan != null && !line.account().code().isEmpty()) {
            scan.line(line, date);
        }
    }

    /** Whether a line of this account is spending; of an account that is not named, no one can say. */
    boolean isSpending(Account account) {
        for (String prefix : plan.spendingAccounts()) {
            if (account.code().startsWith(prefix)) {
                return true;
            }
        }
        otherLines++;
        return false;
    }

    /** Whether a line of a spending account closes it. */
    boolean isClosing(JournalLine line, @Nullable LocalDate date) {
        if (!findings.isClosing(line, date)) {
            return false;
        }
        closingLines++;
        closed = closed.plus(Money.ofFen(line.netFen()));
        return true;
    }

    /** What a line that is no spending adds to its account; null if it closes income or expenses. */
    Parsed.@Nullable AccountLine accountLine(JournalLine line, int fiscalYear, @Nullable LocalDate date) {
        return findings.isClosing(line, date)
                ? null
                : new Parsed.AccountLine(fiscalYear, line.account().top(), Money.ofFen(line.netFen()));
    }

    /** Lines that were not counted because their account is not spending. */
    long otherLines() {
        return otherLines;
    }

    long closingLines() {
        return closingLines;
    }

    /** What the closing lines come to; mostly negative. */
    Money closed() {
        return closed;
    }
}
