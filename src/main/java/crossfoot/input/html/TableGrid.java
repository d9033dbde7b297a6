package crossfoot.input.html;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.input.sheet.RowCells;
import java.util.Arrays;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of a table where its spans leave them. What a cell holds counts for all it spans as in a merged cell
 * of a workbook: a text everywhere, a date below, a number once.
 */
final class TableGrid {
    /** What HTML allows. */
    private static final int MOST_COLSPAN = 1000;

    private static final int MOST_ROWSPAN = 65_534;

    /** Columns that a text is repeated over to the right. */
    private static final int MOST_REPEATED = 256;

    private final SheetMeta sheet;
    private final CellValues values;
    private final RowCells cells = new RowCells();
    private int[] rowsLeft = new int[64];
    private String[] texts = new String[64];
    private CellKind[] kinds = new CellKind[64];
    private @Nullable Element group;
    private int rowNumber;

    TableGrid(SheetMeta sheet, PageStyle style) {
        this.sheet = sheet;
        this.values = new CellValues(style, sheet.date1904());
    }

    RawRow row(Element tr) {
        if (!Objects.equals(tr.parent(), group)) {
            // No cell spans beyond its group of rows.
            group = tr.parent();
            Arrays.fill(rowsLeft, 0);
        }
        rowNumber++;
        cells.begin(rowNumber, CellText.isHidden(tr));
        int column = 0;
        for (Element cell = tr.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            String tag = cell.normalName();
            if (tag.equals("td") || tag.equals("th")) {
                column = fillSpans(column);
                column = put(cell, column);
            }
        }
        while (column < rowsLeft.length) {
            column = fillSpans(column) + 1;
        }
        for (int i = 0; i < rowsLeft.length; i++) {
            rowsLeft[i] = rowsLeft[i] < 0 ? -rowsLeft[i] : Math.max(0, rowsLeft[i] - 1);
        }
        return cells.toRow(sheet);
    }

    /** Passes over the columns that cells of rows above span. */
    private int fillSpans(int from) {
        int column = from;
        while (column < rowsLeft.length && rowsLeft[column] > 0) {
            cells.put(column, texts[column], kinds[column]);
            column++;
        }
        return column;
    }

    private int put(Element cell, int column) {
        int wide = span(cell.attr("colspan"), MOST_COLSPAN);
        int high = span(cell.attr("rowspan"), MOST_ROWSPAN);
        if (column + wide > RowCells.MOST_COLUMNS) {
            throw new IllegalStateException("more than " + RowCells.MOST_COLUMNS + " columns");
        }
        CellValues.Value value = values.of(cell);
        boolean spreads = value.kind() == CellKind.TEXT && !CellValues.isAmount(value.text());
        if (high > 1) {
            grow(column + wide);
        }
        for (int i = 0; i < wide; i++) {
            if (column + i < rowsLeft.length && rowsLeft[column + i] > 0) {
                throw new IllegalStateException("cells overlap at row " + rowNumber);
            }
            boolean repeated = i == 0 || (spreads && i < MOST_REPEATED);
            if (repeated) {
                cells.put(column + i, value.text(), value.kind());
            }
            if (high > 1) {
                boolean held = spreads || (i == 0 && value.kind() == CellKind.DATE);
                // Negative: from the next row on.
                rowsLeft[column + i] = 1 - high;
                texts[column + i] = held && repeated ? value.text() : "";
                kinds[column + i] = value.kind();
            }
        }
        return column + wide;
    }

    private void grow(int least) {
        int from = rowsLeft.length;
        if (least > from) {
            rowsLeft = Arrays.copyOf(rowsLeft, Math.max(least, 2 * from));
            texts = Arrays.copyOf(texts, rowsLeft.length);
            kinds = Arrays.copyOf(kinds, rowsLeft.length);
        }
    }

    /** At least 1; 0 means to the end of the group. */
    private static int span(String text, int most) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        return span == 0 ? (most == MOST_ROWSPAN ? most : 1) : Math.min(span, most);
    }
}
