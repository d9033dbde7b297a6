package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Digits;
import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.claims.text.Units;
import crossfoot.core.draft.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table with its numbers read, its header and its labels told apart. */
public final class Grid {
    private static final Pattern COUNTED = Pattern.compile("[（(](个|人|辆|批|批次|人次|人数|台|户|件|次|家|套|项|名|所)[）)]$");
    private static final Pattern SCORE = Pattern.compile("\\p{IsHan}\\s*[（(]?([0-9]{1,3}(?:\\.[0-9])?)分[）)]?\\s*$");
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9][%％]");
    private static final List<String> MONEY = List.of("资金", "金额", "经费");
    private static final List<String> TOTALS = List.of("合计", "总计", "小计");
    private static final List<String> NUMBERING = List.of("序号", "编码", "代码", "行次", "栏次", "科目编码");
    private static final List<String> YEARS = List.of("年份", "年度");
    private static final List<String> RATES = List.of("%", "％", "增长率", "增幅", "增减率", "占比", "执行率");
    private static final List<String> CODE_LEVELS = List.of("类", "款", "项");
    private static final List<Integer> CODE_LENGTHS = List.of(3, 5, 7);

    /** ≥9.8 is no name of what was done. */
    private static final String TARGETS = "≥≤＞＜><=≧≦";

    private final Block.Table table;
    private final List<List<@Nullable Quantity>> numbers = new ArrayList<>();
    private final int firstRow;

    private Grid(Block.Table table) {
        this.table = table;
        Unit unit = HeadUnits.money(table.caption());
        firstRow = HeaderRows.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            numbers.add(numbers(row, unit));
        }
        for (int column = 0; column < columns(); column++) {
            Fractions.leave(table.rows(), numbers, firstRow, column);
        }
    }

    public static Grid of(Block.Table table) {
        return new Grid(Plain.table(table));
    }

    public int rows() {
        return table.rows().size();
    }

    public int columns() {
        return table.rows().isEmpty() ? 0 : table.rows().get(0).size();
    }

    public String caption() {
        return table.caption();
    }

    public int block() {
        return table.number();
    }

    /** The first row below the header. */
    public int firstRow() {
        return firstRow;
    }

    /** The number of a cell; null where none stands: blank is not 0. */
    public @Nullable Quantity at(int row, int column) {
        return numbers.get(row).get(column);
    }

    /** 预算编制（35分）: the score that stands in a name; null where none does. */
    @Nullable
    Quantity score(int row, int column) {
        Matcher score = SCORE.matcher(cell(row, column));
        if (row < firstRow || at(row, column) != null || !score.find()) {
            return null;
        }
        BigDecimal value = new BigDecimal(score.group(1));
        Unit unit = Objects.requireNonNull(Units.of(Unit.SCORE));
        return new Quantity(score.start(1), score.end(1) + 1, value, BigDecimal.ZERO, unit, value, value);
    }

    public String cell(int row, int column) {
        return table.rows().get(row).get(column);
    }

    /** The text nearest to the left of a cell that is no number. */
    public String label(int row, int column) {
        for (int left = column - 1; left >= 0; left--) {
            String cell = cell(row, left).strip();
            boolean words = !plain(cell).isEmpty() && at(row, left) == null && !isNumber(cell) && !isUnit(row, left);
            boolean target = !cell.isEmpty() && TARGETS.indexOf(cell.charAt(0)) >= 0;
            if (words && !target && row >= firstRow) {
                return YearRows.isOne(table.rows(), firstRow, row) ? YearRows.total(cell) : cell;
            }
        }
        return "";
    }

    /** That of a row below 年份 or 年度; 0 if none is named. */
    int year(int row) {
        for (int column = 0; column < columns(); column++) {
            String cell = cell(row, column).strip();
            if (HeaderRows.YEAR.matcher(cell).matches() && isOfYears(column)) {
                return Integer.parseInt(cell);
            }
        }
        return 0;
    }

    private boolean isOfYears(int column) {
        return YEARS.stream().anyMatch(header(column)::endsWith);
    }

    /** 万元 in a column of its own: in what the row is counted, no name of it. */
    private boolean isUnit(int row, int column) {
        String cell = cell(row, column).strip();
        return HeadUnits.MONEY.contains(cell)
                || (Units.of(cell) != null && header(column).endsWith("单位"));
    }

    /** The words of the header above a column, from the top down; a merged head holds for the columns right of it. */
    public String header(int column) {
        StringBuilder words = new StringBuilder();
        for (int row = 0; row < firstRow; row++) {
            String cell = "";
            for (int left = column; left >= 0 && cell.isEmpty(); left--) {
                boolean spread = left == column || row < firstRow - 1;
                cell = spread ? cell(row, left).strip() : "";
                if (left < column && !cell.isEmpty() && !isSpread(row, left, column)) {
                    cell = "";
                    break;
                }
            }
            String head = HeaderRows.YEAR.matcher(cell).matches() ? cell + "年" : isNumber(cell) ? "" : cell;
            words.append(words.indexOf(head) >= 0 ? "" : head);
        }
        return words.toString();
    }

    /** Every head below a merged one is its own. */
    private boolean isSpread(int row, int left, int column) {
        for (int between = left; between <= column; between++) {
            if (isBlankBelow(row, between)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankBelow(int row, int column) {
        for (int below = row + 1; below < firstRow; below++) {
            if (!cell(below, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** 比上年增减%, but not 5%以上: the row has rates of other rows in it. */
    public boolean isOfRates(int row) {
        String label = table.rows().get(row).stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        String plain = PERCENTAGE.matcher(label).replaceAll("");
        return !isNumber(label) && RATES.stream().anyMatch(plain::contains) && !isScored();
    }

    /** Its rows are indicators, and 预算执行率 is one of them. */
    private boolean isScored() {
        for (int column = 0; column < columns(); column++) {
            if (isOfScores(column)) {
                return true;
            }
        }
        return false;
    }

    /** 分值, 自评得分（B）. */
    public boolean isOfScores(int column) {
        return HeadUnits.isOfScores(header(column));
    }

    public boolean isTotal(int row) {
        for (int column = 0; column < columns(); column++) {
            if (isTotalLabel(cell(row, column))) {
                return true;
            }
        }
        return YearRows.isOne(table.rows(), firstRow, row);
    }

    public static boolean isTotalLabel(String cell) {
        String plain = plain(cell);
        return TOTALS.contains(plain);
    }

    static String plain(String cell) {
        StringBuilder plain = new StringBuilder();
        cell.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    static boolean isNumber(String cell) {
        return Digits.whole(cell) != null;
    }

    private List<@Nullable Quantity> numbers(int row, Unit unit) {
        List<@Nullable Quantity> read = new ArrayList<>();
        boolean rates = row >= firstRow && isOfRates(row);
        Unit ofRow = rowUnit(row);
        for (int column = 0; column < columns(); column++) {
            boolean counted = row >= firstRow && !isNumbering(column);
            Unit own = rates ? Objects.requireNonNull(Units.of(Unit.PERCENT)) : columnUnit(column, unit);
            own = ofRow == null || own.isRate() ? own : ofRow;
            own = own.isMoney()
                            && isCounted(row)
                            && !HeadUnits.money(header(column)).isMoney()
                    ? Unit.NONE
                    : own;
            read.add(counted ? Digits.cell(cell(row, column), own) : null);
        }
        return read;
    }

    private @Nullable Unit rowUnit(int row) {
        for (int column = 0; row >= firstRow && column < columns(); column++) {
            if (isUnit(row, column)) {
                return Units.of(cell(row, column).strip());
            }
        }
        return null;
    }

    /** 公务用车保有量（辆）: in a table of money a row that counts. */
    private boolean isCounted(int row) {
        return table.rows().get(row).stream()
                .anyMatch(cell -> COUNTED.matcher(cell.strip()).find());
    }

    private boolean isNumbering(int column) {
        String header = header(column);
        if (isCodes(column)) {
            return true;
        }
        return NUMBERING.stream().anyMatch(header::contains) || isOfYears(column) || CODE_LEVELS.contains(header);
    }

    /** 301 01 is 30101. */
    public static String code(String cell) {
        String plain = cell.strip();
        String joined = plain.replace(" ", "").replace("　", "");
        return !joined.isEmpty() && joined.chars().allMatch(c -> c >= '0' && c <= '9') ? joined : plain;
    }

    /** Whole numbers of 3, 5 or 7 digits, growing row by row, before any text: codes of a classification. */
    private boolean isCodes(int column) {
        int codes = 0;
        for (int row = firstRow; row < rows(); row++) {
            String cell = code(cell(row, column));
            boolean code = !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!cell.isEmpty() && isNumber(cell) && !(code && CODE_LENGTHS.contains(cell.length()))) {
                return false;
            }
            codes += code ? 1 : 0;
        }
        return codes > 1 && column == 0;
    }

    private Unit columnUnit(int column, Unit unit) {
        String header = header(column);
        Unit told = HeadUnits.of(header);
        if (told != null) {
            return told;
        }
        Unit own = HeadUnits.money(header);
        for (int left = column - 1; left >= 0 && own.dimension().isEmpty() && isMoney(header); left--) {
            own = HeadUnits.money(header(left));
        }
        return own.dimension().isEmpty() ? unit : own;
    }

    /** 应拨付小计（万元）、甲级资金、乙级资金: the unit is written once. */
    private static boolean isMoney(String header) {
        return MONEY.stream().anyMatch(header::endsWith);
    }
}
