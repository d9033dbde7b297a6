package crossfoot.output.workbook;

import crossfoot.output.workbook.Look.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Column widths by counting characters, a Chinese one as two: no fonts are needed. */
final class Widths {
    /** A longer text goes on in further lines. */
    static final int WIDEST = 36;

    private static final int NARROWEST = 4;
    private static final int CHARACTER = 256;
    private static final int FIRST_WIDE = 0x2000;

    private final List<Integer> widths = new ArrayList<>();

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

    /** How many lines a text takes in a column of its own width. */
    static int lines(String text) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int width = of(line);
            lines += width <= WIDEST ? 1 : 1 + (width - 1) / WIDEST;
        }
        return lines;
    }

    void fit(int column, int width) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), width)));
    }

    /** Room for the filter's button and for fonts that run wider. */
    void apply(Sheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            int width = widths.get(column);
            sheet.setColumnWidth(column, (width + 2 + width / 8) * CHARACTER);
        }
    }
}
