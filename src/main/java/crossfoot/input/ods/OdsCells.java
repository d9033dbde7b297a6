package crossfoot.input.ods;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one part of a spreadsheet: its sheets in their order, rows and cells as often as they are repeated. */
final class OdsCells implements Closeable {
    private static final int MOST_ROWS = 1_048_576;

    /** A cell as it stands in the part, to be put as often as its row is repeated. */
    private record Cell(int column, String text, CellKind kind) {}

    private final String file;
    private final Xml xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private MergedCells merged = new MergedCells();
    private int rowNumber;
    private int repeats;
    private boolean hiddenRow;

    OdsCells(String file, Xml xml) {
        this.file = file;
        this.xml = xml;
    }

    String file() {
        return file;
    }

    /** Goes to the next sheet that is read; null if there is none. */
    @Nullable
    SheetRows nextSheet(SheetChoice choice) throws IOException {
        String style = "";
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style = text("name");
                case "table-properties" -> {
                    if (text("display").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
                case "table" -> {
                    String name = text("name");
                    boolean hidden = hiddenStyles.contains(text("style-name"));
                    if (choice.reads(name, hidden)) {
                        return begin(new SheetMeta(file, name, hidden, false));
                    }
                    xml.skip();
                }
                default -> {
                    // no sheet, and nothing that hides one
                }
            }
        }
        return null;
    }

    private SheetRows begin(SheetMeta meta) {
        merged = new MergedCells();
        rowNumber = 0;
        repeats = 0;
        return new SheetRows(meta, merged, this::readRow);
    }

    /** The next row with something in it: an empty one, however often repeated, is a gap. */
    private boolean readRow(RowCells into) throws IOException {
        while (repeats == 0) {
            if (!toRow()) {
                return false;
            }
            hiddenRow = !text("visibility").isEmpty() && !text("visibility").equals("visible");
            int times = count("number-rows-repeated");
            readCells();
            if (cells.isEmpty()) {
                rowNumber += times;
            } else {
                repeats = times;
            }
        }
        repeats--;
        rowNumber++;
        if (rowNumber > MOST_ROWS) {
            throw new Xml.MalformedXml("more than " + MOST_ROWS + " rows");
        }
        into.begin(rowNumber, hiddenRow);
        cells.forEach(cell -> into.put(cell.column, cell.text, cell.kind));
        return true;
    }

    /** Goes to the next row of the sheet; false at its end. Groups and headers of rows are passed through. */
    private boolean toRow() throws IOException {
        while (xml.toTag()) {
            String name = xml.name();
            if (!xml.isStart()) {
                if (name.equals("table")) {
                    return false;
                }
            } else if (name.equals("table-row")) {
                return true;
            } else if (!name.startsWith("table-row") && !name.startsWith("table-header-rows")) {
                xml.skip();
            }
        }
        return false;
    }

    private void readCells() throws IOException {
        cells.clear();
        int column = 0;
        while (xml.toTag() && xml.isStart()) {
            boolean cell = xml.name().equals("table-cell");
            if (!cell && !xml.name().equals("covered-table-cell")) {
                xml.countForeign();
                xml.skip();
                continue;
            }
            int times = count("number-columns-repeated");
            int right = count("number-columns-spanned");
            int down = count("number-rows-spanned");
            if (right > 1 || down > 1) {
                merged.add(new MergedCells.Range(
                        rowNumber + 1, rowNumber + down, column, Math.min(column + right, RowCells.MOST_COLUMNS) - 1));
            }
            Cell first = readCell(column);
            if (!first.text.isEmpty()) {
                if (column + times > RowCells.MOST_COLUMNS) {
                    throw new Xml.MalformedXml("more than " + RowCells.MOST_COLUMNS + " columns");
                }
                for (int i = 0; i < times; i++) {
                    cells.add(new Cell(column + i, first.text, first.kind));
                }
            }
            column += times;
        }
    }

    private Cell readCell(int column) throws IOException {
        String type = text("value-type");
        String value = text("value");
        String date = text("date-value");
        String formula = text("formula");
        boolean error = isError();
        String shown = paragraphs();
        return switch (type) {
            case "float", "currency", "percentage" -> new Cell(column, value, CellKind.NUMBER);
            case "date" -> new Cell(column, date.length() > 10 ? date.substring(0, 10) : date, CellKind.DATE);
            case "" ->
                formula.isEmpty()
                        ? new Cell(column, shown, CellKind.TEXT)
                        : new Cell(column, formula, CellKind.UNCACHED);
            default -> new Cell(column, shown, error ? CellKind.ERROR : CellKind.TEXT);
        };
    }

    /** An error is a text in the standard; LibreOffice says so in a second attribute of the name. */
    private boolean isError() {
        for (int i = 0; i < xml.reader().getAttributeCount(); i++) {
            if (xml.reader().getAttributeLocalName(i).equals("value-type")
                    && xml.reader().getAttributeValue(i).equals("error")) {
                return true;
            }
        }
        return false;
    }

    /** The paragraphs of the cell, a line each; notes beside it are left out. */
    private String paragraphs() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (xml.toTag() && xml.isStart()) {
            if (xml.name().equals("p")) {
                text.append(any ? "\n" : "").append(xml.wholeText());
                any = true;
            } else {
                xml.countForeign();
                xml.skip();
            }
        }
        return text.toString();
    }

    private String text(String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    private int count(String attribute) throws IOException {
        String text = text(attribute);
        if (text.isEmpty()) {
            return 1;
        }
        if (text.length() > 7 || !text.matches("\\d+")) {
            throw new Xml.MalformedXml(attribute + " " + text);
        }
        return Math.max(1, Integer.parseInt(text));
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
