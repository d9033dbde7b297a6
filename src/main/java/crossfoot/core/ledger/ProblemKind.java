package crossfoot.core.ledger;

/**
 * Every kind of fault, each with its stable id. The id is a contract: it stands in messages, in
 * {@code rejected-rows.csv} and in the workbook. Its reason and remedy are {@code ID.reason} and {@code ID.remedy} in
 * {@code crossfoot/problems*.properties}, those of configuration in {@code crossfoot/configuration*.properties}.
 *
 * <p>{@code CF-FL} a file can't be used · {@code CF-IN} a row is rejected · {@code CF-NT} a note, nothing is lost ·
 * {@code CF-CF} configuration.
 */
public enum ProblemKind {
    FILE_EMPTY("CF-FL-001"),
    FILE_FORMAT_UNKNOWN("CF-FL-002"),
    FILE_DAMAGED("CF-FL-003"),
    FILE_ENCRYPTED("CF-FL-004"),
    FILE_TOO_LARGE("CF-FL-005"),
    NO_HEADER_FOUND("CF-FL-006"),
    UNIT_UNDECIDED("CF-FL-007"),
    COLUMN_AMBIGUOUS("CF-FL-008"),
    FILE_CHANGED("CF-FL-009"),
    ENCODING_UNDECIDED("CF-FL-010"),
    FILE_NOT_ACCESSIBLE("CF-FL-011"),
    LAYOUT_COLUMN_MISSING("CF-FL-012"),

    AMOUNT_NOT_A_NUMBER("CF-IN-001"),
    AMOUNT_EMPTY("CF-IN-002"),
    AMOUNT_TOO_MANY_DECIMALS("CF-IN-003"),
    AMOUNT_AMBIGUOUS_SEPARATORS("CF-IN-004"),
    AMOUNT_EXPONENT("CF-IN-005"),
    AMOUNT_TOO_MANY_DIGITS("CF-IN-006"),
    DATE_INVALID("CF-IN-007"),
    DATE_AMBIGUOUS("CF-IN-008"),
    DATE_TWO_DIGIT_YEAR("CF-IN-009"),
    DATE_MISSING("CF-IN-010"),
    YEAR_INVALID("CF-IN-011"),
    CELL_ERROR("CF-IN-012"),
    FORMULA_UNCACHED("CF-IN-013"),
    CONTROL_CHARACTER("CF-IN-014"),
    FIELD_TOO_LONG("CF-IN-015"),
    QUOTE_UNBALANCED("CF-IN-016"),
    ROW_RAGGED("CF-IN-017"),
    NOT_AN_ENTRY("CF-IN-018"),
    STATED_AMOUNT_UNREADABLE("CF-IN-019"),
    SPENDING_TYPE_UNKNOWN("CF-IN-020"),
    AMOUNT_OUT_OF_RANGE("CF-IN-021"),
    AMOUNT_IN_OTHER_UNIT("CF-IN-022"),
    DIRECTION_UNKNOWN("CF-IN-023"),
    ACCOUNT_MISSING("CF-IN-024"),

    HIDDEN_ROWS_COUNTED("CF-NT-001"),
    HIDDEN_SHEET_NOT_READ("CF-NT-002"),
    SHEET_WITHOUT_TABLE("CF-NT-003"),
    NO_ENTRIES("CF-NT-004"),
    TOTAL_LABEL_AS_ENTRY("CF-NT-005"),
    JOURNAL_SIDE_CHOSEN("CF-NT-006"),
    LOOK_ALIKE("CF-NT-007"),
    NOT_A_SOURCE("CF-NT-008"),
    COLUMN_IGNORED("CF-NT-009"),
    AMOUNT_AS_TEXT("CF-NT-010"),
    HIDDEN_SHEET_WOULD_ADD("CF-NT-011"),
    ROWS_REJECTED("CF-NT-012"),

    CONFIG_UNKNOWN_CATEGORY("CF-CF-001"),
    CONFIG_BAD_PATTERN("CF-CF-002"),
    CONFIG_REPEATED_ID("CF-CF-003"),
    CONFIG_EMPTY_ID("CF-CF-004"),
    CONFIG_UNKNOWN_COLUMN("CF-CF-005"),
    CONFIG_MISSING_COLUMN("CF-CF-006"),
    CONFIG_BAD_VALUE("CF-CF-007"),
    CONFIG_UNKNOWN_KEY("CF-CF-008"),
    CONFIG_UNREADABLE("CF-CF-009"),
    CONFIG_UNKNOWN_FIGURE("CF-CF-010"),
    CONFIG_NOT_A_LEAF("CF-CF-011"),
    CONFIG_EMPTY_ALTERNATIVE("CF-CF-012"),
    CONFIG_REGEX_NOT_CLOSED("CF-CF-013"),
    CONFIG_MISPLACED_STAR("CF-CF-014"),
    CONFIG_BAD_RANGE("CF-CF-015"),
    CONFIG_BAD_CELL("CF-CF-016"),
    CONFIG_BAD_YEARS("CF-CF-017"),
    CONFIG_UNKNOWN_PARENT("CF-CF-018"),
    CONFIG_CYCLE("CF-CF-019"),
    CONFIG_MISSING_CATEGORY("CF-CF-020"),
    CONFIG_MISPLACED_CATEGORY("CF-CF-021"),
    CONFIG_STRAY_CELL("CF-CF-022"),
    CONFIG_BAD_AMOUNT("CF-CF-023"),
    CONFIG_BUDGET_SUM("CF-CF-024"),
    CONFIG_UNITS_DIFFER("CF-CF-025"),
    CONFIG_EXAMPLE_FAILS("CF-CF-026");

    private final String id;

    ProblemKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
