package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import java.util.List;

/** The columns of the rule table that hold conditions, the narrowest first. */
enum RuleColumn {
    SUMMARY("summary", "摘要"),
    PROJECT_NAME("projectName", "项目名称"),
    PROJECT_CODE("projectCode", "项目编码"),
    ECONOMIC("economic", "经济分类"),
    FUNCTION("function", "功能分类"),
    FUND_SOURCE("fundSource", "资金来源"),
    UNIT("unit", "单位"),
    SPENDING_TYPE("spendingType", "支出类型");

    private final String key;
    private final String header;

    RuleColumn(String key, String header) {
        this.key = key;
        this.header = header;
    }

    String key() {
        return key;
    }

    HeadedTable.Column column() {
        return new HeadedTable.Column(key, false, List.of(key, header));
    }

    boolean holdsCodes() {
        return this == FUNCTION || this == ECONOMIC || this == PROJECT_CODE;
    }

    /** What an entry has in the column with this key: code and name, or its text. */
    static String display(String key, Entry entry) {
        for (RuleColumn column : values()) {
            if (column.key.equals(key)) {
                return new Code(column.code(entry), column.name(entry)).display();
            }
        }
        throw new IllegalArgumentException("no column " + key);
    }

    /** The entry's code in a column of codes, else its text. */
    String code(Entry entry) {
        return switch (this) {
            case SUMMARY -> entry.summary();
            case PROJECT_NAME -> entry.project().name();
            case PROJECT_CODE -> entry.project().code();
            case ECONOMIC -> entry.economic().code();
            case FUNCTION -> entry.function().code();
            case FUND_SOURCE -> entry.fundSource();
            case UNIT -> entry.unit();
            case SPENDING_TYPE -> entry.spendingType().label();
        };
    }

    /** The name beside the code; empty in a column without. */
    String name(Entry entry) {
        Code code = switch (this) {
            case ECONOMIC -> entry.economic();
            case FUNCTION -> entry.function();
            default -> Code.NONE;
        };
        return code.name();
    }
}
