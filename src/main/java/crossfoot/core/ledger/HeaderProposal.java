package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a table may stand whose header names nothing that is known, by the shape of its values; for a person to confirm
 * in a layout, never to read by.
 *
 * @param headerRow 1-based; 0 if nothing stands above the values
 * @param columns field → the columns that it may be, the likeliest first, e.g. {@code =F}
 */
public record HeaderProposal(int headerRow, Map<Field, List<String>> columns) {
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d(?:\\d{4}|[-./年]\\d\\d?[-./月]\\d\\d?日?)|\\d\\d?[-./]\\d\\d?[-./]\\d{2,4}");
    private static final Pattern MONEY = Pattern.compile("[-+(]?[¥￥$£€]?\\d[\\d,.]*\\)?");
    private static final Pattern CENTS = Pattern.compile(".*[.,]\\d\\d?\\)?");

    /** Null if no row among the first holds both a date and money, or no column mostly does. */
    public static @Nullable HeaderProposal of(List<RawRow> rows) {
        for (int first = 0; first < rows.size(); first++) {
            RawRow row = rows.get(first);
            if (isLine(row)) {
                return of(first == 0 ? 0 : rows.get(first - 1).rowNumber(), rows.subList(first, rows.size()));
            }
        }
        return null;
    }

    /** The row holds both a date and money. */
    static boolean isLine(RawRow row) {
        return count(List.of(row), HeaderProposal::isDate).length > 0
                && count(List.of(row), HeaderProposal::isMoney).length > 0;
    }

    private static @Nullable HeaderProposal of(int headerRow, List<RawRow> values) {
        Map<Field, List<String>> columns = new EnumMap<>(Field.class);
        columns.put(Field.DATE, letters(count(values, HeaderProposal::isDate)));
        int[] cents = count(values, HeaderProposal::isCents);
        columns.put(Field.AMOUNT, letters(cents.length > 0 ? cents : count(values, HeaderProposal::isMoney)));
        return columns.containsValue(List.of()) ? null : new HeaderProposal(headerRow, columns);
    }

    private interface Shape {
        boolean fits(RawRow row, int column);
    }

    /** The columns of which most values have a shape, those with more of them first. */
    private static int[] count(List<RawRow> rows, Shape shape) {
        int width = rows.stream().mapToInt(RawRow::size).max().orElse(0);
        List<int[]> fitting = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            int filled = (int)
                    rows.stream().filter(row -> !RowText.of(row, at).isEmpty()).count();
            int fits = (int) rows.stream().filter(row -> shape.fits(row, at)).count();
            if (fits * 2 > filled) {
                fitting.add(new int[] {column, fits});
            }
        }
        fitting.sort(Comparator.comparingInt((int[] one) -> -one[1]));
        return fitting.stream().mapToInt(one -> one[0]).toArray();
    }

    private static boolean isDate(RawRow row, int column) {
        return row.kind(column) == CellKind.DATE
                || DATE.matcher(RowText.of(row, column)).matches();
    }

    private static boolean isMoney(RawRow row, int column) {
        return !isDate(row, column) && MONEY.matcher(RowText.of(row, column)).matches();
    }

    private static boolean isCents(RawRow row, int column) {
        return isMoney(row, column) && CENTS.matcher(RowText.of(row, column)).matches();
    }

    private static List<String> letters(int[] columns) {
        List<String> letters = new ArrayList<>();
        for (int column : columns) {
            letters.add("=" + HeaderCells.letters(column));
        }
        return letters;
    }
}
