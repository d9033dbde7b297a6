package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The totals of a table's columns. */
final class ColumnSums {
    private static final String SUBTOTAL = "小计";
    /** 机关小计（含局领导 5 人）: more than the rows above. */
    private static final Pattern WITH_OTHERS = Pattern.compile("[（(]含[^）)]*\\d");

    private static final List<String> ENDINGS = List.of("合计", "总计", "小计", "总分");
    private static final List<String> SELECTED = List.of("仅列", "部分", "主要", "前十", "前五");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]$");
    private static final int FEWEST = 2;
    private static final BigDecimal SCORED_ELSEWHERE = BigDecimal.valueOf(20);
    /** The last ways are made of all rows of the table. */
    private static final int EVERYTHING = 2;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final List<Open> open = new ArrayList<>();
    private final List<FailedSum> failed = new ArrayList<>();
    /** By the row of a total, the figures of other columns that it has been proven to be of. */
    private final Map<Integer, List<List<Mention>>> rowsOf = new HashMap<>();

    private final TotalWays ways;
    private int proven;

    /** @param parts the rows that are parts of other rows */
    ColumnSums(Verdicts verdicts, Cells cells, Set<Integer> parts) {
        this.ways = new TotalWays(cells, parts);
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
        open.forEach(this::fail);
        boolean understood = proven > 0 || failed.size() == 1;
        for (FailedSum one : failed) {
            boolean plain = one.plain() || (ways.isNumbered(one.addends()) && one.isSlip());
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
        String plain = ASIDE.matcher(label.strip()).replaceFirst("");
        return ENDINGS.stream().anyMatch(plain::endsWith) || Grid.isTotalLabel(label);
    }

    private void prove(Mention total, int row, int column) {
        List<List<Mention>> made = ways.of(row, column).stream()
                .map(way -> way.stream().filter(cell -> isAlike(cell, total)).toList())
                .toList();
        for (List<Mention> way : made) {
            if (TableSum.agrees(verdicts, total, way)) {
                proven += total.quantity().value().signum() == 0 ? 0 : 1;
                remember(total, way);
                return;
            }
        }
        if (cells.label(row, column).strip().endsWith(SUBTOTAL) && isOfLast(total, made)) {
            return;
        }
        if (total.quantity().value().signum() == 0 && Grid.isTotalLabel(cells.label(row, column))) {
            leftAtNothing(total, made);
            return;
        }
        if (!WITH_OTHERS.matcher(cells.label(row, column)).find()) {
            open.add(new Open(total, made));
        }
    }

    /** A total of which no way holds. */
    private record Open(Mention total, List<List<Mention>> ways) {}

    /** The rows of it must be those of the other columns of its row, too. */
    private void remember(Mention total, List<Mention> way) {
        long told = way.stream()
                .filter(cell -> cell.quantity().value().signum() != 0)
                .count();
        if (told >= FEWEST && total.quantity().number().precision() > FEWEST) {
            rowsOf.computeIfAbsent(total.at().row(), unused -> new ArrayList<>())
                    .add(way);
        }
    }

    /** Not of the other side of the table, whose rows are named anew. */
    private boolean isBeside(Mention cell, int column) {
        int row = cell.at().row();
        return cells.label(row, cell.at().column()).equals(cells.label(row, column));
    }

    /** Parts of other rows are not counted again; a total that may be of some rows only is not of all. */
    private Stream<List<Mention>> likely(Open one) {
        List<List<Mention>> made = one.ways();
        boolean overall = isOverall(one.total().at().row(), one.total().at().column());
        Stream<List<Mention>> some = made.stream().limit(Math.max(0, made.size() - EVERYTHING));
        Stream<List<Mention>> last = made.stream().skip(made.size() - 1L);
        return overall && ways.hasParts() ? last : overall ? made.stream() : some;
    }

    private void fail(Open one) {
        Mention total = one.total();
        int row = total.at().row();
        int column = total.at().column();
        List<List<Mention>> alike = rowsOf.getOrDefault(row, List.of()).stream()
                .filter(way -> isBeside(way.get(0), column))
                .map(way -> way.stream()
                        .flatMap(other -> cells.at(other.at().row(), column).stream())
                        .filter(cell -> isAlike(cell, total))
                        .toList())
                .filter(way -> way.size() >= FEWEST)
                .toList();
        if (alike.stream().anyMatch(way -> TableSum.agrees(verdicts, total, way))) {
            return;
        }
        Optional<List<Mention>> likeliest = Stream.concat(alike.stream(), likely(one))
                .filter(way -> way.size() >= FEWEST)
                .findFirst();
        boolean plain = !alike.isEmpty() || isPlain(row, column) || ways.isOfForm(row, column);
        likeliest
                .filter(way -> rowsOf.containsKey(row) || !isScored(total, way))
                .ifPresent(way -> failed.add(new FailedSum(total, way, plain)));
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

    /** 预算执行 10 分 stands in a table of its own: then the others are less than the score, and so are the full ones. */
    private boolean isScored(Mention total, List<Mention> way) {
        BigDecimal missing = total.quantity().value().subtract(TableSum.of(way));
        return total.dimension().equals(Unit.SCORE) && missing.signum() > 0 && missing.compareTo(SCORED_ELSEWHERE) <= 0;
    }

    /** It may be the total of everything: it is called no more than that, or it is the only one. */
    private boolean isOverall(int row, int column) {
        return Grid.isTotalLabel(cells.label(row, column))
                || ways.totals(grid.firstRow(), grid.rows(), column).size() == 1;
    }

    /** The total was never filled in. */
    private void leftAtNothing(Mention total, List<List<Mention>> ways) {
        ways.stream()
                .filter(way -> TableSum.of(way).signum() > 0)
                .findFirst()
                .ifPresent(way -> verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, way)));
    }

    /** The total is that of all rows above or below it, and they are all of one level. */
    private boolean isPlain(int total, int column) {
        int level = -1;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            boolean counted = row != total && cells.at(row, column).isPresent();
            if (counted && row < total && !ways.isPart(row) && !isTotal(cells.label(row, column))) {
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
