package crossfoot.core.ledger;

import crossfoot.core.ledger.ColumnReading.How;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two columns side by side, one for what was spent and one for what came back of it (支出 and 收回): the two sides of a
 * ledger. Neither name would say so without the other.
 */
final class ReturnColumns {
    private static final String MONEY = "(金额|数|数额|额|支出|支出数|支出金额|amount)?";
    private static final Pattern SPENT =
            Pattern.compile("(支出|支付|付出|付款|列支|报销|拨付|payments?|paid|spend|spent|expenditure)" + MONEY);
    private static final Pattern RETURNED =
            Pattern.compile("(收回|退回|退款|退库|缴回|退还|冲销|冲减|冲回|红冲|refunds?|refunded|recovered|recoveries)" + MONEY);
    private static final int RANK = 5;

    private final HeaderCells header;

    ReturnColumns(HeaderCells header) {
        this.header = header;
    }

    /** The side that a column is; null if it is not one of such a pair. */
    HeaderSynonyms.@Nullable Match match(int column) {
        if (is(column, SPENT) && beside(column, RETURNED)) {
            return new HeaderSynonyms.Match(Field.DEBIT, RANK, How.NAME, header.lowest(column));
        }
        if (is(column, RETURNED) && beside(column, SPENT)) {
            return new HeaderSynonyms.Match(Field.CREDIT, RANK, How.NAME, header.lowest(column));
        }
        return null;
    }

    /** A header that says of its column that it holds what came back. */
    static boolean isReturn(String header) {
        return RETURNED.matcher(HeaderText.loose(header)).matches();
    }

    private boolean beside(int column, Pattern name) {
        return is(column + 1, name) || is(column - 1, name);
    }

    private boolean is(int column, Pattern name) {
        List<String> texts = column < 0 ? List.of() : header.texts(column);
        if (texts.isEmpty()) {
            return false;
        }
        String groups = String.join("", texts.subList(0, texts.size() - 1));
        return !ColumnMatch.isNoSpending(groups)
                && name.matcher(HeaderText.loose(texts.get(texts.size() - 1))).matches();
    }
}
