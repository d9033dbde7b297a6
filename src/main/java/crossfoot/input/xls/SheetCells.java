package crossfoot.input.xls;

import crossfoot.core.ledger.CellKind;
import crossfoot.input.sheet.DateFormats;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetRows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** All cells of one sheet, of at most 65,536 rows: what is merged is told after the cells it concerns. */
final class SheetCells implements SheetRows.Cells {
    private final Globals globals;
    private final DateFormats dates;
    private final Map<Integer, List<Cell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final MergedCells merged = new MergedCells();
    private @Nullable CellValueRecordInterface awaitsText;
    private @Nullable Iterator<Map.Entry<Integer, List<Cell>>> rest;

    private record Cell(int column, String text, CellKind kind) {}

    SheetCells(Globals globals, DateFormats dates) {
        this.globals = globals;
        this.dates = dates;
    }

    MergedCells merged() {
        return merged;
    }

    void take(Record one) {
        if (one instanceof NumberRecord number) {
            putNumber(number, number.getValue());
        } else if (one instanceof LabelSSTRecord label) {
            put(label, globals.text(label.getSSTIndex()), CellKind.TEXT);
        } else if (one instanceof LabelRecord label) {
            put(label, label.getValue(), CellKind.TEXT);
        } else if (one instanceof FormulaRecord formula) {
            takeFormula(formula);
        } else if (one instanceof StringRecord text && awaitsText != null) {
            put(awaitsText, text.getString(), CellKind.TEXT);
        } else if (one instanceof BoolErrRecord value && value.isError()) {
            put(value, FormulaError.forInt(value.getErrorValue()).getString(), CellKind.ERROR);
        } else if (one instanceof BoolErrRecord value) {
            put(value, shown(value.getBooleanValue()), CellKind.TEXT);
        } else if (one instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows.add(row.getRowNumber());
        } else if (one instanceof MergeCellsRecord ranges) {
            for (int i = 0; i < ranges.getNumAreas(); i++) {
                CellRangeAddress range = ranges.getAreaAt(i);
                merged.add(new MergedCells.Range(
                        range.getFirstRow() + 1,
                        range.getLastRow() + 1,
                        range.getFirstColumn(),
                        range.getLastColumn()));
            }
        }
    }

    /** What the formula gave when the file was saved. */
    private void takeFormula(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> putNumber(formula, formula.getValue());
            case BOOLEAN -> put(formula, shown(formula.getCachedBooleanValue()), CellKind.TEXT);
            case ERROR ->
                put(formula, FormulaError.forInt(formula.getCachedErrorValue()).getString(), CellKind.ERROR);
            case STRING -> awaitsText = formula;
            default -> throw new IllegalStateException("formula result " + formula.getCachedResultTypeEnum());
        }
    }

    private void putNumber(CellValueRecordInterface cell, double value) {
        if (!Double.isFinite(value)) {
            put(cell, FormulaError.NUM.getString(), CellKind.ERROR);
            return;
        }
        String number = plain(value);
        String day = globals.isDate(cell.getXFIndex()) ? dates.isoDate(number) : null;
        put(cell, day == null ? number : day, day == null ? CellKind.NUMBER : CellKind.DATE);
    }

    private void put(CellValueRecordInterface cell, String text, CellKind kind) {
        awaitsText = null;
        rows.computeIfAbsent(cell.getRow(), row -> new ArrayList<>()).add(new Cell(cell.getColumn(), text, kind));
    }

    private static String shown(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** The shortest decimal that is this very number: 15 digits where they do, else 16 or 17; no exponent. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == value) {
                return shorter.stripTrailingZeros().toPlainString();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean next(RowCells into) {
        Iterator<Map.Entry<Integer, List<Cell>>> left = rest;
        if (left == null) {
            left = rows.entrySet().iterator();
            rest = left;
        }
        if (!left.hasNext()) {
            return false;
        }
        Map.Entry<Integer, List<Cell>> row = left.next();
        into.begin(row.getKey() + 1, hiddenRows.contains(row.getKey()));
        for (Cell cell : row.getValue()) {
            into.put(cell.column, cell.text, cell.kind);
        }
        return true;
    }
}
