package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.BudgetLine;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** 预算执行: what was planned, what was spent, and the rates of execution year by year. */
final class BudgetSheet {
    /** 1-based row of the first budget. */
    static final int FIRST_ROW = 5;

    private static final int MOST_ON_A_PAGE = 40;
    private static final int FINAL_RATE = 8;

    private final Results results;
    private final SummaryCells cells;

    /** Key of a figure → year → its rate of execution. */
    private final Map<String, Map<Integer, Formula>> rates = new LinkedHashMap<>();

    BudgetSheet(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
    }

    /** The cells of the rates, by figure and year, once this sheet is drawn. */
    Map<String, Map<Integer, Formula>> rates() {
        return rates;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.BUDGET);
        pen.table(columns(pen));
        int first = pen.nextRowNumber();
        List<String> keys = Figures.keys(results);
        for (int year : results.years()) {
            for (String key : keys) {
                BudgetFigure.ofFigure(results.budgets(), year, key).ifPresent(budget -> figure(pen, budget));
            }
            for (BudgetFigure budget : BudgetFigure.ofProjects(results.budgets(), year)) {
                line(pen, budget.line(), budget.line().label(), budget.spentOnProject(results.projects()));
            }
        }
        int last = pen.nextRowNumber() - 1;
        pen.paper(pen.lines() > MOST_ON_A_PAGE ? Paper.LIST : Paper.TABLE);
        if (last >= first) {
            mark(pen, first, last);
            pen.gap(1);
            rates(pen);
            against(pen);
        }
    }

    private static List<Column> columns(SheetPen pen) {
        return List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("item", Kind.TEXT),
                pen.column("initial", Kind.AMOUNT),
                pen.column("additional", Kind.AMOUNT),
                pen.column("adjusted", Kind.AMOUNT),
                pen.column("final", Kind.AMOUNT),
                pen.column("spent", Kind.AMOUNT),
                pen.column("initialRate", Kind.PERCENT),
                pen.column("finalRate", Kind.PERCENT),
                pen.column("left", Kind.AMOUNT),
                pen.column("mark", Kind.TEXT));
    }

    private void figure(SheetPen pen, BudgetFigure budget) {
        BudgetLine line = budget.line();
        Money spent = Figures.amount(results, line.year(), line.subject()).exact();
        boolean inTree = results.tree().stream().map(Category::key).anyMatch(line.subject()::equals);
        String label = Figures.label(results, line.subject());
        Formula rate = new Formula(Tab.BUDGET.at("$I$" + pen.nextRowNumber()), Formula.rate(spent, line.total()));
        rates.computeIfAbsent(line.subject(), absent -> new LinkedHashMap<>()).put(line.year(), rate);
        line(pen, line, label, inTree ? new Formula(cells.yuan(line.year(), line.subject()), spent) : spent);
    }

    private static void line(SheetPen pen, BudgetLine line, String label, Object spent) {
        int row = pen.nextRowNumber();
        Money amount = spent instanceof Formula formula ? (Money) formula.cached() : (Money) spent;
        Object rate = Formula.rate(amount, line.total());
        List<Object> values = List.of(
                line.year(),
                label,
                line.initial(),
                line.additional(),
                line.adjusted(),
                new Formula("SUM(C%d:E%d)".formatted(row, row), line.total()),
                spent,
                Formula.ofRate("G" + row, "C" + row, Formula.rate(amount, line.initial())),
                Formula.ofRate("G" + row, "F" + row, rate),
                new Formula("ROUND(F%d-G%d,2)".formatted(row, row), line.total().minus(amount)),
                marked(pen.words(), row, rate));
        pen.line(line.project() ? Weight.LINE : Weight.SUBTOTAL, values);
    }

    private static Formula marked(Words words, int row, Object rate) {
        String over = words.of("overspent");
        String under = words.of("underspent");
        String text =
                "IF(ISNUMBER(I%1$d),IF(I%1$d>1,\"%2$s\",IF(I%1$d<0.5,\"%3$s\",\"\")),\"\")".formatted(row, over, under);
        if (!(rate instanceof BigDecimal part)) {
            return new Formula(text, "");
        }
        boolean isOver = part.compareTo(BigDecimal.ONE) > 0;
        boolean isUnder = part.compareTo(new BigDecimal("0.5")) < 0;
        return new Formula(text, isOver ? over : isUnder ? under : "");
    }

    private static void mark(SheetPen pen, int first, int last) {
        String cell = "I" + first;
        CellRangeAddress marked = new CellRangeAddress(first - 1, last - 1, FINAL_RATE, FINAL_RATE);
        SheetFinish.mark(pen.sheet(), marked, "AND(ISNUMBER(%1$s),%1$s>1)".formatted(cell), true);
        SheetFinish.mark(pen.sheet(), marked, "AND(ISNUMBER(%1$s),%1$s<0.5)".formatted(cell), false);
    }

    /** The figures' rates with a year a column. */
    private void rates(SheetPen pen) {
        pen.note(pen.words().of("rates"), Kind.NOTE);
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), Kind.PERCENT)));
        pen.table(columns);
        rates.forEach((key, byYear) -> {
            List<Object> values = new ArrayList<>(List.of(Figures.label(results, key)));
            for (int year : results.years()) {
                Formula rate = byYear.get(year);
                values.add(rate == null ? "" : rate);
            }
            pen.draw(Weight.LINE, 0, values);
        });
        pen.gap(1);
    }

    /** The budgets of the latest year that has any, in 万元 as planned, as it is, and as spent; and their chart. */
    private void against(SheetPen pen) {
        int year = rates.values().stream()
                .flatMap(byYear -> byYear.keySet().stream())
                .max(Integer::compare)
                .orElse(0);
        pen.note(pen.words().of("against", year + ""), Kind.NOTE);
        int heading = pen.nextRowNumber();
        pen.table(List.of(
                pen.column("item", Kind.TEXT),
                pen.column("initial", Kind.AMOUNT),
                pen.column("final", Kind.AMOUNT),
                pen.column("spent", Kind.AMOUNT)));
        int first = pen.nextRowNumber();
        rates.forEach((key, byYear) -> {
            if (byYear.containsKey(year)) {
                BudgetFigure.ofFigure(results.budgets(), year, key)
                        .ifPresent(budget -> pen.draw(Weight.LINE, 0, against(budget)));
            }
        });
        CellRangeAddress lines = new CellRangeAddress(first, pen.nextRowNumber() - 1, 0, 0);
        pen.gap(1);
        new Charts(pen, results.years().size())
                .beside(pen.words().of("chart.against", year + ""), heading, lines, List.of(1, 2, 3));
    }

    /** The same hundredths as everywhere else. */
    private List<Object> against(BudgetFigure budget) {
        BudgetLine line = budget.line();
        Object spent = Formula.wanYuan(
                Figures.amount(results, line.year(), line.subject()).wanHundredths());
        boolean inTree = results.tree().stream().map(Category::key).anyMatch(line.subject()::equals);
        return List.of(
                Figures.label(results, line.subject()),
                Formula.wanYuan(budget.initialHundredths()),
                Formula.wanYuan(budget.finalHundredths()),
                inTree ? new Formula(cells.wan(line.year(), line.subject()), spent) : spent);
    }
}
