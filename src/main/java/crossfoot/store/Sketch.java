package crossfoot.store;

import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.SourceRef;
import java.util.EnumSet;
import java.util.Set;

/** What an entry says beside its day, summary and amount, as hashes: enough to see whether two may be one. */
final class Sketch {
    /** Columns of a {@link LedgerLine}, and the field that each belongs to. */
    private static final int[] COLUMNS = {7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private static final Field[] FIELDS = {
        Field.VOUCHER_NO,
        Field.LINE_NO,
        Field.UNIT,
        Field.FUNCTION_CODE,
        Field.FUNCTION_CODE,
        Field.ECONOMIC_CODE,
        Field.ECONOMIC_CODE,
        Field.GOV_ECONOMIC_CODE,
        Field.GOV_ECONOMIC_CODE,
        Field.PROJECT_CODE,
        Field.PROJECT_CODE,
        Field.FUND_SOURCE
    };
    private static final int SPENDING_TYPE_COLUMN = 20;

    private final int candidate;
    private final SourceRef at;
    private final long fen;
    private final long spendingType;
    private final boolean entry;
    /** A hash for each of the columns; 0 = left empty. */
    private final long[] said = new long[COLUMNS.length];

    Sketch(int candidate, LedgerLines line, SourceRef at) {
        this.candidate = candidate;
        this.at = at;
        this.fen = line.digits(LedgerLine.AMOUNT_COLUMN);
        this.entry = isEntry(line);
        this.spendingType = Fingerprint.hash(line, SPENDING_TYPE_COLUMN, 0);
        for (int i = 0; i < COLUMNS.length; i++) {
            boolean empty = line.start(COLUMNS[i]) == line.end(COLUMNS[i]);
            said[i] = empty ? 0 : Fingerprint.hash(line, COLUMNS[i], 0) | 1;
        }
    }

    int candidate() {
        return candidate;
    }

    SourceRef at() {
        return at;
    }

    long fen() {
        return fen;
    }

    /** Of an entry shared between categories the first part stands for all. */
    boolean isEntry() {
        return entry;
    }

    private static boolean isEntry(LedgerLines line) {
        int start = line.start(LedgerLine.PART_COLUMN);
        boolean first = line.bytes()[start] == '1' && line.bytes()[start + 1] == '/';
        return first || start == line.end(LedgerLine.PART_COLUMN);
    }

    /** It has a day and a summary: without them too many entries look alike. */
    static boolean isTelling(LedgerLines line) {
        return line.start(LedgerLine.DATE_COLUMN) < line.end(LedgerLine.DATE_COLUMN)
                && line.start(LedgerLine.SUMMARY_COLUMN) < line.end(LedgerLine.SUMMARY_COLUMN);
    }

    /** What one of the two, or both, leave out; empty if they can't be one entry, or are known to be. */
    Set<Field> leftOut(Sketch other) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (int i = 0; i < said.length; i++) {
            if (said[i] != other.said[i]) {
                if (said[i] != 0 && other.said[i] != 0) {
                    return Set.of();
                }
                fields.add(FIELDS[i]);
            }
        }
        if (said[0] == 0) {
            fields.add(Field.VOUCHER_NO);
        }
        boolean sameType = spendingType == other.spendingType || fields.contains(Field.PROJECT_CODE);
        return sameType ? fields : Set.of();
    }
}
