package crossfoot.core.summary;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.AmountUnit;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyText;
import crossfoot.core.money.Reading;
import crossfoot.core.money.Refusal;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables of budgets and of control totals have in common: years, figures, amounts and their unit. */
final class FigureRows {
    static final String YEAR = "year";
    static final String TYPE = "type";
    static final String SUBJECT = "subject";
    static final Column YEAR_COLUMN = new Column(YEAR, true, List.of("year", "fiscalYear", "年份", "会计年度", "年度"));
    static final Column TYPE_COLUMN = new Column(TYPE, false, List.of("type", "kind", "类别", "类型"));
    static final Column REMARK_COLUMN = new Column("note", false, List.of("note", "说明", "备注"));
    static final Column NUMBER_COLUMN = new Column("no", false, List.of("no", "序号"));
    static final Column ORIGIN_COLUMN = new Column("source", false, List.of("source", "文号", "指标文号", "来源"));
    static final Column UNIT_COLUMN = new Column("unit", false, List.of("unit", "单位名称", "单位"));

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final Set<String> TOTAL_LABELS = Set.of("合计", "小计", "总计", "总合计", "total", "subtotal");

    private static final Map<String, ControlTotal.Kind> TYPES = Map.of(
            "指标", ControlTotal.Kind.FIGURE,
            "figure", ControlTotal.Kind.FIGURE,
            "经济分类", ControlTotal.Kind.ECONOMIC,
            "economic", ControlTotal.Kind.ECONOMIC,
            "项目", ControlTotal.Kind.PROJECT,
            "project", ControlTotal.Kind.PROJECT);

    /** A figure of the tree or one of the 三公. */
    record Figure(String key, String label) {}

    private final HeadedTable table;
    private final CategoryTree tree;
    private final List<Problem> problems;
    private final String file;

    FigureRows(String file, List<RawRow> rows, List<Column> columns, CategoryTree tree) {
        this.table = HeadedTable.strict(file, rows, columns);
        this.tree = tree;
        this.file = file;
        this.problems = new ArrayList<>(table.problems());
    }

    List<Line> lines() {
        return table.lines();
    }

    boolean has(String key) {
        return table.has(key);
    }

    List<Problem> problems() {
        return problems;
    }

    void missingColumn(String names) {
        SourceRef whole = new SourceRef(file, "", 0);
        problems.add(Problem.of(ProblemKind.CONFIG_MISSING_COLUMN, whole, "", "", names));
    }

    /** What a row says, with the unit that it names. */
    <T> OfUnit<T> ofUnit(Line line, T value) {
        String key = UNIT_COLUMN.key();
        return new OfUnit<>(line.at(), line.address(key), line.text(key), value);
    }

    /** The cell's text; a cell that can't be taken at its word is a problem and counts as empty. */
    String text(Line line, String key) {
        Problem fault = line.fault(key);
        if (fault != null) {
            problems.add(fault);
            return "";
        }
        return line.text(key);
    }

    /** The year; 0 after a problem. */
    int year(Line line) {
        String digits = line.text(YEAR).replaceFirst("年度?$", "");
        int year = digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, YEAR, FIRST_YEAR + "–" + LAST_YEAR));
            return 0;
        }
        return year;
    }

    /** What the column 类型 says; null if that is nothing it may say. */
    static ControlTotal.@Nullable Kind kind(String type) {
        return TYPES.get(type.toLowerCase(Locale.ROOT));
    }

    Optional<Figure> figure(String labelOrKey) {
        Optional<Figure> threePublic =
                ThreePublic.find(labelOrKey).map(figure -> new Figure(figure.key(), figure.label()));
        return tree.find(labelOrKey)
                .map(node -> new Figure(node.key(), node.label()))
                .or(() -> threePublic);
    }

    Category total() {
        return tree.node(CategoryTree.TOTAL);
    }

    void unknownFigure(Line line) {
        String name = line.text(SUBJECT);
        String nearest = isTotal(name) ? tree.node(CategoryTree.TOTAL).label() : tree.nearestNode(name);
        problems.add(line.problem(ProblemKind.CONFIG_UNKNOWN_FIGURE, SUBJECT, nearest));
    }

    /** It names no figure, and can't well be a project either: 合计, or a misspelt key. */
    static boolean isMeantAsFigure(String subject) {
        return isTotal(subject) || subject.matches("[A-Za-z]+(\\.[A-Za-z]+)+");
    }

    private static boolean isTotal(String subject) {
        return TOTAL_LABELS.contains(subject.toLowerCase(Locale.ROOT));
    }

    /** The amount, exact; null if none is stated, or after a problem. */
    @Nullable
    Money amount(Line line, String key) {
        AmountUnit unit = unit(key);
        Reading reading = switch (line.kind(key)) {
            case TEXT -> MoneyText.parse(line.text(key), unit, false);
            case NUMBER -> MoneyText.parseNumber(line.raw(key), unit);
            case DATE, ERROR, UNCACHED, BROKEN -> new Reading.Refused(Refusal.NOT_A_NUMBER, 0, "");
        };
        if (reading instanceof Reading.Refused) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_AMOUNT, key));
        }
        return reading instanceof Reading.Amount amount ? amount.money() : null;
    }

    /** The unit that the column's header names, else the title above, else 元. */
    private AmountUnit unit(String key) {
        return named(table.header(key)).or(this::titleUnit).orElse(AmountUnit.YUAN);
    }

    private Optional<AmountUnit> titleUnit() {
        return table.titles().stream()
                .map(FigureRows::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Says where header and title, or two titles, name different units. */
    void checkUnits(List<String> keys) {
        Set<AmountUnit> inTitles = EnumSet.noneOf(AmountUnit.class);
        table.titles().forEach(title -> named(title).ifPresent(inTitles::add));
        for (String key : keys) {
            Set<AmountUnit> units = EnumSet.copyOf(inTitles);
            named(table.header(key)).ifPresent(units::add);
            if (table.has(key) && units.size() > 1) {
                problems.add(new Problem(
                        ProblemKind.CONFIG_UNITS_DIFFER,
                        new SourceRef(file, "", 0),
                        "",
                        table.header(key),
                        units.stream().map(AmountUnit::label).toList()));
            }
        }
    }

    private static Optional<AmountUnit> named(String text) {
        String plain = text.replaceAll("[\\s\\u3000]", "");
        if (plain.contains(AmountUnit.WAN_YUAN.label())) {
            return Optional.of(AmountUnit.WAN_YUAN);
        }
        if (plain.contains(AmountUnit.THOUSAND_YUAN.label())) {
            return Optional.of(AmountUnit.THOUSAND_YUAN);
        }
        return plain.matches(".*[(（:：]元.*") ? Optional.of(AmountUnit.YUAN) : Optional.empty();
    }
}
