package crossfoot.core.money;

/** Why a text is not taken for an amount. */
public enum Refusal {
    NOT_A_NUMBER,
    /** More decimals than 1 分 has in the ledger's unit. */
    TOO_MANY_DECIMALS,
    /** {@code 1.234,56}, {@code 1,5}: comma and point could each be either. */
    AMBIGUOUS_SEPARATORS,
    /** {@code 1.2E+11} typed as text: digits have been lost already. */
    EXPONENT,
    /** A number cell of more than 15 significant digits: a spreadsheet keeps no more. */
    TOO_MANY_DIGITS,
    /** Beyond what a {@code long} holds in 分. */
    OUT_OF_RANGE,
    /** {@code 12万元} in a ledger in 元. */
    OTHER_UNIT
}
