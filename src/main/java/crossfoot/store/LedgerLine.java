package crossfoot.store;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the classified ledger: RFC 4180, CRLF, texts guarded against formulas. The files of the segments hold the
 * same lines as the published {@code classified-ledger.csv}, so that publishing is joining them.
 */
final class LedgerLine {
    static final List<String> HEADER = List.of(
            "会计年度",
            "归类编码",
            "金额",
            "归类",
            "规则号",
            "匹配文本",
            "凭证日期",
            "凭证号",
            "分录号",
            "摘要",
            "单位",
            "功能分类编码",
            "功能分类名称",
            "部门经济分类编码",
            "部门经济分类名称",
            "政府经济分类编码",
            "政府经济分类名称",
            "项目编码",
            "项目名称",
            "资金来源",
            "支出类型",
            "标记",
            "文件",
            "表",
            "行",
            "分摊",
            "分录金额");

    /** The columns 凭证日期 to 支出类型: with year and amount they are all that an entry says, wherever it stands. */
    static final int FIRST_CONTENT_COLUMN = 6;

    static final int LAST_CONTENT_COLUMN = 20;
    static final int YEAR_COLUMN = 0;
    static final int CATEGORY_COLUMN = 1;
    static final int AMOUNT_COLUMN = 2;
    static final int LABEL_COLUMN = 3;
    static final int RULE_COLUMN = 4;
    static final int DATE_COLUMN = 6;
    static final int VOUCHER_COLUMN = 7;
    static final int SUMMARY_COLUMN = 9;
    static final int UNIT_COLUMN = 10;
    static final int FILE_COLUMN = 22;
    static final int SHEET_COLUMN = 23;
    static final int ROW_COLUMN = 24;
    static final int PART_COLUMN = 25;
    static final int WHOLE_COLUMN = 26;

    private static final String FLAG = "摘要似合计";

    private LedgerLine() {}

    static void append(LineBytes line, ClassifiedEntry classified, String categoryLabel) {
        Entry entry = classified.entry();
        line.number(entry.fiscalYear()).comma();
        line.text(classified.categoryKey()).comma();
        line.amount(entry.amount().fen()).comma();
        line.text(categoryLabel).comma();
        line.text(classified.ruleId()).comma();
        line.text(classified.matchedText()).comma();
        LocalDate date = entry.date();
        if (date != null) {
            line.date(date);
        }
        line.comma();
        line.text(entry.voucherNo()).comma();
        line.text(entry.lineNo()).comma();
        line.text(entry.summary()).comma();
        line.text(entry.unit()).comma();
        code(line, entry.function());
        code(line, entry.economic());
        code(line, entry.govEconomic());
        code(line, entry.project());
        line.text(entry.fundSource()).comma();
        line.text(entry.spendingType().label()).comma();
        line.text(entry.flagged() ? FLAG : "").comma();
        line.text(entry.at().file()).comma();
        line.text(entry.at().sheet()).comma();
        line.number(entry.at().rowNumber()).comma();
        part(line, classified.part());
        line.lineEnd();
    }

    /** Which part of a shared entry the line is, and the amount of the entry; empty where it is whole. */
    private static void part(LineBytes line, ClassifiedEntry.@Nullable Part part) {
        if (part == null) {
            line.comma();
        } else {
            line.text(part.toString()).comma();
            line.amount(part.whole().fen());
        }
    }

    private static void code(LineBytes line, Code code) {
        line.text(code.code()).comma();
        line.text(code.name()).comma();
    }

    static ClassifiedEntry parse(List<String> cells) {
        Entry entry = new Entry(
                at(cells),
                cells.get(UNIT_COLUMN),
                Integer.parseInt(cells.get(YEAR_COLUMN)),
                cells.get(6).isEmpty() ? null : LocalDate.parse(cells.get(6)),
                cells.get(VOUCHER_COLUMN),
                cells.get(8),
                cells.get(9),
                new Code(cells.get(11), cells.get(12)),
                new Code(cells.get(13), cells.get(14)),
                new Code(cells.get(15), cells.get(16)),
                new Code(cells.get(17), cells.get(18)),
                cells.get(19),
                cells.get(20).equals(SpendingType.BASIC.label()) ? SpendingType.BASIC : SpendingType.PROJECT,
                money(cells.get(AMOUNT_COLUMN)),
                !cells.get(21).isEmpty());
        return new ClassifiedEntry(entry, cells.get(CATEGORY_COLUMN), cells.get(4), cells.get(5), part(cells));
    }

    /** Where the entry of a line stands. */
    static SourceRef at(List<String> cells) {
        return new SourceRef(cells.get(FILE_COLUMN), cells.get(SHEET_COLUMN), Integer.parseInt(cells.get(ROW_COLUMN)));
    }

    private static ClassifiedEntry.@Nullable Part part(List<String> cells) {
        String part = cells.get(PART_COLUMN);
        int slash = part.indexOf('/');
        return slash < 0
                ? null
                : new ClassifiedEntry.Part(
                        Integer.parseInt(part.substring(0, slash)),
                        Integer.parseInt(part.substring(slash + 1)),
                        money(cells.get(WHOLE_COLUMN)));
    }

    private static Money money(String yuan) {
        return Money.ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }
}
