package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The rows of which a total of a table may be. */
final class TotalWays {
    private static final List<String> CARRIED = List.of("结转", "结余", "弥补");

    private final Cells cells;
    private final Grid grid;
    private final Set<Integer> parts;

    /** @param parts the rows that are parts of other rows */
    TotalWays(Cells cells, Set<Integer> parts) {
        this.cells = cells;
        this.grid = cells.grid();
        this.parts = parts;
    }

    /** Ways in which the total may be made, the likeliest first. */
    List<List<Mention>> of(int row, int column) {
        int above = row - 1;
        while (above >= grid.firstRow() && !ColumnSums.isTotal(cells.label(above, column))) {
            above--;
        }
        boolean first =
                above < grid.firstRow() && figures(grid.firstRow(), row, column).isEmpty();
        int from = first ? row + 1 : above + 1;
        int to = first ? nextTotal(row, column) : row;
        List<List<Mention>> ways = new ArrayList<>();
        NavigableMap<Integer, List<Mention>> byLevel = byLevel(from, to, column);
        byLevel.values().stream().filter(level -> isAll(level, byLevel)).forEach(ways::add);
        ways.add(byLevel.values().stream().flatMap(List::stream).toList());
        if (!first && above >= grid.firstRow()) {
            List<Mention> carried = new ArrayList<>();
            cells.at(above, column).ifPresent(carried::add);
            byLevel.values().forEach(carried::addAll);
            ways.add(0, carried);
        }
        if (isOfForm(row, column)) {
            ways.add(0, ofForm(above, row, column));
        }
        if (!first && isHeaded(column)) {
            ways.add(0, figures(row + 1, nextHead(row, column), column));
        }
        ways.add(totals(first ? row + 1 : grid.firstRow(), first ? grid.rows() : row, column));
        List<Mention> folded = folded(row, column);
        if (!folded.isEmpty()) {
            return List.of(folded);
        }
        ways.add(details(row, column));
        ways.add(details(row, column).stream()
                .filter(cell -> !parts.contains(cell.at().row()))
                .toList());
        return ways;
    }

    private NavigableMap<Integer, List<Mention>> byLevel(int from, int to, int column) {
        NavigableMap<Integer, List<Mention>> byLevel = new TreeMap<>();
        for (int row = from; row < to; row++) {
            int level = RowLevel.of(grid, row, column);
            cells.at(row, column)
                    .ifPresent(cell -> byLevel.computeIfAbsent(level, unused -> new ArrayList<>())
                            .add(cell));
        }
        byLevel.remove(RowLevel.OF_WHICH);
        return byLevel;
    }

    /** 一、收入合计 and its parts below it, then 二、支出合计 and its own. */
    private boolean isHeaded(int column) {
        int row = grid.firstRow();
        while (row < grid.rows() && cells.at(row, column).isEmpty()) {
            row++;
        }
        String label = row < grid.rows() ? cells.label(row, column) : "";
        return ColumnSums.isTotal(label) && !Grid.isTotalLabel(label);
    }

    /** Every row of the highest level is told anew in rows of this one. */
    private boolean isAll(List<Mention> level, NavigableMap<Integer, List<Mention>> byLevel) {
        List<Mention> highest = byLevel.firstEntry().getValue();
        boolean numbered = level != highest && isNumbered(highest) && isNumbered(level);
        for (int i = 0; numbered && i < highest.size(); i++) {
            int from = highest.get(i).index();
            int to = i + 1 < highest.size() ? highest.get(i + 1).index() : Integer.MAX_VALUE;
            if (level.stream().noneMatch(cell -> cell.index() > from && cell.index() < to)) {
                return false;
            }
        }
        return true;
    }

    boolean isNumbered(List<Mention> rows) {
        return rows.stream()
                .allMatch(
                        cell -> RowLevel.depth(grid, cell.at().row(), cell.at().column()) > 0);
    }

    private List<Mention> figures(int from, int to, int column) {
        List<Mention> figures = new ArrayList<>();
        for (int row = from; row < to; row++) {
            cells.at(row, column).ifPresent(figures::add);
        }
        return figures;
    }

    /** The next total, or row of its own level: 三、收支结余. */
    private int nextHead(int row, int column) {
        int depth = RowLevel.depth(grid, row, column);
        int end = nextTotal(row, column);
        return IntStream.range(row + 1, end)
                .filter(next -> depth > 0 && RowLevel.depth(grid, next, column) == depth)
                .findFirst()
                .orElse(end);
    }

    private int nextTotal(int row, int column) {
        int next = row + 1;
        while (next < grid.rows() && !ColumnSums.isTotal(cells.label(next, column))) {
            next++;
        }
        return next;
    }

    /** The subtotals. */
    List<Mention> totals(int from, int to, int column) {
        List<Mention> totals = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (ColumnSums.isTotal(cells.label(row, column))) {
                cells.at(row, column).ifPresent(totals::add);
            }
        }
        return totals;
    }

    /** Everything that is no total. */
    private List<Mention> details(int without, int column) {
        List<Mention> details = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            if (row != without && !ColumnSums.isTotal(cells.label(row, column))) {
                cells.at(row, column).ifPresent(details::add);
            }
        }
        return details;
    }

    /** Labels and figures stand side by side in several columns of the same heads, and one total below them all. */
    private List<Mention> folded(int row, int column) {
        List<Mention> all = new ArrayList<>();
        int columns = 0;
        for (int other = 0; other < grid.columns(); other++) {
            if (grid.header(other).equals(grid.header(column)) && cells.isAdded(other)) {
                columns += other != column && cells.at(row, other).isPresent() ? grid.columns() : 1;
                all.addAll(details(row, other));
            }
        }
        return columns > 1 && columns < grid.columns() ? all : List.of();
    }

    /** The total of the year and what was carried over, without the kinds of money that the latter is told by. */
    private List<Mention> ofForm(int above, int row, int column) {
        List<Mention> of = new ArrayList<>();
        cells.at(above, column).ifPresent(of::add);
        for (int other = above + 1; other < row; other++) {
            String label = cells.label(other, column);
            if (CARRIED.stream().anyMatch(label::contains)) {
                cells.at(other, column).ifPresent(of::add);
            }
        }
        return of;
    }

    /** Forms 公开01 and 公开04 of 部门决算: 总计 is 本年收入合计 or 本年支出合计 and what was carried over, below it. */
    boolean isOfForm(int row, int column) {
        int above = row - 1;
        while (above >= grid.firstRow() && !ColumnSums.isTotal(cells.label(above, column))) {
            above--;
        }
        return above >= grid.firstRow()
                && cells.label(row, column).strip().endsWith("总计")
                && cells.label(above, column).strip().startsWith("本年")
                && cells.at(above, column).isPresent();
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }

    boolean isPart(int row) {
        return parts.contains(row);
    }
}
