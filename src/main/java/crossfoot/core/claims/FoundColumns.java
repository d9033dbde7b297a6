package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns whose heads do not say of which others they are: 净值 is 原值 less 折旧, 年末结转 is 上年结转 and 安排 less 支出, 累计 all of
 * 当季 so far, 金额 is 标准 times 面积, 造价 is 投资 by 里程.
 */
final class FoundColumns {
    private static final int FEWEST = 2;
    private static final int REACH = 5;
    private static final List<String> RUNNING = List.of("累计", "截至", "截止");
    /** So many months or quarters, and no more. */
    private static final int LONGEST = 60;

    /** 元 and 万元, told only in heads. */
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(10_000), new BigDecimal("0.0001"));

    /** 月人均 of what was spent in twelve months. */
    private static final List<BigDecimal> MONTHLY = SCALES.stream()
            .map(scale -> scale.divide(BigDecimal.valueOf(12), MathContext.DECIMAL64))
            .toList();

    /** What is set is not rounded. */
    private static final String NORM = "标准";

    private static final String EACH = "均";
    private static final String MONTH = "月";
    private static final List<String> AMOUNTS = List.of("金额", "小计", "合计", "总价", "总额", "补助", "资金");
    private static final List<String> PRICES = List.of("单价", "标准", "价格");

    private final Cells cells;
    private final Grid grid;
    private final TableVote vote;

    FoundColumns(Verdicts verdicts, Cells cells) {
        this.cells = cells;
        this.grid = cells.grid();
        this.vote = new TableVote(verdicts, row -> !grid.isTotal(row));
    }

    /** Settles the column if the rows show what it is of. */
    boolean found(int column) {
        if (!cells.isOfAmounts(column)) {
            return false;
        }
        List<Integer> before = new ArrayList<>();
        List<Integer> behind = new ArrayList<>();
        for (int other = 0; other < grid.columns(); other++) {
            if (other != column && (isOfPoints(column) ? cells.isOfRates(other) : cells.isOfAmounts(other))) {
                (other < column ? before : behind).add(other);
            }
        }
        return (isRunning(column) && before.stream().anyMatch(came -> settles(row -> running(row, column, came), true)))
                || sums(column, before, behind).anyMatch(rule -> settles(rule, isRest(column)))
                || products(column, before).anyMatch(rule -> isKept(rule.line()) && settles(rule.line(), rule.told()))
                || products(column, before).anyMatch(rule -> settles(rule.line(), rule.told()));
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

    /** @param told the heads say so, too */
    private record Rule(IntFunction<Optional<RowLine>> line, boolean told) {}

    private Stream<Rule> products(int column, List<Integer> before) {
        List<Rule> rules = new ArrayList<>();
        boolean monthly = grid.header(column).contains(MONTH);
        for (int first : before) {
            for (int second : before) {
                boolean norms = (grid.header(first) + grid.header(second)).contains(NORM);
                for (BigDecimal scale : monthly ? MONTHLY : SCALES) {
                    if (first < second) {
                        rules.add(new Rule(
                                row -> pair(row, column, first, second)
                                        .flatMap(of -> RowLine.product(of.get(0), of.get(1), of.get(2), scale))
                                        .map(line -> norms ? line.exactly() : line),
                                isPriced(column, first, second)));
                    }
                    if (first != second) {
                        rules.add(new Rule(
                                row -> pair(row, column, first, second)
                                        .flatMap(of -> RowLine.quotient(of.get(0), of.get(1), of.get(2), scale)),
                                grid.header(column).contains(EACH)));
                    }
                }
            }
        }
        return rules.stream();
    }

    /** In every row. */
    private boolean isKept(IntFunction<Optional<RowLine>> rule) {
        return IntStream.range(grid.firstRow(), grid.rows())
                .mapToObj(rule)
                .flatMap(Optional::stream)
                .allMatch(RowLine::holds);
    }

    /** 金额 beside 数量 and 单价. */
    private boolean isPriced(int column, int first, int second) {
        return AMOUNTS.stream().anyMatch(grid.header(column)::contains)
                && PRICES.stream()
                        .anyMatch(price -> grid.header(first).contains(price)
                                != grid.header(second).contains(price));
    }

    private Optional<List<Mention>> pair(int row, int column, int first, int second) {
        return cells.at(row, column)
                .flatMap(stated -> cells.at(row, first)
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

    private boolean isOfPoints(int column) {
        return grid.header(column).contains(Unit.POINTS);
    }

    private boolean isRest(int column) {
        return isOfPoints(column) || RowSums.RESTS.stream().anyMatch(grid.header(column)::contains);
    }

    private boolean isRunning(int column) {
        return RUNNING.stream().anyMatch(grid.header(column)::contains);
    }

    private boolean settles(IntFunction<Optional<RowLine>> rule, boolean told) {
        return vote.settles(IntStream.range(grid.firstRow(), grid.rows()), rule, told);
    }
}
