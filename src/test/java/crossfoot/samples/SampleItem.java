package crossfoot.samples;

import java.util.Arrays;
import java.util.List;

/**
 * What a kind of entry looks like; nothing in it is real.
 *
 * @param leaf key of the figure that it belongs to
 * @param function code and name, as {@code 2010301 行政运行}
 * @param economic code and name
 * @param project its name; empty in 基本支出
 * @param summary with {@code {月}}, {@code {季}} and {@code {社区}} to fill in
 * @param times how often a year; {@code weight} is the share of all of them in the leaf
 * @param grainFen amounts are whole multiples of it
 * @param voucher entries of one day with the same name here stand in one voucher; empty: each has its own
 */
record SampleItem(
        String leaf,
        String function,
        String economic,
        String project,
        String summary,
        int times,
        int weight,
        long grainFen,
        String voucher,
        int firstYear,
        int lastYear) {

    /** Reads {@code leaf|function|economic|project|summary|times|weight|grain|voucher|years}; a short line inherits. */
    static List<SampleItem> read(String lines) {
        String[] last = new String[10];
        Arrays.fill(last, "");
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> item(line, last))
                .toList();
    }

    /** A cell {@code =} holds what the line above holds. */
    private static SampleItem item(String line, String[] last) {
        String[] cells = Arrays.copyOf(line.split("\\|", -1), last.length);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == null ? "" : cells[i].strip();
            last[i] = cells[i].equals("=") ? last[i] : cells[i];
        }
        String years = last[9].isEmpty() ? "2019-2022" : last[9];
        return new SampleItem(
                last[0],
                last[1],
                last[2],
                last[3],
                last[4],
                Integer.parseInt(last[5]),
                Integer.parseInt(last[6]),
                Long.parseLong(last[7]),
                last[8],
                Integer.parseInt(years.substring(0, 4)),
                Integer.parseInt(years.substring(5)));
    }

    boolean isOf(int year) {
        return firstYear <= year && year <= lastYear;
    }

    static String code(String codeAndName) {
        return codeAndName.substring(0, codeAndName.indexOf(' '));
    }

    static String name(String codeAndName) {
        return codeAndName.substring(codeAndName.indexOf(' ') + 1);
    }
}
