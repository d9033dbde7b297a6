package crossfoot.input.xlsx;

import crossfoot.core.ledger.CellKind;
import crossfoot.input.sheet.DateFormats;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet's part, streamed. Cells stand where their address says, so that holes shift nothing. */
final class SheetCells implements SheetRows.Cells {
    private final Xml xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final DateFormats dates;
    private final int mergedCells;
    private int rowNumber;
    private int mergedCellsSeen;

    /** The cell in hand: its attributes, and what stands in it. */
    private String type = "n";

    private @Nullable String style;
    private @Nullable String address;

    /** @param mergedCells how many merged cells were found before the sheet was parsed */
    SheetCells(Xml xml, Shared shared, int mergedCells) {
        this.xml = xml;
        this.strings = shared.strings();
        this.styles = shared.styles();
        this.dates = shared.dates();
        this.mergedCells = mergedCells;
    }

    /** What all sheets of a workbook share. */
    record Shared(SharedStrings strings, Styles styles, DateFormats dates) {}

    @Override
    public boolean next(RowCells into) throws IOException {
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            String name = xml.name();
            if (name.equals("row")) {
                readRow(into);
                return true;
            }
            if (name.equals("mergeCell")) {
                mergedCellsSeen++;
            } else {
                xml.countForeign();
            }
        }
        if (mergedCellsSeen != mergedCells) {
            throw new Xml.MalformedXml("merged cells: " + mergedCellsSeen + ", " + mergedCells);
        }
        return false;
    }

    private void readRow(RowCells into) throws IOException {
        String number = xml.attribute("r");
        rowNumber = number == null ? rowNumber + 1 : CellRefs.rowNumber(number, 0);
        into.begin(rowNumber, xml.flag("hidden"));
        int column = -1;
        while (xml.toTag() && xml.isStart()) {
            if (!xml.name().equals("c")) {
                xml.countForeign();
                xml.skip();
                continue;
            }
            readAttributes();
            int before = column;
            column = address == null ? before + 1 : CellRefs.column(address);
            boolean elsewhere = address != null && CellRefs.row(address) != rowNumber;
            if (elsewhere || column <= before || column >= RowCells.MOST_COLUMNS) {
                throw new Xml.MalformedXml("cell " + address + " in row " + rowNumber);
            }
            readCell(into, column);
        }
    }

    private void readAttributes() {
        type = "n";
        style = null;
        address = null;
        XMLStreamReader reader = xml.reader();
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String name = reader.getAttributeLocalName(i);
            // By character: a switch over strings would hash the name of every attribute.
            char initial = name.length() == 1 ? name.charAt(0) : ' ';
            if (initial == 'r') {
                address = reader.getAttributeValue(i);
            } else if (initial == 's') {
                style = reader.getAttributeValue(i);
            } else if (initial == 't') {
                type = reader.getAttributeValue(i);
            }
        }
    }

    private void readCell(RowCells into, int column) throws IOException {
        String value = null;
        String formula = null;
        while (xml.toTag() && xml.isStart()) {
            String name = xml.name();
            if (name.equals("v")) {
                value = xml.text();
            } else if (name.equals("f")) {
                formula = xml.text();
            } else if (name.equals("is")) {
                value = SharedStrings.richText(xml);
            } else {
                xml.countForeign();
                xml.skip();
            }
        }
        boolean uncached = value == null || (value.isEmpty() && !type.equals("str"));
        if (formula != null && uncached) {
            into.put(column, "=" + formula, CellKind.UNCACHED);
        } else if (value != null && !value.isEmpty()) {
            putValue(into, column, value);
        }
    }

    private void putValue(RowCells into, int column, String value) throws IOException {
        if (type.equals("s")) {
            into.put(column, strings.get(value), CellKind.TEXT);
        } else if (type.equals("n")) {
            putNumber(into, column, value);
        } else {
            putRareValue(into, column, value);
        }
    }

    private void putRareValue(RowCells into, int column, String value) throws IOException {
        switch (type) {
            case "str" -> into.put(column, SharedStrings.unescaped(value), CellKind.TEXT);
            case "inlineStr" -> into.put(column, value, CellKind.TEXT);
            case "b" -> into.put(column, value.equals("1") || value.equals("true") ? "TRUE" : "FALSE", CellKind.TEXT);
            case "e" -> into.put(column, value, CellKind.ERROR);
            case "d" -> putIsoDate(into, column, value);
            default -> throw new Xml.MalformedXml("cell of type " + type);
        }
    }

    private void putNumber(RowCells into, int column, String value) throws IOException {
        String day = styles.isDate(style) ? dates.isoDate(value) : null;
        into.put(column, day == null ? value : day, day == null ? CellKind.NUMBER : CellKind.DATE);
    }

    /** A date as the strict kind of workbook has it: {@code 2021-03-05} or {@code 2021-03-05T00:00:00}. */
    private static void putIsoDate(RowCells into, int column, String value) {
        boolean day = value.length() == 10 || (value.length() > 10 && value.charAt(10) == 'T');
        into.put(column, day ? value.substring(0, 10) : value, day ? CellKind.DATE : CellKind.TEXT);
    }
}
