package crossfoot.core.ledger;

import org.jspecify.annotations.Nullable;

/** The fields of a ledger that intake knows; {@link #key()} is the name used in headers.csv and layouts.yml. */
public enum Field {
    UNIT("unit"),
    FISCAL_YEAR("fiscalYear"),
    DATE("date"),
    /** 月, with or without {@link #DAY}, where there is no date column. */
    MONTH("month"),
    DAY("day"),
    VOUCHER_NO("voucherNo"),
    /** 凭证字: 记, 收, 付. */
    VOUCHER_WORD("voucherWord"),
    LINE_NO("lineNo"),
    SUMMARY("summary"),
    FUNCTION_CODE("functionCode"),
    FUNCTION_NAME("functionName"),
    ECONOMIC_CODE("economicCode"),
    ECONOMIC_NAME("economicName"),
    GOV_ECONOMIC_CODE("govEconomicCode"),
    GOV_ECONOMIC_NAME("govEconomicName"),
    PROJECT_CODE("projectCode"),
    PROJECT_NAME("projectName"),
    FUND_SOURCE("fundSource"),
    SPENDING_TYPE("spendingType"),
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit"),
    DIRECTION("direction"),
    BALANCE("balance"),
    PAYEE("payee"),
    ACCOUNT_CODE("accountCode"),
    ACCOUNT_NAME("accountName"),
    PAYMENT_NO("paymentNo"),
    GOV_LEVEL("govLevel"),
    /** 序号: a counter of the export's rows. It says nothing about the entry. */
    SERIAL_NO("serialNo");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The field with this key; null if there is none. */
    public static @Nullable Field byKey(String key) {
        for (Field field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        return null;
    }

    boolean isMoney() {
        return this == AMOUNT || this == DEBIT || this == CREDIT;
    }
}
