package crossfoot.core.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above a table say: the year, the unit of amounts, the office, the one subject or project it is about.
 */
final class Titles {
    private static final Pattern PRINTED = Pattern.compile("(?:打印|导出|制表|编制|生成|查询|制单)(?:日期|时间)?[:：]?[\\d年月日/.:\\-]+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|-|\\.|/|\\)|财|会计|$)");
    /** 二〇二一年; a zero may be typed in five ways. */
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零0o][〇○零0o一二三四五六七八九]{2}(?=年)");

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern NAMED =
            Pattern.compile("([^\\s:：]{2,12})[:：]\\s*([^:：\\t]+?)(?=\\s{2,}|\\t|$|\\s+[^\\s:：]{2,12}[:：])");

    /** A name before a colon → the field that it fills; 科目 is decided by the code behind it. */
    private static final Map<Field, Pattern> LABELS = Map.of(
            Field.UNIT, Pattern.compile("(编制|核算|预算|填报)?(单位|部门)(名称)?"),
            Field.ECONOMIC_NAME, Pattern.compile("(部门)?(预算)?(支出)?经济(分类|科目)(科目)?(名称)?"),
            Field.FUNCTION_NAME, Pattern.compile("(支出)?功能(分类|科目)(科目)?(名称)?"),
            Field.PROJECT_NAME, Pattern.compile("(预算|支出|专项)?(项目|专项)(名称)?"),
            Field.FUND_SOURCE, Pattern.compile("(资金|经费)(来源|性质)"));

    private static final Pattern SUBJECT = Pattern.compile("(会计|明细|支出)?科目(名称)?");
    private static final Pattern ECONOMIC_CODE = Pattern.compile("3[019]\\d(\\d\\d)?\\D.*");
    private static final Pattern FUNCTION_CODE = Pattern.compile("2\\d{4}(\\d\\d)?\\D.*");

    private final Set<Integer> years = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    Titles(List<RawRow> rows) {
        for (RawRow row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (!row.text(column).isBlank() && row.kind(column) == CellKind.TEXT) {
                    read(row.text(column));
                }
            }
            name(row);
        }
    }

    private void read(String text) {
        String unit = UnitText.inTitle(text);
        if (!unit.isEmpty()) {
            units.add(unit);
        }
        String folded = CHINESE_YEAR.matcher(HeaderText.folded(text)).replaceAll(found -> digits(found.group()));
        Matcher year = YEAR.matcher(PRINTED.matcher(folded).replaceAll(""));
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
    }

    private static String digits(String chinese) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < chinese.length(); i++) {
            digits.append(Math.max(0, CHINESE_DIGITS.indexOf(chinese.charAt(i))));
        }
        return digits.toString();
    }

    /** Takes “科目：30101 基本工资” out of a row, in one cell or in two. */
    private void name(RawRow row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = RowText.trimmed(row.text(column));
            line.append(cell).append(cell.endsWith(":") || cell.endsWith("：") ? "" : "\t");
        }
        Matcher named = NAMED.matcher(line);
        while (named.find()) {
            String value = RowText.trimmed(named.group(2));
            Field field = field(HeaderText.folded(named.group(1)), value);
            boolean amounts = !UnitText.inBrackets(HeaderText.folded(value)).isEmpty();
            if (field != null && !amounts) {
                texts.putIfAbsent(field, value);
            }
        }
    }

    private static @Nullable Field field(String label, String value) {
        if (SUBJECT.matcher(label).matches()) {
            boolean function = FUNCTION_CODE.matcher(value).matches();
            return ECONOMIC_CODE.matcher(value).matches() ? Field.ECONOMIC_NAME : function ? Field.FUNCTION_NAME : null;
        }
        for (Map.Entry<Field, Pattern> one : LABELS.entrySet()) {
            if (one.getValue().matcher(label).matches()) {
                return one.getKey();
            }
        }
        return null;
    }

    /** The one year that is named; null if none or several. */
    @Nullable
    Integer year() {
        return years.size() == 1 ? years.iterator().next() : null;
    }

    /** The units of amounts that are named, as words. */
    Set<String> units() {
        return units;
    }

    /** What they say of every row below: field → text. */
    Map<Field, String> texts() {
        return texts;
    }
}
