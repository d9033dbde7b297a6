package crossfoot.input.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Chooses the delimiter by consistency: the one with which most records of the text's beginning have one and the same
 * number of fields; among those nearly as good, the one with most fields.
 */
final class DelimiterGuess {
    private static final byte[] CANDIDATES = {',', '\t', ';', '|'};

    /** Records counted by their number of fields; rows wider than this are no ledger. */
    private static final int WIDEST = 512;

    private DelimiterGuess() {}

    /** A comma if nothing speaks for another. */
    static byte of(String beginning) throws IOException {
        if (beginning.regionMatches(true, 0, "sep=", 0, 4) && beginning.length() > 4) {
            byte named = (byte) beginning.charAt(4);
            for (byte candidate : CANDIDATES) {
                if (candidate == named) {
                    return named;
                }
            }
        }
        byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
        byte best = ',';
        int bestRecords = 0;
        int bestFields = 0;
        for (byte candidate : CANDIDATES) {
            int[] records = recordsByFields(bytes, candidate);
            int fields = mostFrequent(records);
            boolean better = records[fields] * 10 >= bestRecords * 9
                    && (fields > bestFields || records[fields] * 9 > bestRecords * 10);
            if (fields > 1 && better) {
                best = candidate;
                bestRecords = records[fields];
                bestFields = fields;
            }
        }
        return best;
    }

    private static int[] recordsByFields(byte[] bytes, byte delimiter) throws IOException {
        int[] records = new int[WIDEST];
        try (RecordScanner scanner = new RecordScanner(new ByteArrayInputStream(bytes)::read, delimiter, 0, 1)) {
            while (scanner.next()) {
                int fields = Fields.count(scanner, delimiter);
                if (scanner.kind() != RecordScanner.Kind.BROKEN && fields < WIDEST) {
                    records[fields]++;
                }
            }
        }
        return records;
    }

    /** The number of fields above one that most records have; 1 if there is none. */
    private static int mostFrequent(int[] records) {
        int most = 1;
        for (int fields = 2; fields < WIDEST; fields++) {
            if (records[fields] > 0 && (most == 1 || records[fields] >= records[most])) {
                most = fields;
            }
        }
        return most;
    }
}
