package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 三公经费 | 19.84, and below it 1、公务用车 | 16.20 and 2、公务接待 | 3.64: a row without a number is what the numbered rows below
 * it come to, if it is in most of the columns (the table 经费控制情况 of the reports on the whole spending of a department).
 */
final class HeadedRows {
    private static final Pattern NUMBERED = Pattern.compile("^[（(]?([0-9]{1,2})[)）、.．].*");
    private static final int FEWEST = 2;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    private record Sum(Mention whole, List<Mention> parts) {
        boolean isRight() {
            return Interval.sum(parts).meets(Interval.of(whole));
        }
    }

    HeadedRows(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int row = grid.firstRow(); row + FEWEST < grid.rows(); row++) {
            List<Integer> below = number(row) == 0 ? below(row) : List.of();
            if (below.size() >= FEWEST) {
                settle(sums(row, below));
            }
        }
    }

    /** 1 of 1、公务用车; 0 of a label without one. */
    private int number(int row) {
        var numbered = NUMBERED.matcher(grid.cell(row, 0).strip());
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /** The rows numbered from 1 on; what stands between them without a number is a part of one of them. */
    private List<Integer> below(int row) {
        List<Integer> rows = new ArrayList<>();
        for (int next = row + 1; next < grid.rows(); next++) {
            int number = number(next);
            boolean within = number == 0 && !rows.isEmpty() && RowLevel.of(grid, next, 1) == RowLevel.OF_WHICH;
            if (number == rows.size() + 1) {
                rows.add(next);
            } else if (!within) {
                break;
            }
        }
        return rows;
    }

    private List<Sum> sums(int row, List<Integer> below) {
        List<Sum> sums = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            int at = column;
            List<Mention> parts = new ArrayList<>();
            below.forEach(part -> cells.at(part, at).ifPresent(parts::add));
            if (cells.isAdded(column) && parts.size() >= FEWEST) {
                cells.at(row, column).ifPresent(whole -> sums.add(new Sum(whole, parts)));
            }
        }
        return sums;
    }

    private void settle(List<Sum> sums) {
        List<Sum> right = sums.stream().filter(Sum::isRight).toList();
        List<Sum> wrong = sums.stream().filter(sum -> !sum.isRight()).toList();
        if (right.size() > wrong.size()) {
            right.forEach(sum -> TableSum.agrees(verdicts, sum.whole(), sum.parts()));
            wrong.forEach(sum ->
                    verdicts.contradict(Kind.SUM, sum.whole(), TableSum.reason("table.sum", sum.whole(), sum.parts())));
        }
    }
}
