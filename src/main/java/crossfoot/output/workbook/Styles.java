package crossfoot.output.workbook;

import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles, made once each; colour only where it says something. */
final class Styles {
    private static final String FONT = "微软雅黑";
    /** Room for a space at the right edge: LibreOffice forgets an indent there when a number is red. */
    private static final String ROOM = "_ ";

    private static final String WORDS = "@" + ROOM;
    private static final byte OPAQUE = (byte) 0xFF;
    private static final int INK = 0x202020;
    private static final int GREY = 0x707070;
    private static final int LINES = 0xD0D5DB;
    private static final int HEADING_FILL = 0xDCE3EB;
    private static final int TOTAL_FILL = 0xEEF1F5;
    private static final int BLUE = 0x1F5FA8;
    private static final int GREEN = 0x1E7B34;
    private static final int RED = 0xB3261E;
    private static final int AMBER = 0xE0A800;
    private static final int RED_FILL = 0xFBE3E1;
    private static final int YELLOW_FILL = 0xFFF4CC;

    private final XSSFWorkbook workbook;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Kind kind) {
        return of(Look.of(kind));
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (!look.kind().isFree()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(LINES));
        }
        if (look.weight() == Weight.TOTAL) {
            fill(style, TOTAL_FILL);
        }
        shape(style, look.kind());
        if (style.getAlignment() == HorizontalAlignment.LEFT) {
            style.setIndention((short) look.indent());
        }
        return style;
    }

    private void shape(XSSFCellStyle style, Kind kind) {
        switch (kind) {
            case HEADING, HEADING_RIGHT -> {
                fill(style, HEADING_FILL);
                style.setWrapText(true);
                if (kind == Kind.HEADING_RIGHT) {
                    number(style, WORDS, HorizontalAlignment.RIGHT);
                }
            }
            case LONG_TEXT, LONG_LINK -> style.setWrapText(true);
            case GUARDED_TEXT -> {
                style.setQuotePrefixed(true);
                style.setWrapText(true);
            }
            case YEAR -> number(style, "0", HorizontalAlignment.LEFT);
            case COUNT -> number(style, beside("#,##0", ""), HorizontalAlignment.RIGHT);
            case AMOUNT -> number(style, beside("#,##0.00", "[Red]"), HorizontalAlignment.RIGHT);
            case PERCENT -> number(style, beside("0.00%", "[Red]"), HorizontalAlignment.RIGHT);
            case DATE -> number(style, "yyyy-mm-dd", HorizontalAlignment.LEFT);
            case INPUT, OPEN -> fill(style, YELLOW_FILL);
            case BAD -> fill(style, RED_FILL);
            case TITLE, NOTE, WARNING, TEXT, LINK, FREE_LINK, CHECK, GOOD, FAINT -> style.setWrapText(false);
        }
    }

    /** A format with the same room beside a number of either sign and beside words. */
    private static String beside(String digits, String colourBelowZero) {
        return String.join(";", digits + ROOM, colourBelowZero + "-" + digits + ROOM, digits + ROOM, WORDS);
    }

    private void number(XSSFCellStyle style, String format, HorizontalAlignment alignment) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(
                switch (look.kind()) {
                    case TITLE -> (short) 16;
                    case NOTE -> (short) 9;
                    default -> (short) 10;
                });
        font.setBold(look.weight() != Weight.LINE
                || switch (look.kind()) {
                    case TITLE, HEADING, HEADING_RIGHT, GOOD, BAD, WARNING -> true;
                    default -> false;
                });
        font.setColor(colour(
                switch (look.kind()) {
                    case LINK, LONG_LINK, FREE_LINK -> BLUE;
                    case GOOD -> GREEN;
                    case BAD, WARNING -> RED;
                    case NOTE, FAINT -> GREY;
                    default -> INK;
                }));
        if (look.kind() == Kind.LINK || look.kind() == Kind.LONG_LINK || look.kind() == Kind.FREE_LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor red() {
        return colour(RED);
    }

    static XSSFColor amber() {
        return colour(AMBER);
    }

    static XSSFColor bad() {
        return colour(RED_FILL);
    }

    static XSSFColor open() {
        return colour(YELLOW_FILL);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
