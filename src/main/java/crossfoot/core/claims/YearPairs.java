package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What tables tell of two years, side by side or one below the other: 2021年 | 2022年, 上年决算 | 本年决算, 年初 | 年末. */
final class YearPairs {
    private static final Pattern OPENING = Pattern.compile("年初|期初|上年|去年");
    private static final Pattern CLOSING = Pattern.compile("年末|期末|本年|今年");
    private static final int MOST_CELLS = 400;
    private static final int WIDEST = 12;

    /** @param name what both are of, in letters only; empty for a total */
    record Pair(int block, String name, Mention now, Mention before) {}

    private final Grid grid;
    private final Cells cells;
    private final List<Pair> pairs = new ArrayList<>();

    private YearPairs(Grid grid, List<Mention> ofTable) {
        this.grid = grid;
        this.cells = new Cells(grid, ofTable);
    }

    static List<Pair> of(Draft draft, List<Mention> mentions) {
        Map<Integer, List<Mention>> byBlock = new HashMap<>();
        mentions.stream()
                .filter(Mention::inTable)
                .forEach(cell -> byBlock.computeIfAbsent(cell.at().block(), unused -> new ArrayList<>())
                        .add(cell));
        List<Pair> all = new ArrayList<>();
        for (Block block : draft.blocks()) {
            List<Mention> ofTable = byBlock.getOrDefault(block.number(), List.of());
            if (block instanceof Block.Table table && !ofTable.isEmpty() && ofTable.size() <= MOST_CELLS) {
                YearPairs found = new YearPairs(Grid.of(table), ofTable);
                found.find();
                all.addAll(found.pairs);
            }
        }
        return all;
    }

    private void find() {
        for (int row = grid.firstRow(); row < grid.rows() && grid.columns() <= WIDEST; row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int at = row;
                int of = column;
                cells.at(row, column)
                        .filter(cell -> !cell.quantity().unit().isRate() && cells.isAdded(of))
                        .ifPresent(now -> {
                            beside(now, at);
                            above(now, of);
                        });
            }
        }
    }

    /** 人员支出 | 652 | 701 below 2019年 and 2020年. */
    private void beside(Mention now, int row) {
        String label = grid.label(row, now.at().column());
        String name = grid.isTotal(row) ? "" : TableLine.letters(label);
        for (int column = 0; column < grid.columns(); column++) {
            int other = column;
            cells.at(row, column)
                    .filter(before -> column(now).equals(column(before))
                            || OPENING.matcher(grid.header(other)).find())
                    .filter(before -> isBefore(
                            before,
                            now,
                            grid.header(other),
                            grid.header(now.at().column())))
                    .ifPresent(before -> pairs.add(new Pair(grid.block(), name, now, before)));
        }
    }

    /** What the column is of, but for its year. */
    private String column(Mention cell) {
        return withoutTime(grid.header(cell.at().column()));
    }

    private static String withoutTime(String words) {
        return TableLine.letters(words).replaceAll("上年度?|去年|本年度?|今年|年初|期初|年末|期末|年度?|决算数?|执行数|支出数|完成数|金额|数", "");
    }

    /** 2019年决算 | 64, and below it 2020年决算 | 66. */
    private void above(Mention now, int column) {
        String name = TableLine.letters(grid.header(column));
        String own = grid.label(now.at().row(), column);
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            int other = row;
            cells.at(row, column)
                    .filter(before -> before.year() != now.year() && !grid.isTotal(other))
                    .filter(before -> withoutTime(own).equals(withoutTime(grid.label(other, column))))
                    .filter(before -> isBefore(before, now, "", ""))
                    .ifPresent(before -> pairs.add(new Pair(grid.block(), name, now, before)));
        }
    }

    private static boolean isBefore(Mention before, Mention now, String head, String own) {
        boolean years = before.year() > 0 && before.year() == now.year() - 1;
        boolean words = !now.prior()
                && before.index() != now.index()
                && (before.prior()
                        || (OPENING.matcher(head).find() && CLOSING.matcher(own).find()));
        return (years || words)
                && before.dimension().equals(now.dimension())
                && before.measure().isPlan() == now.measure().isPlan();
    }
}
