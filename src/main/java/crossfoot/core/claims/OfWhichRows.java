package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row and the rows from 其中 on below it, as far as most of its columns are their sums: 资金总额 and its sources. */
final class OfWhichRows {
    private static final int TELLING_DIGITS = 4;
    private static final int FEWEST = 2;
    private static final String ANEW = "按";
    private static final String FUNDS = "资金";
    private static final List<String> TOTALS = List.of("合计", "总计", "小计", "总额", "总数", "总量", "资金");

    /** How unlikely an accident must be, as the second row may be no part. */
    private static final int CHANCE = 20;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final Set<Integer> parts = new HashSet<>();

    OfWhichRows(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    /** The rows that are parts of another row. */
    Set<Integer> check() {
        int whole = -1;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String label = label(row);
            boolean opens = label.startsWith("其中") || label.startsWith(ANEW);
            if (opens && whole >= 0) {
                leftAtNothing(whole, row);
                group(whole, row);
            } else if (!opens && !parts.contains(row)) {
                whole = row;
            }
        }
        return parts;
    }

    private String label(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            String cell = grid.cell(row, column).strip();
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** The number of rows for which most columns are sums. */
    private void group(int whole, int first) {
        int end = first + 1;
        while (end < grid.rows() && isWithin(end)) {
            end++;
        }
        if (label(first).startsWith("其中") && label(whole).contains(FUNDS)) {
            largerParts(whole, first, end);
            onlyPart(whole, first, end);
        }
        exceeding(whole, first);
        int best = 0;
        int most = 0;
        for (int last = first + FEWEST; last <= end; last++) {
            int right = columns(whole, first, last, true).size();
            int wrong = columns(whole, first, last, false).size();
            if (right >= FEWEST && right > wrong && right > most) {
                best = last;
                most = right;
            }
        }
        if (best > 0) {
            settle(whole, first, best);
        } else if (isAll(whole, first, end)) {
            settle(whole, first, end);
        }
    }

    /** 年度资金总额 and 其中：… down to 其他资金, below which nothing goes on: nothing is left out. */
    private boolean isAll(int whole, int first, int end) {
        boolean near = columns(whole, first, end, false).stream()
                .allMatch(column ->
                        NearMiss.isSwapped(cells.at(whole, column).orElseThrow(), addends(first, end, column)));
        return end - first > FEWEST
                && label(first).startsWith("其中")
                && label(whole).contains(FUNDS)
                && Words.CATCHALL.begin(label(end - 1))
                && near;
    }

    /** 资金总额 0, 其中：财政拨款 90: the total was never filled in. Another row of 0 above may stand there by chance. */
    private void leftAtNothing(int whole, int first) {
        String name = label(whole);
        if (whole > grid.firstRow() && TOTALS.stream().noneMatch(name::contains)) {
            return;
        }
        for (int column = 0; column < grid.columns(); column++) {
            Optional<Mention> total = cells.at(whole, column)
                    .filter(cell -> cell.quantity().value().signum() == 0);
            Optional<Mention> part = cells.at(first, column)
                    .filter(cell -> cell.quantity().value().signum() > 0);
            if (total.isPresent()
                    && part.isPresent()
                    && cells.isAdded(column)
                    && label(first).startsWith("其中")) {
                verdicts.contradict(
                        Kind.SUM, total.get(), TableSum.reason("table.sum", total.get(), List.of(part.get())));
            }
        }
    }

    /** 年度资金总额 30.8, 其中：中央财政资金 38: of the funds no giver gives more than all. */
    private void largerParts(int whole, int first, int end) {
        for (int column = 0; column < grid.columns(); column++) {
            Optional<Mention> total = cells.at(whole, column)
                    .filter(cell -> cell.quantity().value().signum() > 0);
            Optional<Mention> larger = addends(first, end, column).stream()
                    .filter(part -> total.isPresent() && Interval.of(part).isAbove(Interval.of(total.get())))
                    .findFirst();
            if (larger.isPresent() && cells.isAdded(column)) {
                verdicts.contradict(
                        Kind.IMPOSSIBLE, larger.get(), LargerParts.larger(total.orElseThrow(), larger.get()));
            }
        }
    }

    /** 年度资金总额 207.4538, 其中：当年财政拨款 207.4358, and nothing below it: all of it, but for one digit. */
    private void onlyPart(int whole, int first, int end) {
        for (int column = 0; column < grid.columns(); column++) {
            Optional<Mention> total = cells.at(whole, column);
            List<Mention> parts = addends(first, end, column);
            boolean slip = total.isPresent()
                    && parts.size() == 1
                    && cells.isAdded(column)
                    && total.get().quantity().number().precision() >= TELLING_DIGITS
                    && Typo.isOneSlip(
                            parts.get(0).quantity().number(),
                            total.get().quantity().number());
            if (slip) {
                Mention one = total.orElseThrow();
                verdicts.contradict(Kind.SUM, one, TableSum.reason("table.sum", one, parts));
            }
        }
    }

    /** 其中：门诊收入 358, and 住院收入 655 below it, of 医疗收入 913: they can't be more, and one slip explains it. */
    private void exceeding(int whole, int first) {
        for (int column = 0; column < grid.columns() && first + 1 < grid.rows() && isWithin(first + 1); column++) {
            List<Mention> two = addends(first, first + FEWEST, column);
            cells.at(whole, column)
                    .filter(total -> two.size() == FEWEST && Interval.sum(two).isAbove(Interval.of(total)))
                    .filter(total ->
                            two.stream().noneMatch(part -> Interval.of(part).isAbove(Interval.of(total))))
                    .ifPresent(total -> NearMiss.settle(verdicts, total, two, CHANCE));
        }
    }

    private boolean isWithin(int row) {
        String label = label(row);
        return !label.startsWith("其中") && !label.startsWith(ANEW) && !ColumnSums.isTotal(label);
    }

    /** The columns whose figures of these rows add up, or don't. */
    private List<Integer> columns(int whole, int first, int last, boolean right) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Optional<Mention> total = cells.at(whole, column);
            List<Mention> addends = addends(first, last, column);
            boolean told = total.isPresent()
                    && total.get().quantity().value().signum() != 0
                    && addends.size() >= FEWEST
                    && cells.isAdded(column);
            if (told && Interval.sum(addends).meets(Interval.of(total.get())) == right) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<Mention> addends(int first, int last, int column) {
        List<Mention> addends = new ArrayList<>();
        for (int row = first; row < last; row++) {
            cells.at(row, column).ifPresent(addends::add);
        }
        return addends;
    }

    private void settle(int whole, int first, int last) {
        for (int row = first; row < last; row++) {
            parts.add(row);
        }
        for (int column : columns(whole, first, last, true)) {
            TableSum.agrees(verdicts, cells.at(whole, column).orElseThrow(), addends(first, last, column));
        }
        for (int column : columns(whole, first, last, false)) {
            Mention total = cells.at(whole, column).orElseThrow();
            verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, addends(first, last, column)));
        }
    }
}
