package crossfoot.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The date of a row: from its date column, else from its columns of month and day. */
final class RowDates {
    private final RowFields fields;
    private final DateText texts;
    private final Field first;

    RowDates(RowFields fields, DateText texts) {
        this.fields = fields;
        this.texts = texts;
        boolean split = fields.column(Field.DATE) < 0 && fields.column(Field.MONTH) >= 0;
        this.first = split ? Field.MONTH : Field.DATE;
    }

    /** The 0-based column in which a date begins; -1 if there is none. */
    int column() {
        return fields.column(first);
    }

    boolean isEmpty(RawRow row) {
        return fields.text(row, first).isEmpty();
    }

    /**
     * The row's date; null if it has none, or has one that is refused, which is then added to the faults.
     *
     * @param year the year of a date without one; 0 if nothing says it
     */
    @Nullable
    LocalDate read(RawRow row, RowFaults faults, int year) {
        CellKind kind = column() < 0 ? CellKind.TEXT : row.kind(column());
        if (isEmpty(row) || kind == CellKind.ERROR || kind == CellKind.UNCACHED) {
            return null;
        }
        String day = first == Field.MONTH ? fields.text(row, Field.DAY) : "";
        DateText.Reading reading = day.isEmpty()
                ? texts.read(fields.text(row, first), kind, year)
                : texts.read(number(row, Field.MONTH) + "月" + number(row, Field.DAY) + "日", CellKind.TEXT, year);
        ProblemKind fault = reading.fault();
        if (fault != null) {
            faults.add(fault, first, column());
        }
        return reading.date();
    }

    /** The number of a cell that may hold 3, 03, 3.0 or 3月. */
    private String number(RawRow row, Field field) {
        String text = fields.text(row, field);
        String bare = text.endsWith("月") || text.endsWith("日") ? text.substring(0, text.length() - 1) : text;
        return bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
