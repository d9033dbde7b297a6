package crossfoot.input.ods;

import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, from its beginning to its end. Equal rows that follow each other stand once in the file, with
 * a number of times; they are all handed on. A blank one is passed over whatever its number.
 */
final class TableCells implements SheetRows.Cells {
    private static final int MOST_ROWS = 1_048_576;

    /** Cells that repeating may make: a small file must not become an endless sheet. */
    private static final long MOST_REPEATED = 20_000_000;

    private final Xml xml;
    private final MergedCells merged;
    private final CellContent content;
    private RowCells last = new RowCells();
    private boolean lastHidden;
    private int rowNumber;
    private int again;
    private long repeated;

    TableCells(Xml xml, MergedCells merged) {
        this.xml = xml;
        this.merged = merged;
        this.content = new CellContent(xml);
    }

    @Override
    public boolean next(RowCells into) throws IOException {
        if (again > 0) {
            again--;
            rowNumber++;
            into.begin(rowNumber, lastHidden);
            into.putAll(last);
            return true;
        }
        while (xml.toTag()) {
            String name = xml.name();
            if (!xml.isStart()) {
                if (name.equals("table")) {
                    return false;
                }
            } else if (name.equals("table-row")) {
                if (readRow(into)) {
                    return true;
                }
            } else if (!name.startsWith("table-")) {
                // Forms, shapes, and whatever else is no row; groups of rows are entered.
                xml.skip();
            }
        }
        throw new Xml.MalformedXml("it ends within a table");
    }

    /** False for a blank row. */
    private boolean readRow(RowCells into) throws IOException {
        int times = count("number-rows-repeated");
        String visibility = xml.attribute("visibility");
        lastHidden = visibility != null && !visibility.equals("visible");
        int first = rowNumber + 1;
        into.begin(first, lastHidden);
        int ranges = merged.size();
        int column = 0;
        while (xml.toTag() && xml.isStart()) {
            boolean covered = xml.name().equals("covered-table-cell");
            if (!covered && !xml.name().equals("table-cell")) {
                xml.skip();
                continue;
            }
            column = readCell(into, first, column);
        }
        rowNumber = (int) Math.min(MOST_ROWS + 1L, (long) rowNumber + times);
        if (into.isBlank()) {
            return false;
        }
        if (rowNumber > MOST_ROWS || (times > 1 && merged.size() > ranges)) {
            throw new Xml.MalformedXml("row " + first + " × " + times);
        }
        repeat(into, first, times);
        return true;
    }

    private void repeat(RowCells row, int first, int times) throws IOException {
        if (times > 1) {
            spend((long) times * row.size());
            last = row.copy();
            again = times - 1;
            rowNumber = first;
        }
    }

    private int readCell(RowCells into, int row, int column) throws IOException {
        int times = count("number-columns-repeated");
        int wide = count("number-columns-spanned");
        int high = count("number-rows-spanned");
        content.read();
        if (!content.text().isEmpty()) {
            if (column + (long) times > RowCells.MOST_COLUMNS) {
                throw new Xml.MalformedXml("row " + row + ", column " + (column + times));
            }
            if (times > 1) {
                spend(times);
            }
            for (int i = 0; i < times; i++) {
                into.put(column + i, content.text(), content.kind());
            }
            if (wide > 1 || high > 1) {
                merged.add(new MergedCells.Range(
                        row,
                        Math.min(MOST_ROWS, row + high - 1),
                        column,
                        Math.min(RowCells.MOST_COLUMNS, column + wide) - 1));
            }
        }
        return (int) Math.min(RowCells.MOST_COLUMNS, (long) column + times);
    }

    private void spend(long cells) throws IOException {
        repeated += cells;
        if (repeated > MOST_REPEATED) {
            throw new Xml.MalformedXml("more than " + MOST_REPEATED + " repeated cells");
        }
    }

    /** At least 1. */
    private int count(String attribute) throws IOException {
        @Nullable String text = xml.attribute(attribute);
        if (text == null) {
            return 1;
        }
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException damaged) {
            // Told below.
        }
        throw new Xml.MalformedXml(attribute + "=" + text);
    }

    /** Passes over the table that has just begun, however large. */
    static void skipTable(Xml xml) throws IOException {
        int depth = 1;
        while (depth > 0) {
            if (!xml.toTag()) {
                throw new Xml.MalformedXml("it ends within a table");
            }
            if (xml.name().equals("table")) {
                depth += xml.isStart() ? 1 : -1;
            }
        }
    }
}
