package crossfoot.core.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decides which accounts of a journal are spending, and which tables are journals. */
final class JournalAccounts {
    private final int code;
    private final int name;
    private final AccountText texts = new AccountText();

    JournalAccounts(SheetPlan plan) {
        this.code = plan.columns().getOrDefault(Field.ACCOUNT_CODE, -1);
        this.name = plan.columns().getOrDefault(Field.ACCOUNT_NAME, -1);
    }

    /** The sheet has accounts: codes, or names that the first rows show to be those of a journal. */
    static boolean isJournal(SheetPlan plan) {
        return plan.columns().containsKey(Field.ACCOUNT_CODE)
                || !plan.spendingAccounts().isEmpty();
    }

    /** The account of a row; {@link Account#NONE} in a sheet without any. */
    Account of(RawRow row) {
        return code < 0 && name < 0 ? Account.NONE : texts.of(RowText.of(row, code), RowText.of(row, name));
    }

    /** The column in which a missing account should stand. */
    Field field() {
        return code < 0 ? Field.ACCOUNT_NAME : Field.ACCOUNT_CODE;
    }

    /** The prefixes of the accounts that are spending, by these rows. */
    List<String> chosen(List<RawRow> rows) {
        Set<String> classes = new TreeSet<>();
        for (RawRow row : rows) {
            Account account = of(row);
            if (code >= 0 || AccountText.isTelling(account)) {
                classes.add(account.accountClass());
            }
        }
        return choose(classes);
    }

    /**
     * The prefixes of the accounts that are spending: the budget accounts if there are any, else the financial ones.
     * Empty if there are neither: then the codes are no journal's, and every line counts.
     */
    static List<String> choose(Set<String> classes) {
        for (JournalSide side : JournalSide.values()) {
            if (classes.contains(side.spending())) {
                return List.of(side.spending());
            }
        }
        return List.of();
    }
}
