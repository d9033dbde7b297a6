package crossfoot.core.rules;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a {@link HeadedTable}, its cells found by the column's key. */
public final class Line {
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_ZEROS = 30;
    /** What a spreadsheet program writes into a text file for a cell with an error. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!");

    private final HeadedTable table;
    private final RawRow row;

    Line(HeadedTable table, RawRow row) {
        this.table = table;
        this.row = row;
    }

    public SourceRef at() {
        return row.at();
    }

    /** The cell's text as it stands; empty if the table hasn't got the column. */
    public String raw(String key) {
        return row.text(table.position(key));
    }

    public CellKind kind(String key) {
        return row.kind(table.position(key));
    }

    /**
     * The cell's text as meant: trimmed, a spreadsheet's leading {@code '} taken off, a whole number without decimals
     * or exponent ({@code 30201.0} is {@code 30201}).
     */
    public String text(String key) {
        String text = FoldedText.trimmed(raw(key));
        if (kind(key) == CellKind.NUMBER) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            boolean plain = number.scale() <= 0 && number.scale() > -MOST_ZEROS;
            return plain ? number.toPlainString() : text;
        }
        return text.startsWith("'") ? FoldedText.trimmed(text.substring(1)) : text;
    }

    /** Why the row can't be read cell by cell: a quote that is never closed, or the header once more; or null. */
    @Nullable
    Problem spoiled() {
        boolean unpaired = row.size() > 0 && row.kind(0) == CellKind.BROKEN;
        if (unpaired || table.isHeader(row)) {
            ProblemKind kind = unpaired ? ProblemKind.CONFIG_UNPAIRED_QUOTE : ProblemKind.CONFIG_HEADER_AGAIN;
            return Problem.of(kind, at(), HeadedTable.cellAddress(0, row.rowNumber()), FoldedText.trimmed(row.text(0)));
        }
        return null;
    }

    /** Texts in columns without a header: cells gone astray, by an unquoted comma for example. */
    public List<Problem> strayCells() {
        List<Problem> strays = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            String text = FoldedText.trimmed(row.text(index));
            if (!text.isEmpty() && !table.isHeaded(index)) {
                String cell = HeadedTable.cellAddress(index, row.rowNumber());
                strays.add(Problem.of(ProblemKind.CONFIG_STRAY_CELL, at(), cell, text));
            }
        }
        return strays;
    }

    /** The column's cell isn't empty. */
    boolean fills(int columnIndex) {
        return !FoldedText.trimmed(row.text(columnIndex)).isEmpty();
    }

    /**
     * Why the cell can't be taken at its word: an error, in a text file by its name, a date made of a code, a number
     * past 15 digits; or null.
     */
    public @Nullable Problem fault(String key) {
        boolean exact = switch (kind(key)) {
            case TEXT -> !ERRORS.contains(text(key));
            case NUMBER -> text(key).replaceFirst("^-", "").length() <= EXACT_DIGITS;
            case DATE, ERROR, UNCACHED, BROKEN -> false;
        };
        return exact ? null : problem(ProblemKind.CONFIG_BAD_CELL, key);
    }

    /** A problem at the cell, or at the row if the table hasn't got the column. */
    public Problem problem(ProblemKind kind, String key, String... details) {
        return Problem.of(kind, at(), address(key), FoldedText.trimmed(raw(key)), details);
    }

    /** The cell's address, {@code J5}; empty if the table hasn't got the column. */
    public String address(String key) {
        return table.has(key) ? HeadedTable.cellAddress(table.position(key), row.rowNumber()) : "";
    }
}
