package crossfoot.core.reckoning;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.reckoning.IndicatorScore.Direction;
import crossfoot.core.rules.HeadedTable;
import crossfoot.core.rules.HeadedTable.Column;
import crossfoot.core.rules.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of indicators: 年度 (else the year in the file's name), 项目 (empty: the whole office), 类别 or 一级指标 and
 * 二级指标, 指标, 目标值, 实际值, 单位, 权重; optional 方向 (≥ ≤) and 得分, which holds as given. A merged cell above holds for the
 * rows below it. Rows of 合计 are not indicators.
 */
public final class IndicatorTable {
    private static final String YEAR = "year";
    private static final String PROJECT = "project";
    private static final String CATEGORY = "category";
    private static final String LEVEL_1 = "level1";
    private static final String LEVEL_2 = "level2";
    private static final String NAME = "indicator";
    private static final String TARGET = "target";
    private static final String ACTUAL = "actual";
    private static final String WEIGHT = "weight";
    private static final String DIRECTION = "direction";
    private static final String SCORE = "score";
    private static final List<Column> COLUMNS = List.of(
            new Column(YEAR, false, List.of(YEAR, "年份", "年度")),
            new Column(PROJECT, false, List.of(PROJECT, "项目编码", "项目名称", "项目")),
            new Column(CATEGORY, false, List.of(CATEGORY, "指标类别", "类别")),
            new Column(LEVEL_1, false, List.of(LEVEL_1, "一级指标")),
            new Column(LEVEL_2, false, List.of(LEVEL_2, "二级指标")),
            new Column(NAME, true, List.of(NAME, "三级指标", "指标名称", "指标")),
            new Column(TARGET, true, List.of(TARGET, "年度指标值", "指标值", "目标", "目标值")),
            new Column(ACTUAL, true, List.of(ACTUAL, "全年完成值", "实际完成值", "完成值", "实际值")),
            new Column("unit", false, List.of("unit", "计量单位", "单位")),
            new Column(WEIGHT, true, List.of(WEIGHT, "分值", "权重")),
            new Column(DIRECTION, false, List.of(DIRECTION, "指标方向", "方向")),
            new Column(SCORE, false, List.of(SCORE, "得分")),
            new Column("no", false, List.of("no", "序号")),
            new Column("source", false, List.of("source", "来源")),
            new Column("remark", false, List.of("remark", "偏差原因分析及改进措施", "偏差原因", "备注", "说明")));
    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "≥", Direction.AT_LEAST,
            ">=", Direction.AT_LEAST,
            "正向", Direction.AT_LEAST,
            "≤", Direction.AT_MOST,
            "<=", Direction.AT_MOST,
            "反向", Direction.AT_MOST);
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "总分", "得分合计");
    private static final Pattern YEAR_DIGITS = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final String DECIMAL = "[0-9]{1,4}(\\.[0-9]{1,2})?";

    private final HeadedTable table;
    private final List<Problem> problems;
    private final int yearOfFile;
    private final List<Indicator> indicators = new ArrayList<>();
    private String level1 = "";
    private String level2 = "";

    private IndicatorTable(String file, HeadedTable table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
        Matcher year = YEAR_DIGITS.matcher(file);
        this.yearOfFile = year.find() ? Integer.parseInt(year.group(1)) : 0;
        if (!table.has(YEAR) && yearOfFile == 0) {
            problems.add(
                    Problem.of(ProblemKind.CONFIG_MISSING_COLUMN, new SourceRef(file, "", 0), "", "", "年度 / " + YEAR));
        }
    }

    /** Reads one table; its faults are added to those found so far. */
    public static List<Indicator> read(String file, List<RawRow> rows, List<Problem> faults) {
        HeadedTable headed = HeadedTable.strict(file, rows, COLUMNS);
        List<Problem> problems = new ArrayList<>(headed.problems());
        IndicatorTable table = new IndicatorTable(file, headed, problems);
        if (problems.isEmpty()) {
            headed.lines().forEach(table::add);
        }
        faults.addAll(problems);
        return table.indicators;
    }

    private void add(Line line) {
        boolean sum = TOTALS.contains(line.text(NAME)) || TOTALS.contains(line.text(LEVEL_1));
        if (sum || (line.text(NAME).isEmpty() && line.text(TARGET).isEmpty())) {
            return;
        }
        problems.addAll(line.strayCells());
        levels(line);
        String target = text(line, TARGET);
        String actual = text(line, ACTUAL);
        BigDecimal weight = decimal(line, WEIGHT);
        if (line.text(NAME).isEmpty()) {
            problems.add(line.problem(ProblemKind.CONFIG_EMPTY_ID, NAME));
        }
        if (weight == null) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, WEIGHT, "0.5, 5, 10 …"));
            return;
        }
        IndicatorScore score = actual.isEmpty() ? null : score(line, target, actual, weight);
        indicators.add(new Indicator(
                line.at(),
                year(line),
                text(line, PROJECT),
                level1,
                level2,
                text(line, NAME),
                target,
                actual,
                text(line, "unit"),
                weight,
                score == null ? null : score.completion(),
                score == null ? null : score.points(),
                text(line, "remark")));
    }

    /** {@code 产出-数量} is 一级指标 and 二级指标 in one. */
    private void levels(Line line) {
        String[] category = text(line, CATEGORY).split("[-—－/]", 2);
        String first = table.has(CATEGORY) ? category[0].strip() : text(line, LEVEL_1);
        String second = table.has(CATEGORY) ? (category.length > 1 ? category[1].strip() : "") : text(line, LEVEL_2);
        if (!first.isEmpty()) {
            level1 = first;
            level2 = "";
        }
        level2 = second.isEmpty() ? level2 : second;
    }

    private int year(Line line) {
        String digits = line.text(YEAR).replaceFirst("年度?$", "");
        if (digits.isEmpty() && yearOfFile > 0) {
            return yearOfFile;
        }
        if (!digits.matches("(19|20)[0-9]{2}")) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, YEAR, "2021"));
            return 0;
        }
        return Integer.parseInt(digits);
    }

    private @Nullable IndicatorScore score(Line line, String target, String actual, BigDecimal weight) {
        String way = text(line, DIRECTION);
        Direction direction = DIRECTIONS.get(way);
        if (!way.isEmpty() && direction == null) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, DIRECTION, "≥ | ≤"));
        }
        IndicatorScore reckoned = IndicatorScore.of(target, actual, weight, direction);
        if (line.text(SCORE).isEmpty()) {
            if (reckoned == null) {
                problems.add(line.problem(ProblemKind.CONFIG_INDICATOR_UNSCORED, ACTUAL, target));
            }
            return reckoned;
        }
        BigDecimal given = decimal(line, SCORE);
        if (given == null || given.compareTo(weight) > 0) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, SCORE, "0 – " + weight.toPlainString()));
            return null;
        }
        return new IndicatorScore(reckoned == null ? null : reckoned.completion(), given.setScale(2));
    }

    private @Nullable BigDecimal decimal(Line line, String key) {
        String text = text(line, key).replaceFirst("[分%]$", "");
        return text.matches(DECIMAL) ? new BigDecimal(text) : null;
    }

    private String text(Line line, String key) {
        Problem fault = line.fault(key);
        if (fault != null && !line.raw(key).isBlank()) {
            problems.add(fault);
            return "";
        }
        return line.text(key);
    }
}
