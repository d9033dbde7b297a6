package crossfoot.output.workbook;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The table of 支出汇总 once more, every cell a formula: a figure with others below it is their sum; a leaf in 万元 is the
 * rounding of its 元, in 元 the sum of its entries on 分录明细.
 */
final class Recalculation {
    private final Results results;
    private final SummaryCells cells;
    private final EntrySums entries;

    Recalculation(Results results, SummaryCells cells) {
        this.results = results;
        this.cells = cells;
        this.entries = new EntrySums(results);
    }

    /** Chart, note and heading stand between the two tables. */
    private int row(Category node) {
        return cells.row(node.key()) + results.tree().size() + 3 + Charts.ROWS;
    }

    private List<Category> children(Category node) {
        return results.tree().stream()
                .filter(child -> child.parentKey().equals(node.key()))
                .toList();
    }

    private long wan(int year, Category node) {
        return Figures.amount(results, year, node.key()).wanHundredths();
    }

    private Money yuan(int year, Category node) {
        return Figures.amount(results, year, node.key()).exact();
    }

    /** A line of the table, without a check. */
    List<Object> values(Category node) {
        int years = results.years().size();
        List<Object> values = new ArrayList<>(List.of(node.label()));
        long allWan = 0;
        for (int i = 0; i < years; i++) {
            int year = results.years().get(i);
            long cached = addedWan(year, node);
            allWan += node.leaf() ? wan(year, node) : cached;
            String yuan = SheetPen.letter(cells.yuanColumn(i)) + cells.row(node.key());
            values.add(
                    node.leaf()
                            ? new Formula("ROUND(" + yuan + "/10000,2)", Formula.wanYuan(cached))
                            : below(node, cells.wanColumn(i), Formula.wanYuan(cached)));
        }
        String sum = "SUM(%s%d:%s%d)"
                .formatted(
                        SheetPen.letter(cells.wanColumn(0)),
                        cells.row(node.key()),
                        SheetPen.letter(cells.wanColumn(years - 1)),
                        cells.row(node.key()));
        Object all = Formula.wanYuan(allWan);
        values.add(node.leaf() ? new Formula(sum, all) : below(node, cells.wanColumn(years), all));
        Money allYuan = Money.ZERO;
        for (int i = 0; i < years; i++) {
            int year = results.years().get(i);
            Money cached = addedYuan(year, node);
            allYuan = allYuan.plus(cached);
            values.add(node.leaf() ? ofEntries(node, i, cached) : below(node, cells.yuanColumn(i), cached));
        }
        values.add(node.leaf() ? ofEntries(node, years, allYuan) : below(node, cells.yuanColumn(years), allYuan));
        return values;
    }

    private Formula below(Category node, int column, Object cached) {
        String letter = SheetPen.letter(column);
        List<String> parts = children(node).stream()
                .map(child -> letter + cells.row(child.key()))
                .toList();
        return Formula.ofCells(parts, cached);
    }

    /** The column after the last year's takes the entries of all years. */
    private Object ofEntries(Category leaf, int yearIndex, Money cached) {
        if (!entries.listed()) {
            return Percent.NONE;
        }
        String label = "$A" + cells.row(leaf.key());
        String ofYear = yearIndex < results.years().size()
                ? "," + EntrySheets.YEARS + "," + results.years().get(yearIndex)
                : "";
        return new Formula(
                "SUMIFS(%s,%s,%s%s)".formatted(EntrySheets.AMOUNTS, EntrySheets.CATEGORIES, label, ofYear), cached);
    }

    private long addedWan(int year, Category node) {
        return node.leaf() ? JointRounding.ownHundredths(yuan(year, node).fen()) : sum(node, child -> wan(year, child));
    }

    private Money addedYuan(int year, Category node) {
        if (node.leaf()) {
            return entries.listed() ? entries.of(year, node.key()) : yuan(year, node);
        }
        return Money.ofFen(sum(node, child -> yuan(year, child).fen()));
    }

    private long sum(Category node, ToLongFunction<Category> part) {
        return children(node).stream().mapToLong(part).sum();
    }

    /** Both tables agree in the node's line: a leaf in 万元 within the 0.01 of its 尾差, all else to the 分. */
    String condition(Category node) {
        int years = results.years().size();
        List<String> cellsAgree = new ArrayList<>();
        for (int i = 0; i <= years; i++) {
            cellsAgree.add(near(node, cells.wanColumn(i), node.leaf() ? "0.015" : "0.005"));
            if (!node.leaf() || entries.listed()) {
                cellsAgree.add(near(node, cells.yuanColumn(i), "0.005"));
            }
        }
        return "AND(" + String.join(",", cellsAgree) + ")";
    }

    private String near(Category node, int column, String tolerance) {
        String letter = SheetPen.letter(column);
        return "ABS(%1$s%2$d-%1$s%3$d)<%4$s".formatted(letter, cells.row(node.key()), row(node), tolerance);
    }

    boolean holds(Category node) {
        long tolerance = node.leaf() ? 1 : 0;
        return results.years().stream()
                .allMatch(year -> Math.abs(wan(year, node) - addedWan(year, node)) <= tolerance
                        && yuan(year, node).equals(addedYuan(year, node)));
    }
}
