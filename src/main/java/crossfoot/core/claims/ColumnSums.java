package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The totals of a table's columns. */
final class ColumnSums {
    private static final String SUBTOTAL = "小计";
    private static final List<String> ENDINGS = List.of("合计", "总计", "小计", "总分");
    private static final List<String> SELECTED = List.of("仅列", "部分", "主要", "前十", "前五");
    private static final List<String> CARRIED = List.of("结转", "结余", "弥补");
    private static final int FEWEST = 2;
    private static final BigDecimal SCORED_ELSEWHERE = BigDecimal.valueOf(20);
    /** The last ways are made of all rows of the table. */
    private static final int EVERYTHING = 2;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final List<FailedSum> failed = new ArrayList<>();
    private final Set<Integer> parts;
    private int proven;

    /** @param parts the rows that are parts of other rows */
    ColumnSums(Verdicts verdicts, Cells cells, Set<Integer> parts) {
        this.parts = parts;
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            if (cells.isAdded(column)) {
                totals(column);
            }
        }
        boolean understood = proven > 0 || failed.size() == 1;
        for (FailedSum one : failed) {
            boolean plain = one.plain() || (isNumbered(one.addends()) && one.isSlip());
            if (understood && plain && one.isNear() && !isSelection(one)) {
                verdicts.contradict(Kind.SUM, one.total(), TableSum.reason("table.sum", one.total(), one.addends()));
            }
        }
    }

    /** The caption says that only some rows are shown: then they may be less than the total. */
    private boolean isSelection(FailedSum one) {
        return SELECTED.stream().anyMatch(grid.caption()::contains)
                && TableSum.of(one.addends()).compareTo(one.total().quantity().value()) < 0;
    }

    private void totals(int column) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> total = cells.at(row, column);
            String label = cells.label(row, column);
            if (total.isPresent() && isTotal(label) && !ClassTotals.isOne(label)) {
                prove(total.get(), row, column);
            }
        }
    }

    static boolean isTotal(String label) {
        return ENDINGS.stream().anyMatch(label.strip()::endsWith) || Grid.isTotalLabel(label);
    }

    private void prove(Mention total, int row, int column) {
        List<List<Mention>> ways = ways(row, column).stream()
                .map(way -> way.stream().filter(cell -> isAlike(cell, total)).toList())
                .toList();
        for (List<Mention> way : ways) {
            if (TableSum.agrees(verdicts, total, way)) {
                proven += total.quantity().value().signum() == 0 ? 0 : 1;
                return;
            }
        }
        if (cells.label(row, column).strip().endsWith(SUBTOTAL) && isOfLast(total, ways)) {
            return;
        }
        if (total.quantity().value().signum() == 0 && Grid.isTotalLabel(cells.label(row, column))) {
            leftAtNothing(total, ways);
            return;
        }
        ways.stream()
                .limit(isOverall(row, column) ? ways.size() : Math.max(0, ways.size() - EVERYTHING))
                .filter(way -> way.size() >= FEWEST)
                .findFirst()
                .filter(way -> !isScored(total, way))
                .ifPresent(way -> failed.add(new FailedSum(total, way, isPlain(row, column) || isOfForm(row, column))));
    }

    /** 市本级, then three counties, then 县区小计: of the rows right before it, not of all. */
    private boolean isOfLast(Mention total, List<List<Mention>> ways) {
        List<Mention> longest = ways.stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(List.of());
        return IntStream.range(1, Math.max(1, longest.size() - 1))
                .mapToObj(from -> longest.subList(from, longest.size()))
                .filter(last -> TableSum.of(last).compareTo(total.quantity().value()) == 0)
                .anyMatch(last -> TableSum.agrees(verdicts, total, last));
    }

    /** 110分 below plain numbers is the total of scores. */
    private static boolean isAlike(Mention cell, Mention total) {
        return cell.dimension().equals(total.dimension())
                || (cell.dimension().isEmpty() && total.dimension().equals(Unit.SCORE));
    }

    /** 预算执行 10 分 stands in a table of its own: then the others are less than the score. */
    private boolean isScored(Mention total, List<Mention> way) {
        BigDecimal missing = total.quantity().value().subtract(TableSum.of(way));
        return total.dimension().equals(Unit.SCORE) && missing.signum() > 0 && missing.compareTo(SCORED_ELSEWHERE) <= 0;
    }

    /** It may be the total of everything: it is called no more than that, or it is the only one. */
    private boolean isOverall(int row, int column) {
        return Grid.isTotalLabel(cells.label(row, column))
                || totals(grid.firstRow(), grid.rows(), column).size() == 1;
    }

    /** The total was never filled in. */
    private void leftAtNothing(Mention total, List<List<Mention>> ways) {
        ways.stream()
                .filter(way -> TableSum.of(way).signum() > 0)
                .findFirst()
                .ifPresent(way -> verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, way)));
    }

    /** Ways in which the total may be made, the likeliest first. */
    private List<List<Mention>> ways(int row, int column) {
        int above = row - 1;
        while (above >= grid.firstRow() && !isTotal(cells.label(above, column))) {
            above--;
        }
        boolean first = above < grid.firstRow() && !hasFigure(grid.firstRow(), row, column);
        int from = first ? row + 1 : above + 1;
        int to = first ? nextTotal(row, column) : row;
        List<List<Mention>> ways = new ArrayList<>();
        TreeMap<Integer, List<Mention>> byLevel = new TreeMap<>();
        for (int other = from; other < to; other++) {
            int level = RowLevel.of(grid, other, column);
            cells.at(other, column)
                    .ifPresent(cell -> byLevel.computeIfAbsent(level, unused -> new ArrayList<>())
                            .add(cell));
        }
        byLevel.remove(RowLevel.OF_WHICH);
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

    private boolean isNumbered(List<Mention> rows) {
        return rows.stream()
                .allMatch(
                        cell -> RowLevel.depth(grid, cell.at().row(), cell.at().column()) > 0);
    }

    private boolean hasFigure(int from, int to, int column) {
        for (int row = from; row < to; row++) {
            if (cells.at(row, column).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int nextTotal(int row, int column) {
        int next = row + 1;
        while (next < grid.rows() && !isTotal(cells.label(next, column))) {
            next++;
        }
        return next;
    }

    /** The subtotals. */
    private List<Mention> totals(int from, int to, int column) {
        List<Mention> totals = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (isTotal(cells.label(row, column))) {
                cells.at(row, column).ifPresent(totals::add);
            }
        }
        return totals;
    }

    /** Everything that is no total. */
    private List<Mention> details(int without, int column) {
        List<Mention> details = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            if (row != without && !isTotal(cells.label(row, column))) {
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
    private boolean isOfForm(int row, int column) {
        int above = row - 1;
        while (above >= grid.firstRow() && !isTotal(cells.label(above, column))) {
            above--;
        }
        return above >= grid.firstRow()
                && cells.label(row, column).strip().endsWith("总计")
                && cells.label(above, column).strip().startsWith("本年")
                && cells.at(above, column).isPresent();
    }

    /** The total is that of all rows above or below it, and they are all of one level. */
    private boolean isPlain(int total, int column) {
        int level = -1;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            boolean counted = row != total && cells.at(row, column).isPresent();
            if (counted && row < total && !isTotal(cells.label(row, column))) {
                int own = RowLevel.of(grid, row, column);
                if (own == RowLevel.OF_WHICH || (level >= 0 && own != level && own < 3)) {
                    return false;
                }
                level = own;
            }
        }
        return true;
    }
}
