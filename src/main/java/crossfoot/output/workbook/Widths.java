package crossfoot.output.workbook;

import crossfoot.output.workbook.Look.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;

/** Column widths by counting characters, a Chinese one as two: no fonts are needed. */
final class Widths {
    /** A longer text goes on in further lines. */
    private static final int WIDEST = 36;

    /** The same on a sheet of so many columns that it would be printed too small to read. */
    private static final int NARROW = 24;

    /** A column is so much wider than what it holds: an eighth, and two characters for the filter's button. */
    private static final int ROOM = 8;

    private static final double POINTS = 5.25;
    private static final int NARROWEST = 4;
    private static final int CHARACTER = 256;
    private static final int FIRST_WIDE = 0x2000;

    private final List<Integer> widths = new ArrayList<>();
    private int widest = WIDEST;

    void narrow() {
        widest = NARROW;
    }

    boolean isLong(String text) {
        return of(text) > widest;
    }

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= FIRST_WIDE ? 2 : 1;
        }
        return width;
    }

    /** A number as its format shows it, with its sign and room at its side. */
    static int of(BigDecimal number, Kind kind) {
        int digits = number.abs().toBigInteger().toString().length();
        int grouped = digits + (digits - 1) / 3;
        return switch (kind) {
            case YEAR -> digits;
            case COUNT -> grouped + 3;
            case PERCENT -> digits + 8;
            default -> grouped + 6;
        };
    }

    /** How many lines a text takes in a column of its own width, which has an eighth to spare. */
    int lines(String text) {
        int lines = 0;
        int room = widest + widest / ROOM;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, of(line) - 1) / room;
        }
        return lines;
    }

    void fit(int column, int width) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.min(widest, Math.max(widths.get(column), width)));
    }

    /** Room for the filter's button and for fonts that run wider. */
    void apply(Sheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, characters(column) * CHARACTER);
        }
    }

    private int characters(int column) {
        int width = widths.get(column);
        return width + 2 + width / ROOM;
    }

    /** How wide all columns are together. */
    double points() {
        return IntStream.range(0, widths.size()).map(this::characters).sum() * POINTS;
    }
}
