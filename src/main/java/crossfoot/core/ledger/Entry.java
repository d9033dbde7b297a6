package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of expenditure. All texts are trimmed and never null; empty means that the ledger does not say.
 *
 * @param at where it stands
 * @param fiscalYear 会计年度: its own column, else the date's year
 * @param date 凭证日期; null where the ledger gives only a fiscal year (then {@link #month()} is 0)
 * @param spendingType 支出类型 as stated, by the kind of project, or by there being a project at all
 * @param amount spending; debit − credit where the ledger has both; negative for a reversal
 * @param flagged its 摘要 reads like a total's label although it has a date and a voucher number
 */
public record Entry(
        SourceRef at,
        String unit,
        int fiscalYear,
        @Nullable LocalDate date,
        String voucherNo,
        String lineNo,
        String summary,
        Code function,
        Code economic,
        Code govEconomic,
        Code project,
        String fundSource,
        SpendingType spendingType,
        Money amount,
        boolean flagged) {

    /** The month, 1 to 12; 0 without a date. */
    public int month() {
        return date == null ? 0 : date.getMonthValue();
    }

    /** The same entry, standing elsewhere. */
    public Entry at(SourceRef place) {
        return with(place, amount);
    }

    /** The same entry, of another amount. */
    public Entry withAmount(Money other) {
        return with(at, other);
    }

    private Entry with(SourceRef place, Money money) {
        return new Entry(
                place,
                unit,
                fiscalYear,
                date,
                voucherNo,
                lineNo,
                summary,
                function,
                economic,
                govEconomic,
                project,
                fundSource,
                spendingType,
                money,
                flagged);
    }
}
