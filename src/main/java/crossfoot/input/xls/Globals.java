package crossfoot.input.xls;

import crossfoot.input.sheet.DateFormats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What a workbook says before its sheets: their names, the texts, the formats, the date system. */
final class Globals {
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean date1904;

    void take(Record one) {
        if (one instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (one instanceof SSTRecord all) {
            texts = all;
        } else if (one instanceof FormatRecord format) {
            patterns.put(format.getIndexCode(), format.getFormatString());
        } else if (one instanceof ExtendedFormatRecord style) {
            formats.add((int) style.getFormatIndex());
        } else if (one instanceof DateWindow1904Record window) {
            date1904 = window.getWindowing() == 1;
        }
    }

    /** The sheets in the order in which they stand in the file. */
    List<BoundSheetRecord> sheets() {
        return Arrays.asList(BoundSheetRecord.orderByBofPosition(sheets));
    }

    boolean date1904() {
        return date1904;
    }

    String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new IllegalStateException("shared text " + index);
        }
        return texts.getString(index).getString();
    }

    /** Whether a cell style shows a number as a date. */
    boolean isDate(int style) {
        if (style < 0 || style >= formats.size()) {
            throw new IllegalStateException("style " + style);
        }
        int format = formats.get(style);
        return DateFormats.isDate(format, patterns.get(format));
    }
}
