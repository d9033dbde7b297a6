package crossfoot.core.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which accounts of a journal are spending. That takes a look at the whole file, which a stream of its rows
 * can't have: for a file whose plan {@link #isJournal}, the job runs {@link #classes} over it (segments may be done
 * apart, and their sets joined), and reads it with {@link Layout#withSpendingAccounts} of what {@link #choose} says.
 * Without that an {@link EntryStream} decides by the first rows of each sheet, one side only, so that nothing is ever
 * counted twice.
 */
public final class JournalAccounts {
    /** 预算会计: 7101 行政支出, 7201 事业支出 … */
    private static final String BUDGET = "7";
    /** 财务会计: 5001 业务活动费用, 5101 单位管理费用 … */
    private static final String FINANCIAL = "5";

    private JournalAccounts() {}

    /** The sheet has account codes, and no layout has decided which of them count. */
    public static boolean isJournal(SheetPlan plan, Layout layout) {
        return plan.columns().containsKey(Field.ACCOUNT_CODE)
                && layout.spendingAccounts().isEmpty();
    }

    /**
     * The first characters of all account codes in a source.
     *
     * @param given the plan of the first segment, for a later one; null = find it
     */
    public static Set<String> classes(LedgerSource source, Layout layout, @Nullable SheetPlan given)
            throws IOException, UnreadableFile {
        try (EntryStream stream = new EntryStream(source, layout, given)) {
            Parsed row = stream.next();
            while (row != null) {
                row = stream.next();
            }
            return stream.accountClasses();
        }
    }

    /**
     * The prefixes of the accounts that are spending: the budget accounts if there are any, else the financial ones.
     * Empty if there are neither: then the codes are no journal's, and every line counts.
     */
    public static List<String> choose(Set<String> classes) {
        if (classes.contains(BUDGET)) {
            return List.of(BUDGET);
        }
        return classes.contains(FINANCIAL) ? List.of(FINANCIAL) : List.of();
    }

    /** The first character of a row's account code, if it is a digit. */
    static Set<String> classesOf(RawRow row, SheetPlan plan) {
        int column = plan.columns().getOrDefault(Field.ACCOUNT_CODE, -1);
        String code = column < 0 ? "" : RowText.of(row, column);
        return code.isEmpty() || !Character.isDigit(code.charAt(0)) ? Set.of() : Set.of(code.substring(0, 1));
    }
}
