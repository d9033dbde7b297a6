package crossfoot.input.xml2003;

import crossfoot.core.ledger.CellKind;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, from its beginning to its end. Cells without an index follow the one before. */
final class TableCells implements SheetRows.Cells {
    private static final int MOST_ROWS = 1_048_576;

    private final Xml xml;
    private final MergedCells merged;
    private int rowNumber;
    private int covered;

    TableCells(Xml xml, MergedCells merged) {
        this.xml = xml;
        this.merged = merged;
    }

    @Override
    public boolean next(RowCells into) throws IOException {
        while (xml.toTag()) {
            String name = xml.name();
            if (!xml.isStart() && name.equals("Worksheet")) {
                return false;
            }
            if (xml.isStart() && name.equals("Row")) {
                readRow(into);
                return true;
            }
            if (xml.isStart() && !name.equals("Table")) {
                xml.skip();
            }
        }
        throw new Xml.MalformedXml("it ends within a sheet");
    }

    private void readRow(RowCells into) throws IOException {
        int before = rowNumber + covered;
        rowNumber = number("Index", before + 1);
        // A row may stand for some more that are as empty and as high as it.
        covered = number("Span", 0);
        if (rowNumber <= before || rowNumber > MOST_ROWS) {
            throw new Xml.MalformedXml("row " + rowNumber + " after " + before);
        }
        into.begin(rowNumber, xml.flag("Hidden"));
        int column = 0;
        while (xml.toTag() && xml.isStart()) {
            if (!xml.name().equals("Cell")) {
                xml.skip();
                continue;
            }
            int index = number("Index", column + 1) - 1;
            int across = number("MergeAcross", 0);
            int down = number("MergeDown", 0);
            if (index < column || index + across >= RowCells.MOST_COLUMNS) {
                throw new Xml.MalformedXml("cell " + (index + 1) + " in row " + rowNumber);
            }
            if (across > 0 || down > 0) {
                merged.add(
                        new MergedCells.Range(rowNumber, Math.min(MOST_ROWS, rowNumber + down), index, index + across));
            }
            readCell(into, index);
            column = index + across + 1;
        }
    }

    private void readCell(RowCells into, int column) throws IOException {
        String formula = xml.attribute("Formula");
        String value = null;
        String type = "String";
        while (xml.toTag() && xml.isStart()) {
            if (xml.name().equals("Data") && value == null) {
                String stated = xml.attribute("Type");
                type = stated == null ? type : stated;
                value = xml.wholeText();
            } else {
                xml.skip();
            }
        }
        if (formula != null && (value == null || (value.isEmpty() && !type.equals("String")))) {
            into.put(column, formula, CellKind.UNCACHED);
        } else if (value != null) {
            put(into, column, value, type);
        }
    }

    private static void put(RowCells into, int column, String value, String type) throws IOException {
        switch (type) {
            case "String" -> into.put(column, value, CellKind.TEXT);
            case "Number" -> into.put(column, value.strip(), CellKind.NUMBER);
            case "DateTime" -> {
                String text = value.strip();
                boolean day = text.length() == 10 || (text.length() > 10 && text.charAt(10) == 'T');
                into.put(column, day ? text.substring(0, 10) : text, day ? CellKind.DATE : CellKind.TEXT);
            }
            case "Boolean" -> into.put(column, value.strip().equals("1") ? "TRUE" : "FALSE", CellKind.TEXT);
            case "Error" -> into.put(column, value, CellKind.ERROR);
            default -> throw new Xml.MalformedXml("cell of type " + type);
        }
    }

    private int number(String attribute, int otherwise) throws IOException {
        @Nullable String text = xml.attribute(attribute);
        if (text == null) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 || number > MOST_ROWS ? -1 : number * 10 + digit;
            if (number < 0) {
                throw new Xml.MalformedXml(attribute + "=" + text);
            }
        }
        return number;
    }
}
