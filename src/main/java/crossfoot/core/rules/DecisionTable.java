package crossfoot.core.rules;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.DateText;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.money.AmountUnit;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a review sheet: the sheet 待分类 of the summary workbook, or the same as CSV, in which 归类 was filled in. A line
 * without 归类 decides nothing; one that can't be read is a problem, and the others count.
 */
public final class DecisionTable {
    private static final String CATEGORY = "category";
    private static final String YEAR = "fiscalYear";
    private static final String DATE = "date";
    private static final String AMOUNT = "amount";
    private static final List<HeadedTable.Column> COLUMNS = List.of(
            new HeadedTable.Column(CATEGORY, true, List.of(CATEGORY, "归类")),
            new HeadedTable.Column(YEAR, true, List.of("year", YEAR, "年度")),
            new HeadedTable.Column(DATE, true, List.of(DATE, "日期")),
            new HeadedTable.Column("voucher", true, List.of("voucher", "凭证号")),
            new HeadedTable.Column("summary", true, List.of("summary", "摘要")),
            new HeadedTable.Column("unit", true, List.of("unit", "单位")),
            new HeadedTable.Column("function", true, List.of("function", "功能分类")),
            new HeadedTable.Column("economic", true, List.of("economic class", "economic", "经济分类")),
            new HeadedTable.Column("project", true, List.of("project", "项目")),
            new HeadedTable.Column("fundSource", true, List.of("fund source", "fundSource", "资金来源")),
            new HeadedTable.Column(AMOUNT, true, List.of(AMOUNT, "金额")));

    private final CategoryTree tree;
    private final String by;
    private final String on;
    private final DateText dates = new DateText(Layout.NONE, false);
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private DecisionTable(CategoryTree tree, String by, String on) {
        this.tree = tree;
        this.by = by;
        this.on = on;
    }

    /** What a review sheet holds. */
    public record Contents(List<Decision> decisions, List<Problem> problems) {
        public Contents {
            decisions = List.copyOf(decisions);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the rows of one sheet.
     *
     * @param by who saved it; may be empty
     * @param on when; may be empty
     */
    public static Contents read(List<RawRow> rows, CategoryTree tree, String by, String on) {
        DecisionTable table = new DecisionTable(tree, by, on);
        String file = rows.isEmpty() ? "" : rows.get(0).at().file();
        HeadedTable headed = HeadedTable.lenient(file, rows, COLUMNS);
        table.problems.addAll(headed.problems());
        if (table.problems.isEmpty()) {
            headed.lines().forEach(table::take);
        }
        return new Contents(table.decisions, table.problems);
    }

    private void take(Line line) {
        if (line.text(CATEGORY).isEmpty()) {
            return;
        }
        Allotment allotment = AllotmentText.read(line, CATEGORY, tree, problems);
        EntryIdentity identity = identity(line);
        if (allotment != null && identity == null) {
            problems.add(line.problem(ProblemKind.REVIEW_UNREADABLE, CATEGORY));
        } else if (allotment != null && identity != null) {
            decisions.add(new Decision(line.at(), identity, allotment, by, on));
        }
    }

    private @Nullable EntryIdentity identity(Line line) {
        Money amount = amount(line);
        String year = line.text(YEAR).replace("年", "");
        String text = line.text(DATE);
        LocalDate date =
                text.isEmpty() ? null : dates.read(text, line.kind(DATE), 0).date();
        if (amount == null || !year.matches("\\d{4}") || (date == null && !text.isEmpty())) {
            return null;
        }
        return new EntryIdentity(
                Integer.parseInt(year),
                date,
                plain(line, "voucher"),
                plain(line, "summary"),
                plain(line, "unit"),
                plain(line, "function"),
                plain(line, "economic"),
                plain(line, "project"),
                plain(line, "fundSource"),
                amount);
    }

    private static @Nullable Money amount(Line line) {
        Reading reading = line.kind(AMOUNT) == CellKind.NUMBER
                ? MoneyText.parseNumber(line.raw(AMOUNT), AmountUnit.YUAN)
                : MoneyText.parse(line.text(AMOUNT), AmountUnit.YUAN, false);
        return reading instanceof Reading.Amount amount ? amount.money() : null;
    }

    private static String plain(Line line, String key) {
        return EntryIdentity.plain(line.text(key));
    }
}
