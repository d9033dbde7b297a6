package crossfoot.output.workbook;

import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a figure stands in {@code summary.xlsx}, for what links to it: {@code 支出汇总!D5}; empty if it stands nowhere.
 */
public final class FigureCells {
    /** What is said of a figure. */
    public enum What {
        WANYUAN,
        YUAN,
        CHANGE,
        CHANGE_RATE,
        INITIAL,
        ADDITIONAL,
        ADJUSTED,
        FINAL,
        INITIAL_RATE,
        FINAL_RATE,
        EXCESS
    }

    private static final Map<What, String> BUDGET_COLUMNS = Map.of(
            What.INITIAL, "C",
            What.ADDITIONAL, "D",
            What.ADJUSTED, "E",
            What.FINAL, "F",
            What.INITIAL_RATE, "H",
            What.FINAL_RATE, "I");

    private final Results results;
    private final SummaryCells cells;
    private final Map<String, Integer> budgetRows = new HashMap<>();
    private final Map<String, Integer> excessRows;

    public FigureCells(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
        this.excessRows = ExcessRows.of(results);
        int row = BudgetSheet.FIRST_ROW;
        for (int year : results.years()) {
            for (String key : Figures.keys(results)) {
                if (BudgetFigure.ofFigure(results.budgets(), year, key).isPresent()) {
                    budgetRows.put(year + key, row++);
                }
            }
            row += BudgetFigure.ofProjects(results.budgets(), year).size();
        }
    }

    public String of(int year, String key, What what) {
        int at = results.years().indexOf(year);
        Integer budgetRow = budgetRows.get(year + key);
        if (at < 0) {
            return "";
        }
        if (what == What.EXCESS) {
            Integer row = excessRows.get(year + key);
            return row == null ? "" : Tab.REASONS.sheetName() + "!" + ExcessRows.COLUMN + row;
        }
        if (BUDGET_COLUMNS.containsKey(what)) {
            return budgetRow == null ? "" : Tab.BUDGET.sheetName() + "!" + BUDGET_COLUMNS.get(what) + budgetRow;
        }
        List<String> tree = results.tree().stream().map(Category::key).toList();
        return tree.contains(key) ? ofTree(at, key, what) : ThreePublicSheet.cell(at, key, what);
    }

    private String ofTree(int yearIndex, String key, What what) {
        int row = cells.row(key);
        return switch (what) {
            case WANYUAN -> Tab.SUMMARY.sheetName() + "!" + SheetPen.letter(cells.wanColumn(yearIndex)) + row;
            case YUAN -> Tab.SUMMARY.sheetName() + "!" + SheetPen.letter(cells.yuanColumn(yearIndex)) + row;
            case CHANGE -> YearsSheet.cell(yearIndex, row, 0);
            default -> YearsSheet.cell(yearIndex, row, 1);
        };
    }
}
