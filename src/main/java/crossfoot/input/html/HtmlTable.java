package crossfoot.input.html;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.input.sheet.DateFormats;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * One table, row by row: cells that span rows and columns stand where a browser shows them (HTML Living Standard,
 * “forming a table”). A text that spans holds for all its cells; a number for the first alone, so that no amount counts
 * twice.
 */
final class HtmlTable {
    /** What the standard allows. */
    private static final int MOST_COLUMNS_SPANNED = 1_000;

    private static final int MOST_ROWS_SPANNED = 65_534;
    private static final int CUSTOM_FORMAT = 164;
    private static final Pattern NUMBER = Pattern.compile("[-+(（￥¥$€£]*[\\d,.，\\s]+[)）%-]*");

    private final SheetMeta meta;
    private final MergedCells merged = new MergedCells();
    private final RowCells cells = new RowCells();
    private final DateFormats dates = new DateFormats(false);
    private int[] takenToRow = new int[64];
    private int rowNumber;

    HtmlTable(String file, int number) {
        this.meta = new SheetMeta(file, "表" + number, false, false, false);
    }

    RawRow read(Element row) {
        rowNumber++;
        cells.begin(rowNumber, isHidden(row));
        int column = 0;
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                column = firstFree(column);
                column = put(cell, column);
            }
        }
        merged.fill(cells);
        return cells.toRow(meta);
    }

    private int firstFree(int from) {
        int column = from;
        while (column < takenToRow.length && takenToRow[column] >= rowNumber) {
            column++;
        }
        return column;
    }

    /** Puts a cell and marks what it spans. Returns the column behind it. */
    private int put(Element cell, int column) {
        int rows = span(cell, "rowspan", MOST_ROWS_SPANNED);
        int columns = span(cell, "colspan", MOST_COLUMNS_SPANNED);
        int end = column + 1;
        while (end < column + columns && firstFree(end) == end) {
            end++;
        }
        if (end > RowCells.MOST_COLUMNS) {
            throw new IllegalStateException("more than " + RowCells.MOST_COLUMNS + " columns");
        }
        if (end > takenToRow.length) {
            takenToRow = Arrays.copyOf(takenToRow, Math.max(end, 2 * takenToRow.length));
        }
        Arrays.fill(takenToRow, column, end, rowNumber + rows - 1);
        putValue(cell, column);
        boolean amount = cells.kind(column) == CellKind.TEXT
                && NUMBER.matcher(cells.text(column)).matches();
        if (!amount && (rows > 1 || end > column + 1)) {
            merged.add(new MergedCells.Range(rowNumber, rowNumber + rows - 1, column, end - 1));
        }
        return end;
    }

    /** The number behind what is shown, where Excel ({@code x:num}) or LibreOffice ({@code sdval}) gives it. */
    private void putValue(Element cell, int column) {
        String stored = cell.attr("x:num").isEmpty() ? cell.attr("sdval") : cell.attr("x:num");
        String[] format = cell.attr("sdnum").split(";", 3);
        String pattern = format.length == 3 ? format[2] : "";
        if (stored.isEmpty()) {
            cells.put(column, cell.text().replace('\u00A0', ' ').strip(), CellKind.TEXT);
            return;
        }
        String day = DateFormats.isDate(CUSTOM_FORMAT, pattern) ? dates.isoDate(stored) : null;
        cells.put(column, day == null ? stored : day, day == null ? CellKind.NUMBER : CellKind.DATE);
    }

    private static int span(Element cell, String attribute, int most) {
        String text = cell.attr(attribute).strip();
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(text)));
    }

    private static boolean isHidden(Element row) {
        String style = row.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return row.hasAttr("hidden") || style.contains("display:none");
    }
}
