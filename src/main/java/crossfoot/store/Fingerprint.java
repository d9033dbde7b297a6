package crossfoot.store;

/**
 * By what an entry is known again in another file: the hash of all that it says, wherever it stands and whatever its
 * category; of a shared entry each part by itself. 128 bits: no two entries of a ledger are taken for one by chance.
 */
record Fingerprint(long high, long low) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static Fingerprint of(LedgerLines line) {
        return of(line.bytes(), new int[][] {
            {line.start(LedgerLine.YEAR_COLUMN), line.end(LedgerLine.YEAR_COLUMN) + 1},
            {line.start(LedgerLine.AMOUNT_COLUMN), line.end(LedgerLine.AMOUNT_COLUMN) + 1},
            {line.start(LedgerLine.FIRST_CONTENT_COLUMN), line.end(LedgerLine.LAST_CONTENT_COLUMN)},
            {line.start(LedgerLine.PART_COLUMN), line.end(LedgerLine.WHOLE_COLUMN)}
        });
    }

    /** Of what no export leaves out: year, day, summary and amount. */
    static Fingerprint ofLooks(LedgerLines line) {
        return of(line.bytes(), new int[][] {
            {line.start(LedgerLine.YEAR_COLUMN), line.end(LedgerLine.YEAR_COLUMN) + 1},
            {line.start(LedgerLine.AMOUNT_COLUMN), line.end(LedgerLine.AMOUNT_COLUMN) + 1},
            {line.start(LedgerLine.DATE_COLUMN), line.end(LedgerLine.DATE_COLUMN) + 1},
            {line.start(LedgerLine.SUMMARY_COLUMN), line.end(LedgerLine.SUMMARY_COLUMN) + 1},
            {line.start(LedgerLine.PART_COLUMN), line.end(LedgerLine.WHOLE_COLUMN)}
        });
    }

    private static Fingerprint of(byte[] bytes, int[][] ranges) {
        long low = FNV_OFFSET;
        long high = 0x9e3779b97f4a7c15L;
        for (int[] range : ranges) {
            for (int i = range[0]; i < range[1]; i++) {
                low = (low ^ bytes[i]) * FNV_PRIME;
                high = Long.rotateLeft(high ^ bytes[i], 23) * 0xff51afd7ed558ccdL;
            }
        }
        return new Fingerprint(high, low);
    }

    static boolean hasVoucher(LedgerLines line) {
        return line.start(LedgerLine.VOUCHER_COLUMN) < line.end(LedgerLine.VOUCHER_COLUMN);
    }

    /** The same for all lines of one voucher of a year; for a line without one that of the line itself. */
    static long ofVoucher(LedgerLines line) {
        if (!hasVoucher(line)) {
            return of(line).low;
        }
        return hash(line, LedgerLine.VOUCHER_COLUMN, line.digits(LedgerLine.YEAR_COLUMN));
    }

    /** The hash of one field. */
    static long hash(LedgerLines line, int column, long seed) {
        long hash = FNV_OFFSET ^ seed;
        for (int i = line.start(column); i < line.end(column); i++) {
            hash = (hash ^ line.bytes()[i]) * FNV_PRIME;
        }
        return hash;
    }

    /** Of an entry that belongs to somebody beside what it says; nobody's is itself. */
    Fingerprint ownedBy(String owner) {
        if (owner.isEmpty()) {
            return this;
        }
        long hash = FNV_OFFSET;
        for (int i = 0; i < owner.length(); i++) {
            hash = (hash ^ owner.charAt(i)) * FNV_PRIME;
        }
        return new Fingerprint(high ^ Long.rotateLeft(hash, 17), low ^ hash);
    }

    boolean isOfPass(int pass, int passes) {
        return Long.remainderUnsigned(low, passes) == pass;
    }
}
