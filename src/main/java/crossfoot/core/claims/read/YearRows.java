package crossfoot.core.claims.read;

import java.util.List;

/** 全年 below 一季度 to 四季度, 累计 below months: a total that isn't called one. */
final class YearRows {
    private static final String TOTAL = "合计";
    private static final List<String> YEAR = List.of("全年", "本年", "累计", "全年累计", "本年累计");
    private static final List<String> TIMES = List.of("季度", "月", "月份", "半年");

    private YearRows() {}

    static boolean isOne(List<List<String>> rows, int firstRow, int row) {
        return row > firstRow + 1
                && YEAR.contains(name(rows, row))
                && isTime(name(rows, row - 1))
                && isTime(name(rows, firstRow));
    }

    private static String name(List<List<String>> rows, int row) {
        return Grid.plain(rows.get(row).get(0));
    }

    private static boolean isTime(String name) {
        return TIMES.stream().anyMatch(name::endsWith);
    }

    /** As if it were called one. */
    static String total(String label) {
        return label.strip() + TOTAL;
    }
}
