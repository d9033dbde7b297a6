package crossfoot.input.xml2003;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are read, sheet after sheet. */
final class XmlSpreadsheetSource implements LedgerSource {
    private static final int MOST_ROWS = 1_048_576;

    private final Path path;
    private final String file;
    private final Xml xml;
    private final XmlSpreadsheet.Choice choice;
    private @Nullable SheetRows rows;
    private MergedCells merged = new MergedCells();
    private int rowNumber;

    XmlSpreadsheetSource(Path path, String file, Xml xml, XmlSpreadsheet.Choice choice) {
        this.path = path;
        this.file = file;
        this.xml = xml;
        this.choice = choice;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            RawRow row = rows == null ? null : rows.next();
            while (row == null && toSheet()) {
                row = rows == null ? null : rows.next();
            }
            if (row == null) {
                choice.sheets().finish();
            } else {
                choice.sheets().countRow();
            }
            return row;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    /** Goes to the rows of the next sheet that is read; false if there is none. */
    private boolean toSheet() throws IOException {
        while (xml.toTag()) {
            if (xml.isStart() && xml.name().equals("Worksheet")) {
                String name = XmlSpreadsheet.nameOf(xml);
                boolean hidden = choice.hidden().contains(name);
                if (choice.sheets().reads(name, hidden)) {
                    merged = new MergedCells();
                    rowNumber = 0;
                    rows = new SheetRows(new SheetMeta(file, name, hidden, false), merged, this::readRow);
                    return true;
                }
                xml.skip();
            }
        }
        rows = null;
        return false;
    }

    private boolean readRow(RowCells into) throws IOException {
        while (xml.toTag()) {
            boolean sheetEnds = !xml.isStart() && xml.name().equals("Worksheet");
            if (sheetEnds) {
                return false;
            }
            if (xml.isStart() && xml.name().equals("Row")) {
                rowNumber = position("Index", rowNumber, MOST_ROWS);
                into.begin(rowNumber, xml.flag("Hidden"));
                readCells(into);
                return true;
            }
        }
        return false;
    }

    private void readCells(RowCells into) throws IOException {
        int column = 0;
        while (xml.toTag() && xml.isStart()) {
            if (!xml.name().equals("Cell")) {
                xml.countForeign();
                xml.skip();
                continue;
            }
            column = position("Index", column, RowCells.MOST_COLUMNS);
            int right = span("MergeAcross", RowCells.MOST_COLUMNS - column);
            int down = span("MergeDown", MOST_ROWS - rowNumber);
            if (right > 0 || down > 0) {
                merged.add(new MergedCells.Range(rowNumber, rowNumber + down, column - 1, column - 1 + right));
            }
            readCell(into, column - 1);
            column += right;
        }
    }

    /** The 1-based place that an attribute names, which must not lie before the next one; else the next one. */
    private int position(String attribute, int before, int most) throws IOException {
        String text = xml.attribute(attribute);
        int at = text == null ? before + 1 : number(text);
        if (at <= before || at > most) {
            throw new Xml.MalformedXml(attribute + " " + text + " in row " + rowNumber);
        }
        return at;
    }

    private int span(String attribute, int most) throws IOException {
        String text = xml.attribute(attribute);
        return text == null ? 0 : Math.min(most, number(text));
    }

    private static int number(String text) throws IOException {
        if (text.length() > 7 || !text.matches("\\d+")) {
            throw new Xml.MalformedXml("number " + text);
        }
        return Integer.parseInt(text);
    }

    private void readCell(RowCells into, int column) throws IOException {
        String formula = xml.attribute("Formula");
        boolean any = false;
        while (xml.toTag() && xml.isStart()) {
            if (xml.name().equals("Data")) {
                String type = xml.attribute("Type");
                any = true;
                put(into, column, type == null ? "String" : type);
            } else {
                xml.countForeign();
                xml.skip();
            }
        }
        if (!any && formula != null) {
            into.put(column, formula, CellKind.UNCACHED);
        }
    }

    private void put(RowCells into, int column, String type) throws IOException {
        String text = xml.wholeText();
        switch (type) {
            case "Number" -> into.put(column, text, CellKind.NUMBER);
            case "DateTime" -> {
                boolean day = text.length() >= 10 && !text.startsWith("1899-12-3");
                into.put(column, day ? text.substring(0, 10) : text, day ? CellKind.DATE : CellKind.TEXT);
            }
            case "Error" -> into.put(column, text, CellKind.ERROR);
            case "Boolean" -> into.put(column, text.equals("1") ? "TRUE" : "FALSE", CellKind.TEXT);
            default -> into.put(column, text, CellKind.TEXT);
        }
    }

    @Override
    public List<Problem> notes() {
        return choice.sheets().notes();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
