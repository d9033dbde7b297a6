package crossfoot.input.html;

import crossfoot.core.ledger.CellKind;
import crossfoot.input.sheet.DateFormats;
import org.jsoup.nodes.Element;

/**
 * What a cell of a page holds. Where the program that saved the page wrote the stored number beside the displayed one
 * (Excel: {@code x:num}, LibreOffice: {@code sdval}), that is the value.
 */
final class CellValues {
    private final PageStyle style;
    private final DateFormats dates;

    CellValues(PageStyle style, boolean date1904) {
        this.style = style;
        this.dates = new DateFormats(date1904);
    }

    record Value(String text, CellKind kind) {}

    Value of(Element cell) {
        String text = CellText.of(cell, style.isExcel());
        if (cell.attributesSize() == 0) {
            return new Value(text, CellKind.TEXT);
        }
        if (cell.hasAttr("x:err")) {
            return new Value(cell.attr("x:err").isEmpty() ? text : cell.attr("x:err"), CellKind.ERROR);
        }
        if (cell.hasAttr("x:num")) {
            String stored = cell.attr("x:num").isEmpty() ? text : cell.attr("x:num");
            return number(stored.strip(), text, style.isDate(cell));
        }
        if (cell.hasAttr("sdval")) {
            return number(cell.attr("sdval").strip(), text, isDate(cell.attr("sdnum")));
        }
        if (cell.hasAttr("x:str") && !cell.attr("x:str").isEmpty()) {
            return new Value(cell.attr("x:str"), CellKind.TEXT);
        }
        return new Value(text, CellKind.TEXT);
    }

    private Value number(String stored, String shown, boolean date) {
        if (!isNumber(stored)) {
            return new Value(shown, CellKind.TEXT);
        }
        String day = date ? dates.isoDate(stored) : null;
        return day == null ? new Value(stored, CellKind.NUMBER) : new Value(day, CellKind.DATE);
    }

    /** LibreOffice's {@code 1033;0;YYYY-MM-DD}: language, language, format. */
    private static boolean isDate(String sdnum) {
        int first = sdnum.indexOf(';');
        int second = sdnum.indexOf(';', first + 1);
        return second > 0 && PageStyle.isDatePattern(sdnum.substring(second + 1));
    }

    /** Whether a text may be an amount, which counts once however many cells it spans; {@code 0012} is a code. */
    static boolean isAmount(String text) {
        boolean digit = false;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            // A sign between digits parts the pieces of a date or a number of a voucher.
            boolean sign = "+-−".indexOf(c) >= 0 && (!digit || i == text.length() - 1);
            points += c == '.' ? 1 : 0;
            if (!isDigit && !sign && ",.，()（）￥¥$€£%\u3000 ".indexOf(c) < 0) {
                return false;
            }
            digit |= isDigit;
        }
        boolean code = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        return digit && points < 2 && !code;
    }

    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            digit |= isDigit;
            boolean sign = (c == '-' || c == '+') && (i == 0 || (text.charAt(i - 1) | 0x20) == 'e');
            boolean exponent = (c | 0x20) == 'e' && digit && i + 1 < text.length();
            boolean point = c == '.' && text.indexOf('.') == i;
            if (!isDigit && !sign && !exponent && !point) {
                return false;
            }
        }
        return digit
                && text.toLowerCase(java.util.Locale.ROOT)
                                .chars()
                                .filter(c -> c == 'e')
                                .count()
                        < 2;
    }
}
