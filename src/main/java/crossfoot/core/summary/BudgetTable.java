package crossfoot.core.summary;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of budgets: 年度, 项目 (a figure of the tree, one of the 三公, or a project by code or name), 年初预算,
 * 追加, 上级专项, 调整; with 经济分类 or 资金来源 it is a part of the subject's budget, of the whole year's where no subject is
 * named. Several rows of one year, subject and part add up. A 全年预算 that is given must equal its parts.
 */
public final class BudgetTable {
    private static final String CODE = "projectCode";
    private static final String INITIAL = "initial";
    private static final String ADDITIONAL = "additional";
    private static final String GRANT = "grant";
    private static final String ADJUSTED = "adjusted";
    private static final String FINAL = "final";
    private static final String ECONOMIC = "economic";
    private static final String FUND = "fundSource";
    private static final List<String> AMOUNTS = List.of(INITIAL, ADDITIONAL, GRANT, ADJUSTED, FINAL);
    private static final List<Column> COLUMNS = List.of(
            FigureRows.YEAR_COLUMN,
            FigureRows.TYPE_COLUMN,
            new Column(FigureRows.SUBJECT, false, List.of("subject", "figure", "name", "对象", "科目", "指标", "项目名称", "项目")),
            new Column(CODE, false, List.of(CODE, "项目代码", "项目编码")),
            new Column(INITIAL, false, List.of(INITIAL, "年初预算数", "年初预算")),
            new Column(ADDITIONAL, false, List.of(ADDITIONAL, "追加预算", "追加数", "追加")),
            new Column(GRANT, false, List.of(GRANT, "上级专项资金", "上级专项")),
            new Column(ADJUSTED, false, List.of(ADJUSTED, "预算调整", "调整数", "调整")),
            new Column(FINAL, false, List.of(FINAL, "调整后预算", "全年预算数", "全年预算")),
            new Column(ECONOMIC, false, List.of(ECONOMIC, "economicCode", "部门经济分类", "经济科目", "经济分类")),
            new Column(FUND, false, List.of(FUND, "资金性质", "资金来源")),
            FigureRows.UNIT_COLUMN,
            FigureRows.ORIGIN_COLUMN,
            FigureRows.NUMBER_COLUMN,
            FigureRows.REMARK_COLUMN);

    /** What became of reading a table of budgets. */
    public sealed interface Reading {
        /**
         * What a table of budgets says.
         *
         * @param lines one for each year and subject, in the order in which they first occur, whatever their unit
         * @param rows every row by itself, with its unit
         */
        record Ok(List<BudgetLine> lines, List<OfUnit<BudgetLine>> rows) implements Reading {
            public Ok {
                lines = List.copyOf(lines);
                rows = List.copyOf(rows);
            }
        }

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private record Subject(boolean project, String key, String label) {}

    private record Key(int year, boolean project, String subject, BudgetLine.Part part) {}

    private final FigureRows rows;
    private final Map<Key, BudgetLine> lines = new LinkedHashMap<>();
    private final List<OfUnit<BudgetLine>> single = new ArrayList<>();

    private BudgetTable(FigureRows rows) {
        this.rows = rows;
    }

    /**
     * Reads one table.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        BudgetTable table = new BudgetTable(new FigureRows(file, rows, COLUMNS, tree));
        List<Problem> problems = table.rows.problems();
        table.checkColumns();
        if (problems.isEmpty()) {
            table.rows.lines().forEach(table::add);
        }
        return problems.isEmpty()
                ? new Reading.Ok(List.copyOf(table.lines.values()), table.single)
                : new Reading.Faulty(problems);
    }

    private void checkColumns() {
        boolean anySubject = Stream.of(FigureRows.SUBJECT, CODE, ECONOMIC, FUND).anyMatch(rows::has);
        if (!anySubject) {
            rows.missingColumn("项目 / subject / 项目编码 / projectCode");
        }
        if (AMOUNTS.stream().noneMatch(rows::has)) {
            rows.missingColumn("年初预算 / initial");
        }
        rows.checkUnits(AMOUNTS);
    }

    private void add(Line line) {
        int problemsBefore = rows.problems().size();
        rows.problems().addAll(line.strayCells());
        int year = rows.year(line);
        BudgetLine.Part part = part(line);
        Subject subject = subject(line, part);
        BudgetAmounts amounts = new BudgetAmounts(
                amount(line, INITIAL), amount(line, ADDITIONAL), amount(line, GRANT), amount(line, ADJUSTED));
        Money total = amounts.total();
        Money stated = rows.amount(line, FINAL);
        boolean clean = rows.problems().size() == problemsBefore;
        if (clean && stated != null && !stated.equals(total)) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BUDGET_SUM, FINAL, total.yuan(), stated.yuan()));
        }
        if (subject != null) {
            BudgetLine read = new BudgetLine(year, subject.project, subject.key, subject.label, part, amounts);
            lines.merge(new Key(year, subject.project, subject.key, part), read, BudgetLine::plus);
            single.add(rows.ofUnit(line, read));
        }
    }

    private Money amount(Line line, String key) {
        Money amount = rows.amount(line, key);
        return amount == null ? Money.ZERO : amount;
    }

    /** {@code 30201}, {@code 302 商品和服务支出}; a fund source stands as it is written. */
    private BudgetLine.Part part(Line line) {
        String economic = rows.text(line, ECONOMIC);
        String code = economic.split("\\s", 2)[0];
        if (!economic.isEmpty() && !code.matches("[0-9]{3,7}")) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_VALUE, ECONOMIC, "302 | 30201"));
            code = "";
        }
        return new BudgetLine.Part(code, rows.text(line, FUND));
    }

    /** What the line is about; null after a problem. */
    private @Nullable Subject subject(Line line, BudgetLine.Part part) {
        String name = rows.text(line, FigureRows.SUBJECT);
        String code = rows.text(line, CODE);
        String type = rows.text(line, FigureRows.TYPE);
        ControlTotal.Kind kind = FigureRows.kind(type);
        if (!type.isEmpty() && kind != ControlTotal.Kind.FIGURE && kind != ControlTotal.Kind.PROJECT) {
            rows.problems().add(line.problem(ProblemKind.CONFIG_BAD_VALUE, FigureRows.TYPE, "指标 | 项目"));
            return null;
        }
        if (name.isEmpty() && code.isEmpty()) {
            boolean blank =
                    line.raw(FigureRows.SUBJECT).isBlank() && line.raw(CODE).isBlank();
            if (blank && !part.equals(BudgetLine.Part.WHOLE)) {
                Category whole = rows.total();
                return new Subject(false, whole.key(), whole.label());
            }
            if (blank) {
                String column = rows.has(FigureRows.SUBJECT) ? FigureRows.SUBJECT : CODE;
                rows.problems().add(line.problem(ProblemKind.CONFIG_EMPTY_ID, column));
            }
            return null;
        }
        if (!code.isEmpty() || kind == ControlTotal.Kind.PROJECT) {
            return new Subject(true, code.isEmpty() ? name : code, name.isEmpty() ? code : name);
        }
        Subject figure = rows.figure(name)
                .map(found -> new Subject(false, found.key(), found.label()))
                .orElse(null);
        if (figure == null && (kind == ControlTotal.Kind.FIGURE || FigureRows.isMeantAsFigure(name))) {
            rows.unknownFigure(line);
            return null;
        }
        return figure == null ? new Subject(true, name, name) : figure;
    }
}
