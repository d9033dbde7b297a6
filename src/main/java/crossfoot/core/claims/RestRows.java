package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Rows that say what is left of the rows above them: 结余, 盈余, 净利润. Income less all that was spent of it, or two rows
 * of the same name, that make it prove it; those that make its digits changed about are no chance.
 */
final class RestRows {
    private static final List<String> RESTS = List.of("结余", "节余", "盈余", "盈亏", "利润", "结存", "差额", "余额");
    private static final int FEWEST_DIGITS = 3;
    private static final int STEM = 2;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    RestRows(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            for (int row = grid.firstRow() + 1; cells.isAdded(column) && row < grid.rows(); row++) {
                Optional<Mention> rest = cells.at(row, column);
                String label = grid.label(row, column);
                if (rest.isPresent() && RESTS.stream().anyMatch(label::contains)) {
                    settle(rest.get(), differences(row, column));
                }
                rate(row, column);
            }
        }
    }

    /** What is left, and of which figures: the first less all others. */
    private record Rest(BigDecimal value, List<Mention> of) {}

    private void settle(Mention rest, List<Rest> ways) {
        for (Rest way : ways) {
            if (way.value().compareTo(rest.quantity().value()) == 0 && digits(rest) >= FEWEST_DIGITS) {
                verdicts.agree(List.of(rest));
                verdicts.agree(way.of());
                return;
            }
        }
        ways.stream()
                .filter(way -> Typo.isLike(rest, way.value()) && verdicts.isOpen(rest))
                .findFirst()
                .ifPresent(way -> verdicts.contradict(Kind.DIFFERENCE, rest, reason(rest, way)));
    }

    private static int digits(Mention rest) {
        return rest.quantity().number().unscaledValue().abs().toString().length();
    }

    private static Reason reason(Mention rest, Rest way) {
        var unit = rest.quantity().unit();
        List<String> figures =
                way.of().stream().map(one -> Arithmetic.in(unit, one)).toList();
        String arithmetic = String.join(" − ", figures) + " = "
                + Arithmetic.number(unit, way.value(), rest.quantity().number().scale());
        return new Reason("difference", arithmetic, way.value(), way.of());
    }

    private List<Rest> differences(int row, int column) {
        List<Rest> ways = new ArrayList<>(named(row, column));
        int depth = RowLevel.depth(grid, row, column);
        List<Mention> level = new ArrayList<>();
        for (int above = grid.firstRow(); above < row; above++) {
            if (depth > 0 && RowLevel.depth(grid, above, column) == depth) {
                cells.at(above, column).ifPresent(level::add);
            }
        }
        if (level.size() > 1) {
            ways.add(rest(level));
        }
        return ways;
    }

    private static Rest rest(List<Mention> of) {
        return new Rest(of.get(0).quantity().value().subtract(TableSum.of(of.subList(1, of.size()))), of);
    }

    /** 学生伙食结余 is of the two rows 学生伙食…; what has no name is of the totals. */
    private List<Rest> named(int row, int column) {
        String name = name(grid.label(row, column));
        List<Mention> alike = new ArrayList<>();
        for (int above = row - 1; above >= grid.firstRow(); above--) {
            String label = grid.label(above, column);
            boolean same = name.length() < STEM
                    ? ColumnSums.isTotal(label)
                    : name(label).startsWith(name);
            if (same) {
                cells.at(above, column).ifPresent(alike::add);
            }
        }
        Collections.reverse(alike);
        return alike.size() == 2 ? List.of(rest(alike)) : List.of();
    }

    /** Without its number and what it is called as a rest. */
    private static String name(String label) {
        String plain = label.replaceFirst("^[（(]?[0-9一二三四五六七八九十]+[）)]?[、.．]?", "");
        int end = RESTS.stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(plain.length());
        return plain.substring(0, end).replace("本期", "").replace("本月", "").replace("本年", "");
    }

    /** 结余率 below 结余: of some figure of its column. */
    private void rate(int row, int column) {
        Optional<Mention> part = cells.at(row - 1, column);
        Optional<Mention> rate = cells.rate(row, column);
        List<RateText> ways = new ArrayList<>();
        for (int above = grid.firstRow(); part.isPresent() && rate.isPresent() && above < row - 1; above++) {
            cells.at(above, column)
                    .flatMap(whole -> RateText.share(rate.get(), part.get(), whole))
                    .ifPresent(ways::add);
        }
        Optional<RateText> right = ways.stream().filter(RateText::agrees).findFirst();
        if (right.isPresent()) {
            RateText.settle(verdicts, List.of(right.get()), false);
        } else if (!ways.isEmpty() && isOfRest(row, column)) {
            ways.stream().limit(1).filter(RateText::isSlip).forEach(way -> way.contradict(verdicts));
        }
    }

    /** 结余率 below 结余. */
    private boolean isOfRest(int row, int column) {
        return RESTS.stream()
                .anyMatch(rest -> grid.label(row, column).contains(rest)
                        && grid.label(row - 1, column).contains(rest));
    }
}
