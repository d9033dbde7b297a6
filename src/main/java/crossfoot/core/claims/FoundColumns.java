package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Columns whose heads do not say of which others they are: 净值 is 原值 less 折旧, 年末结转 is 上年结转 and 安排 less 支出, 累计 the row before
 * and 当季, 金额 is 标准 times 面积, 造价 is 投资 by 里程. That so many digits of most rows come of two others is no accident;
 * then the other rows must keep to it, too.
 */
final class FoundColumns {
    private static final int FEWEST = 2;
    /** Of all rows that tell of it. */
    private static final int FEWEST_DIGITS = 7;

    private static final int FEWEST_TOLD = 4;

    private static final int MOST_WRONG = 3;
    private static final int REACH = 5;
    private static final List<String> RUNNING = List.of("累计", "截至", "截止");
    /** So many months or quarters, and no more. */
    private static final int LONGEST = 60;

    /** 元 and 万元, told only in heads. */
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(10_000), new BigDecimal("0.0001"));

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    FoundColumns(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    /** Settles the column if the rows show what it is of. */
    boolean found(int column) {
        if (!cells.isOfAmounts(column)) {
            return false;
        }
        List<Integer> before = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        for (int other = 0; other < grid.columns(); other++) {
            if (other != column && cells.isOfAmounts(other)) {
                (other < column ? before : behind).add(other);
            }
        }
        return (isRunning(column) && before.stream().anyMatch(came -> settles(row -> running(row, column, came), true)))
                || sums(column, before, behind).anyMatch(rule -> settles(rule, false))
                || products(column, before).anyMatch(rule -> settles(rule, false));
    }

    /** Differences and sums, the likeliest first; what is carried over, of columns near to it. */
    private Stream<IntFunction<Optional<RowLine>>> sums(int column, List<Integer> before, List<Integer> behind) {
        List<IntFunction<Optional<RowLine>>> rules = new ArrayList<>();
        for (int first : before) {
            for (int second : before) {
                if (first != second) {
                    rules.add(row -> linear(row, column, List.of(first), List.of(second)));
                }
                if (first < second) {
                    rules.add(row -> linear(row, column, List.of(first, second), List.of()));
                }
            }
        }
        List<Integer> near = before.subList(Math.max(0, before.size() - REACH), before.size());
        for (int first : near) {
            for (int second : near) {
                for (int third : near) {
                    if (first < second && second < third) {
                        rules.add(row -> linear(row, column, List.of(first, second), List.of(third)));
                        rules.add(row -> linear(row, column, List.of(first, second, third), List.of()));
                    }
                }
            }
        }
        for (int count = FEWEST; count <= Math.min(REACH, behind.size()); count++) {
            List<Integer> next = behind.subList(0, count);
            rules.add(row -> linear(row, column, next, List.of()));
        }
        return rules.stream();
    }

    private Stream<IntFunction<Optional<RowLine>>> products(int column, List<Integer> before) {
        List<IntFunction<Optional<RowLine>>> rules = new ArrayList<>();
        for (int first : before) {
            for (int second : before) {
                for (BigDecimal scale : SCALES) {
                    if (first < second) {
                        rules.add(row -> pair(row, column, first, second)
                                .flatMap(three -> RowLine.product(three.get(0), three.get(1), three.get(2), scale)));
                    }
                    if (first != second) {
                        rules.add(row -> pair(row, column, first, second)
                                .flatMap(three -> RowLine.quotient(three.get(0), three.get(1), three.get(2), scale)));
                    }
                }
            }
        }
        return rules.stream();
    }

    private Optional<List<Mention>> pair(int row, int column, int first, int second) {
        return cells.at(row, column).flatMap(stated -> cells.at(row, first)
                .flatMap(one -> cells.at(row, second).map(other -> List.of(stated, one, other))));
    }

    /** A blank is nothing; where one is, what does not hold may be of something else. */
    private Optional<RowLine> linear(int row, int column, List<Integer> added, List<Integer> taken) {
        Optional<Mention> stated = cells.at(row, column);
        boolean readable = stated.isPresent()
                && Stream.concat(added.stream(), taken.stream()).allMatch(other -> isReadable(row, other));
        if (!readable) {
            return Optional.empty();
        }
        List<Mention> plus = of(row, added);
        List<Mention> minus = of(row, taken);
        boolean whole = plus.size() + minus.size() == added.size() + taken.size();
        return RowLine.linear(stated.get(), plus, minus).filter(line -> whole || line.holds());
    }

    private List<Mention> of(int row, List<Integer> columns) {
        return columns.stream().flatMap(other -> cells.at(row, other).stream()).toList();
    }

    private boolean isReadable(int row, int column) {
        return cells.at(row, column).isPresent()
                || grid.cell(row, column).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** All that has come up to the row. */
    private Optional<RowLine> running(int row, int column, int came) {
        Optional<Mention> stated = cells.at(row, column);
        if (stated.isEmpty() || grid.isTotal(row)) {
            return Optional.empty();
        }
        List<Mention> so = new ArrayList<>();
        for (int above = Math.max(grid.firstRow(), row - LONGEST); above <= row; above++) {
            if (!grid.isTotal(above)) {
                cells.at(above, came).ifPresent(so::add);
            }
        }
        return RowLine.linear(stated.get(), so, List.of());
    }

    private boolean isRunning(int column) {
        return RUNNING.stream().anyMatch(grid.header(column)::contains);
    }

    /** @param told the head of the column speaks of it: fewer rows need to show it */
    private boolean settles(IntFunction<Optional<RowLine>> rule, boolean told) {
        List<RowLine> right = new ArrayList<>();
        List<RowLine> wrong = new ArrayList<>();
        Set<BigDecimal> values = new HashSet<>();
        int digits = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<RowLine> line = rule.apply(row);
            line.ifPresent(one -> (one.holds() ? right : wrong).add(one));
            if (wrong.size() >= MOST_WRONG && wrong.size() > right.size()) {
                return false;
            }
            boolean telling = line.isPresent() && line.get().holds() && line.get().telling() && !grid.isTotal(row);
            if (telling && values.add(line.get().stated().quantity().value())) {
                digits += line.get().digits();
            }
        }
        boolean most = told ? values.size() >= wrong.size() : values.size() > wrong.size() && values.size() >= FEWEST;
        if (!most || right.size() < FEWEST || digits < (told ? FEWEST_TOLD : FEWEST_DIGITS)) {
            return false;
        }
        right.forEach(this::agree);
        boolean clear = values.size() > 2 * wrong.size();
        wrong.stream().filter(line -> clear || line.isSlip()).forEach(this::contradict);
        return true;
    }

    private void agree(RowLine line) {
        verdicts.agree(List.of(line.stated()));
        verdicts.agree(line.reason().from());
    }

    /** Unless one of its figures is known to be wrong. */
    private void contradict(RowLine line) {
        boolean known = Stream.concat(Stream.of(line.stated()), line.reason().from().stream())
                .anyMatch(verdicts::isContradicted);
        if (!known) {
            verdicts.contradict(line.kind(), line.stated(), line.reason());
        }
    }
}
