package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 指标 | 分值 | 得分: where the full scores come to 100, perhaps with the 10 of 预算执行 that stand in a table of their own,
 * what was got comes to the total score, below them and in the text: 自评得分 96.5 分.
 */
final class ScoreTables {
    private static final List<String> FULL = List.of("分值", "满分", "标准分", "权重");
    private static final List<String> GOT = List.of("得分", "评分");
    private static final List<String> OWN = List.of("自评", "绩效", "评价得分", "评价总分");
    /** What can be got besides. */
    private static final List<String> EXTRA = List.of("加分", "附加");

    private static final String EXECUTED = "执行率";
    private static final Pattern TOLD =
            Pattern.compile("(?:(?:自评|评价|综合|绩效|最终|项目|整体|支出|总体|平均)*(?:总得分|总分|得分|评分)|(?:自评|评价)(?:结果)?)(?:合计)?[为是：:]?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    /** What is farther apart is the score of something else. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(20);

    private static final int FEWEST = 3;

    /** One row: what can be got, what was. */
    private record Score(Mention full, Mention got) {}

    /** All that was got, and the total that is stated for it below the scores. */
    private record Sum(List<Mention> got, Optional<Mention> stated) {}

    private final Verdicts verdicts;
    /** 预算执行率 in the table of the money. */
    private final List<Score> alone = new ArrayList<>();

    private final List<Sum> sums = new ArrayList<>();

    ScoreTables(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void add(Cells cells) {
        Grid grid = cells.grid();
        int full = column(grid, FULL);
        int got = column(grid, GOT);
        if (full < 0 || got < 0) {
            return;
        }
        List<Score> rows = new ArrayList<>();
        Optional<Score> total = Optional.empty();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            int at = row;
            Optional<Score> score =
                    cells.at(row, full).flatMap(of -> cells.at(at, got).map(is -> new Score(of, is)));
            if (ColumnSums.isTotal(cells.label(row, full))) {
                total = score;
            } else {
                score.ifPresent(rows::add);
                score.ifPresent(one -> ofRow(cells, at, one));
            }
        }
        if (rows.size() == 1) {
            alone.addAll(rows);
        } else if (rows.size() >= FEWEST) {
            whole(rows, total);
        }
    }

    private static int column(Grid grid, List<String> heads) {
        return IntStream.range(0, grid.columns())
                .filter(column -> grid.isOfScores(column) && heads.stream().anyMatch(grid.header(column)::contains))
                .findFirst()
                .orElse(-1);
    }

    private void ofRow(Cells cells, int row, Score score) {
        boolean more = IntStream.range(0, cells.grid().columns())
                .mapToObj(column -> cells.grid().cell(row, column))
                .anyMatch(cell -> EXTRA.stream().anyMatch(cell::contains));
        if (!more && Interval.of(score.got()).isAbove(Interval.of(score.full()))) {
            verdicts.contradict(Kind.IMPOSSIBLE, score.got(), LargerParts.larger(score.full(), score.got()));
        } else {
            byRate(cells, row, score);
            byTarget(cells, row, score);
        }
    }

    /** 65 处 | 61 处 | 15 | 14.08: as much of the score as of what was to be done. */
    private void byTarget(Cells cells, int row, Score score) {
        List<Mention> told = IntStream.range(0, cells.grid().columns())
                .mapToObj(column -> cells.at(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> !cell.dimension().isEmpty() && !cell.dimension().equals(Unit.SCORE))
                .toList();
        boolean two = told.size() == 2
                && told.get(0).dimension().equals(told.get(1).dimension())
                && Interval.of(told.get(0)).isAbove(Interval.of(told.get(1)))
                && Interval.of(told.get(0)).isPositive();
        if (two) {
            settle(score, RowLine.rated(score.got(), score.full(), told.get(1), told.get(0)));
        }
    }

    private void settle(Score score, Optional<RowLine> line) {
        if (line.filter(RowLine::holds).isPresent()) {
            verdicts.agree(List.of(score.got()));
        } else {
            line.filter(RowLine::isSlip).ifPresent(one -> verdicts.contradict(Kind.RATE, score.got(), one.reason()));
        }
    }

    /** 10 | 95.88% | 9.59: as much of the score as of the money. */
    private void byRate(Cells cells, int row, Score score) {
        Grid grid = cells.grid();
        List<Mention> rates = IntStream.range(0, grid.columns())
                .mapToObj(column -> cells.at(row, column)
                        .filter(cell -> cell.quantity().unit().isRate())
                        .filter(cell -> grid.header(column).contains(EXECUTED)))
                .flatMap(Optional::stream)
                .toList();
        Optional<RowLine> line = rates.size() == 1
                ? RowLine.product(score.got(), score.full(), rates.get(0), PERCENT)
                : Optional.empty();
        settle(score, line);
    }

    /** A table of all scores, with or without the one that stands alone: they come to its total, or else to 100. */
    private void whole(List<Score> rows, Optional<Score> total) {
        List<List<Score>> lists = alone.size() == 1
                ? List.of(rows, Stream.concat(rows.stream(), alone.stream()).toList())
                : List.of(rows);
        BigDecimal stated = total.map(one -> one.full().quantity().value()).orElse(HUNDRED);
        Stream.of(stated, HUNDRED)
                .flatMap(all -> lists.stream()
                        .filter(scores -> TableSum.of(full(scores)).compareTo(all) == 0))
                .findFirst()
                .ifPresent(scores -> {
                    total.ifPresent(one -> settle(one.full(), full(scores)));
                    sums.add(new Sum(got(scores), total.map(Score::got)));
                });
    }

    private static List<Mention> full(List<Score> scores) {
        return scores.stream().map(Score::full).toList();
    }

    private static List<Mention> got(List<Score> scores) {
        return scores.stream().map(Score::got).toList();
    }

    /** Of a draft with one such table, every total score that is told is that of the table. */
    void check(List<Mention> mentions) {
        if (sums.size() != 1) {
            return;
        }
        Sum sum = sums.get(0);
        sum.stated().ifPresent(total -> settle(total, sum.got()));
        mentions.stream().filter(ScoreTables::isTold).forEach(told -> told(told, sum));
    }

    private static boolean isTold(Mention told) {
        return !told.inTable()
                && told.isAmount()
                && told.quantity().exact()
                && told.dimension().equals(Unit.SCORE)
                && TOLD.matcher(told.lead().clause().strip()).find();
    }

    /** 综合得分 97 分 may be what somebody else has given, for something else. */
    private static boolean isOwn(Mention told) {
        return OWN.stream().anyMatch(told.lead().clause()::contains);
    }

    private void told(Mention told, Sum sum) {
        Mention total = sum.stated().orElse(null);
        BigDecimal made = TableSum.of(sum.got());
        BigDecimal value = told.quantity().value();
        if (total != null && total.quantity().value().compareTo(made) != 0) {
            if (total.quantity().value().compareTo(value) == 0) {
                verdicts.agree(List.of(told));
            }
        } else if (made.compareTo(value) == 0) {
            verdicts.agree(List.of(told));
            verdicts.agree(sum.got());
        } else if ((isOwn(told) || Typo.isAnyDigit(told, made))
                && made.subtract(value).abs().compareTo(FARTHEST) <= 0) {
            verdicts.contradict(Kind.SUM, told, TableSum.reason("table.sum", told, sum.got()));
        }
    }

    private void settle(Mention total, List<Mention> got) {
        if (!TableSum.agrees(verdicts, total, got)) {
            verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, got));
        }
    }
}
