package crossfoot.core.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row is spent on: from its own columns, and where they leave it open from the path of its account. */
final class EntryCodes {
    /**
     * The classes and the project of a line.
     *
     * @param typeOfPath 基本支出 or 项目支出 as the account says; null if it doesn't
     * @param byPath something of this was read from the account
     */
    record Codes(
            Code function,
            Code economic,
            Code project,
            @Nullable SpendingType typeOfPath,
            boolean byPath) {
        /** The same in a column of a columnar ledger. */
        Codes in(Breakdown.Part part) {
            Code code = part.code();
            return switch (part.field()) {
                case ECONOMIC_NAME -> new Codes(function, code, project, typeOfPath, byPath);
                case FUNCTION_NAME -> new Codes(code, economic, project, typeOfPath, byPath);
                default -> new Codes(function, economic, code, typeOfPath, byPath);
            };
        }
    }

    private static final int PATHS_KEPT = 5_000;
    private static final char VOUCHER_PARTS = '\n';

    private final RowFields fields;
    private final JournalAccounts accounts;
    private final boolean withAccounts;
    private final Map<Account, AccountPath> paths = new HashMap<>();
    private final CodeText functions = new CodeText(false);
    private final CodeText economics = new CodeText(false);
    private final CodeText govEconomics = new CodeText(false);
    private final CodeText projects = new CodeText(true);

    EntryCodes(SheetPlan plan, RowFields fields) {
        this.fields = fields;
        this.accounts = new JournalAccounts(plan);
        this.withAccounts = JournalAccounts.isJournal(plan);
    }

    Account account(RawRow row) {
        return withAccounts ? accounts.of(row) : Account.NONE;
    }

    /** The column in which a missing account should stand. */
    Field accountField() {
        return accounts.field();
    }

    Codes of(RawRow row, Account account) {
        Code function = code(row, functions, Field.FUNCTION_CODE, Field.FUNCTION_NAME);
        Code economic = code(row, economics, Field.ECONOMIC_CODE, Field.ECONOMIC_NAME);
        Code project = code(row, projects, Field.PROJECT_CODE, Field.PROJECT_NAME);
        AccountPath path = withAccounts ? path(account) : AccountPath.NONE;
        if (path.equals(AccountPath.NONE)) {
            return new Codes(function, economic, project, null, false);
        }
        boolean typed =
                path.type() != null && fields.text(row, Field.SPENDING_TYPE).isEmpty();
        boolean byPath = typed
                || (function.isEmpty() && !path.function().isEmpty())
                || (economic.isEmpty() && !path.economic().isEmpty())
                || (project.isEmpty() && !path.project().isEmpty());
        return new Codes(
                function.isEmpty() ? path.function() : function,
                economic.isEmpty() ? path.economic() : economic,
                project.isEmpty() ? path.project() : project,
                path.type(),
                byPath);
    }

    Code govEconomic(RawRow row) {
        return code(row, govEconomics, Field.GOV_ECONOMIC_CODE, Field.GOV_ECONOMIC_NAME);
    }

    private Code code(RawRow row, CodeText texts, Field codeField, Field nameField) {
        return texts.of(fields.text(row, codeField), fields.text(row, nameField));
    }

    private AccountPath path(Account account) {
        if (paths.size() >= PATHS_KEPT) {
            paths.clear();
        }
        return paths.computeIfAbsent(account, AccountPath::of);
    }

    /** The number of the row's voucher, its word in front: 记-12. */
    String voucherNo(RawRow row) {
        String word = fields.text(row, Field.VOUCHER_WORD);
        String number = fields.text(row, Field.VOUCHER_NO);
        boolean whole = word.isEmpty() || number.isEmpty() || number.startsWith(word);
        return whole ? number : word + "-" + number;
    }

    /** The row as a line of its journal. */
    JournalLine line(RawRow row, Account account, boolean byPath, long netFen) {
        String summary = fields.text(row, Field.SUMMARY);
        if (!withAccounts) {
            return new JournalLine(Account.NONE, "", summary, netFen, false);
        }
        String number = voucherNo(row);
        String day = fields.text(row, Field.FISCAL_YEAR)
                + fields.text(row, Field.DATE)
                + fields.text(row, Field.MONTH)
                + VOUCHER_PARTS
                + fields.text(row, Field.DAY);
        String voucher = fields.text(row, Field.UNIT)
                + VOUCHER_PARTS
                + day
                + VOUCHER_PARTS
                + (number.isEmpty() ? summary : number);
        return new JournalLine(account, voucher, summary, netFen, byPath);
    }
}
