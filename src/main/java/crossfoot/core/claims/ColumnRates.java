package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rates that come of the figures of one column: shares of its total, and rows of growth from one year to the next. */
final class ColumnRates {
    private static final List<String> SHARES = List.of("占比", "百分比", "比重", "比例", "结构", "份额", "构成", "占");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int FEWEST = 3;
    private static final int REACH = 4;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final List<Mention> above;

    /** @param above the figures of the line above the table, 全年预算 8640 万元: what most of a column may be of */
    ColumnRates(Verdicts verdicts, Cells cells, List<Mention> above) {
        this.above = above;
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            int at = column;
            String header = grid.header(column);
            if (SHARES.stream().anyMatch(header::contains)) {
                shares(column);
            }
            yearly(column);
            above.forEach(whole -> of(at, whole));
        }
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            growth(row);
        }
    }

    /** Of the total of a column left of it: where most are, all must be. */
    private void shares(int column) {
        int[] totals = totals(column);
        for (int amounts = column - 1; amounts >= 0; amounts--) {
            if (cells.isAdded(amounts) && settled(shares(column, amounts, totals))) {
                return;
            }
        }
    }

    private List<RateText> shares(int column, int amounts, int[] totals) {
        List<RateText> ways = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> share =
                    cells.at(row, column).filter(cell -> cell.quantity().unit().isRate() && !isAll(cell));
            Optional<Mention> part = cells.at(row, amounts);
            int total = share.isPresent() ? nearest(totals, row) : row;
            if (share.isPresent() && part.isPresent() && total != row) {
                cells.at(total, amounts)
                        .flatMap(whole -> RateText.share(share.get(), part.get(), whole))
                        .ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** A total, of this table or of a part of it. */
    private static boolean isAll(Mention share) {
        return share.quantity().number().compareTo(ALL) == 0;
    }

    /** The rows that have 100 in them, else the one that is called a total. */
    private int[] totals(int column) {
        int[] all = IntStream.range(grid.firstRow(), grid.rows())
                .filter(row -> cells.at(row, column).filter(ColumnRates::isAll).isPresent())
                .toArray();
        return all.length > 0
                ? all
                : IntStream.range(grid.firstRow(), grid.rows())
                        .filter(row -> ColumnSums.isTotal(grid.label(row, column)))
                        .limit(1)
                        .toArray();
    }

    /** 收入合计 100% and its parts, then 支出合计 100% and its own: the total above a row; below it, where no row is first. */
    private int nearest(int[] totals, int row) {
        IntStream above = Arrays.stream(totals).filter(total -> total <= row);
        IntStream below = Arrays.stream(totals).filter(total -> total >= row);
        boolean first = totals.length > 0 && totals[0] == grid.firstRow();
        return first ? above.max().orElse(row) : below.min().orElse(above.max().orElse(row));
    }

    private void of(int column, Mention whole) {
        for (int amounts = 0; amounts < grid.columns(); amounts++) {
            List<RateText> ways = new ArrayList<>();
            for (int row = grid.firstRow(); cells.isAdded(amounts) && row < grid.rows(); row++) {
                Optional<Mention> part = cells.at(row, amounts);
                cells.at(row, column)
                        .filter(rate -> rate.quantity().unit().isRate() && part.isPresent())
                        .filter(rate -> part.get().dimension().equals(whole.dimension()))
                        .flatMap(rate -> RateText.share(rate, part.get(), whole))
                        .ifPresent(ways::add);
            }
            settled(ways);
        }
    }

    /** 同比 in a table of which each row is a year: of the row before, or behind, in a column of amounts. */
    private void yearly(int column) {
        for (int amounts = 0; amounts < grid.columns(); amounts++) {
            boolean others = amounts != column && cells.isOfAmounts(amounts);
            if (others && (settled(yearly(column, amounts, -1)) || settled(yearly(column, amounts, 1)))) {
                return;
            }
        }
    }

    private List<RateText> yearly(int column, int amounts, int before) {
        List<RateText> ways = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            int last = row + before;
            Optional<Mention> rate =
                    cells.at(row, column).filter(cell -> cell.quantity().unit().isRate());
            boolean told = rate.isPresent() && last >= grid.firstRow() && last < grid.rows();
            Optional<Mention> now = cells.at(row, amounts);
            if (told && now.isPresent() && !grid.isTotal(row) && !grid.isTotal(last)) {
                cells.at(last, amounts)
                        .flatMap(first -> RateText.multiple(rate.get(), now.get(), first, true))
                        .ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** 比上年增减% below the rows of two years: where most columns keep to it, all must. */
    private void growth(int row) {
        for (int now = row - 1; now >= Math.max(grid.firstRow(), row - REACH); now--) {
            for (int before = row - 1; before >= Math.max(grid.firstRow(), row - REACH); before--) {
                if (now != before && settled(growth(row, now, before))) {
                    return;
                }
            }
        }
    }

    private List<RateText> growth(int row, int now, int before) {
        List<RateText> ways = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Optional<Mention> rate = cells.rate(row, column);
            Optional<Mention> last = cells.at(now, column);
            Optional<Mention> first = cells.at(before, column);
            if (rate.isPresent() && last.isPresent() && first.isPresent()) {
                RateText.multiple(rate.get(), last.get(), first.get(), true).ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** One last digit may have been made up to fill a list up to 100; several were cut off. */
    private void cutOff(List<RateText> ways) {
        List<RateText> cut =
                ways.stream().filter(way -> way.isNear() && !way.agrees()).toList();
        if (cut.size() > 1) {
            cut.forEach(way -> way.contradict(verdicts));
        }
    }

    private boolean settled(List<RateText> ways) {
        long right = ways.stream().filter(RateText::isNear).count();
        boolean kept = right >= FEWEST && right > ways.size() - right;
        if (kept) {
            ways.forEach(way -> RateText.settle(verdicts, List.of(way), true));
            cutOff(ways);
        } else if (right == FEWEST - 1 && right == ways.size() - 1) {
            ways.stream().filter(way -> way.isSlip() || way.isTellingSlip()).forEach(way -> way.contradict(verdicts));
        }
        return kept;
    }
}
