package crossfoot.input.xml;

import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the bytes of a part tell before it is parsed. A sheet lists its merged cells after its rows, which need them.
 * And a text or a tag that goes on for a whole buffer is refused: the parser would put it together in memory.
 */
public final class PartWatch {
    private static final byte[] MERGES = "mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SKIPS = skips(MERGES);
    private static final int LONGEST_TEXT_BYTES = ZipParts.BUFFER_BYTES;

    /** Bytes kept of the buffer before, so that nothing is missed where two meet: a prefix and the longer pattern. */
    private static final int OVERLAP = 48;

    private static final int MOST_MERGES_BYTES = 64 << 20;

    private final String file;
    private final String part;
    private final ByteArrayOutputStream merges = new ByteArrayOutputStream(0);
    private final byte[] window = new byte[OVERLAP + ZipParts.BUFFER_BYTES];
    private int kept;
    private boolean collecting;

    PartWatch(String file, String part) {
        this.file = file;
        this.part = part;
    }

    /** Takes the next piece of the part; all but the last are as long as the buffer. */
    void see(byte[] bytes, int length) throws UnreadableFile {
        if (length >= LONGEST_TEXT_BYTES && !hasTag(bytes, length)) {
            throw Damage.of(file, part + ": text > " + LONGEST_TEXT_BYTES + " B");
        }
        if (collecting) {
            if (merges.size() < MOST_MERGES_BYTES) {
                merges.write(bytes, 0, length);
            }
            return;
        }
        System.arraycopy(bytes, 0, window, kept, length);
        int end = kept + length;
        int hit = indexOfMerges(window, 0, end);
        while (hit >= 0 && !opensElement(window, hit)) {
            hit = indexOfMerges(window, hit + 1, end);
        }
        if (hit >= 0) {
            collecting = true;
            merges.write(window, hit, end - hit);
        }
        kept = Math.min(OVERLAP, end);
        System.arraycopy(window, end - kept, window, 0, kept);
    }

    /** The element of the merged cells and what follows it; empty if there is none. */
    public String merges() {
        return merges.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether a name stands behind {@code <} or {@code <prefix:}. */
    private static boolean opensElement(byte[] bytes, int hit) {
        int i = hit - 1;
        if (i >= 0 && bytes[i] == ':') {
            i--;
            while (i >= 0 && Character.isLetterOrDigit(bytes[i] & 0xFF)) {
                i--;
            }
        }
        return i >= 0 && bytes[i] == '<';
    }

    private static boolean hasTag(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '<') {
                return true;
            }
        }
        return false;
    }

    /** Horspool's search: it looks at about every tenth byte only. */
    private static int indexOfMerges(byte[] bytes, int from, int to) {
        int last = MERGES.length - 1;
        int i = from + last;
        while (i < to) {
            int j = last;
            int k = i;
            while (j >= 0 && bytes[k] == MERGES[j]) {
                j--;
                k--;
            }
            if (j < 0) {
                return k + 1;
            }
            i += SKIPS[bytes[i] & 0xFF];
        }
        return -1;
    }

    private static int[] skips(byte[] pattern) {
        int[] skip = new int[256];
        Arrays.fill(skip, pattern.length);
        for (int i = 0; i < pattern.length - 1; i++) {
            skip[pattern[i] & 0xFF] = pattern.length - 1 - i;
        }
        return skip;
    }
}
