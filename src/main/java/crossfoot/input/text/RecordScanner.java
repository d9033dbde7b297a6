package crossfoot.input.text;

import java.io.Closeable;
import java.io.IOException;

/**
 * Decides where records begin and end, on bytes, for the survey and for the rows alike. Records end at LF, CRLF or CR;
 * a quote opens only where a field begins and closes before a delimiter, a newline or the end; newlines within are part
 * of the field. Where a quote is never closed in this sense, only its physical line is spoiled ({@link Kind#BROKEN})
 * and the next line begins afresh. It counts as never closed too when other rows would have to be swallowed to close
 * it: after {@link #QUOTE_BYTES} or {@link #QUOTE_LINES}, or when the record holds both a newline and a quote that is
 * not doubled, or such a quote right behind a delimiter.
 */
final class RecordScanner implements Closeable {
    /** Bytes a quoted field may have: Excel's 32,767 characters in any encoding. */
    static final int QUOTE_BYTES = 131_072;

    /** Lines a quoted field may have; Excel allows 253 line breaks in a cell. */
    static final int QUOTE_LINES = 254;

    /** What a record may have; a longer one is broken, and only its beginning is kept. */
    static final int RECORD_BYTES = 1 << 20;

    /** The least room a feed is asked to fill: one character in UTF-8. */
    private static final int LEAST_ROOM = 4;

    /** How a record is to be read. */
    enum Kind {
        /** No quote in it: the fields stand between the delimiters. */
        PLAIN,
        /** It has quotes, all of them clear. */
        QUOTED,
        /** It has quotes, and in a quoted field one that is not doubled: {@code "a "b" c"}. */
        STRAY,
        /** A physical line that is no record. */
        BROKEN
    }

    private final ByteFeed feed;
    private final byte delimiter;
    private final byte[] bytes = new byte[RECORD_BYTES + 16];
    private int start;
    private int end;
    private int next;
    private int limit;
    private long startByte;
    private int rowNumber;
    private int nextRowNumber;
    private Kind kind = Kind.PLAIN;
    private boolean skipRest;
    private boolean skipLineFeed;

    /**
     * @param firstByte position of the feed's first byte
     * @param firstRowNumber 1-based number of its first physical line
     */
    RecordScanner(ByteFeed feed, byte delimiter, long firstByte, int firstRowNumber) {
        this.feed = feed;
        this.delimiter = delimiter;
        this.startByte = firstByte;
        this.nextRowNumber = firstRowNumber;
    }

    /** Goes to the next record; false at the end. */
    boolean next() throws IOException {
        startByte += next - start;
        start = next;
        rowNumber = nextRowNumber;
        if (skipRest) {
            skipLine();
        }
        if (skipLineFeed && has(start) && bytes[start] == '\n') {
            startByte++;
            start++;
        }
        skipLineFeed = false;
        if (!has(start)) {
            end = start;
            next = start;
            return false;
        }
        kind = Kind.PLAIN;
        scan();
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index of the record's first byte. */
    int from() {
        return start;
    }

    /** Index after the record's last byte, its newline left out. */
    int to() {
        return end;
    }

    /** Position in the feed's file of the record's first byte; after the last record, of the end. */
    long startByte() {
        return startByte;
    }

    /** 1-based number of the record's first physical line. */
    int rowNumber() {
        return rowNumber;
    }

    Kind kind() {
        return kind;
    }

    private void scan() throws IOException {
        int i = start;
        while (true) {
            i = find(i);
            if (i < 0 || i - start > RECORD_BYTES) {
                breakLine();
                return;
            }
            if (i == limit || bytes[i] != '"') {
                if (kind == Kind.STRAY && nextRowNumber > rowNumber) {
                    breakLine();
                } else {
                    endAt(i);
                }
                return;
            }
            boolean opens = i == start || bytes[i - 1] == delimiter;
            if (kind == Kind.PLAIN) {
                kind = Kind.QUOTED;
            }
            i = opens ? closeQuote(i) : i + 1;
            if (i < 0) {
                breakLine();
                return;
            }
        }
    }

    /** The end of the quoted field that opens at an index; −1 if it is never closed. */
    private int closeQuote(int opening) throws IOException {
        int opened = opening - start;
        int i = opening + 1;
        int lines = 0;
        boolean stray = false;
        while (true) {
            i = find(i);
            if (i < 0 || i == limit || i - start - opened > QUOTE_BYTES) {
                return -1;
            }
            int relative = i - start;
            boolean more = has(i + 1);
            i = start + relative;
            byte follower = more ? bytes[i + 1] : (byte) '\n';
            if (bytes[i] != '"') {
                lines++;
                if (stray || lines >= QUOTE_LINES) {
                    return -1;
                }
                i += bytes[i] == '\r' && follower == '\n' && more ? 2 : 1;
            } else if (follower == '"') {
                i += 2;
            } else if (follower == delimiter || follower == '\n' || follower == '\r') {
                nextRowNumber += lines;
                return i + 1;
            } else if (lines > 0 || bytes[i - 1] == delimiter) {
                return -1;
            } else {
                stray = true;
                kind = Kind.STRAY;
                i++;
            }
        }
    }

    /** The record ends before the newline at an index, or at the end of all. */
    private void endAt(int newline) {
        end = newline;
        nextRowNumber++;
        next = newline;
        if (newline < limit) {
            next++;
            skipLineFeed = bytes[newline] == '\r';
        }
    }

    /** Gives up the record and takes its first physical line alone. */
    private void breakLine() throws IOException {
        kind = Kind.BROKEN;
        nextRowNumber = rowNumber;
        int length = 0;
        while (has(start + length) && bytes[start + length] != '\n' && bytes[start + length] != '\r') {
            length++;
        }
        endAt(start + length);
        skipRest = end == limit;
    }

    /** Passes over what is left of a line that is longer than a record may be. */
    private void skipLine() throws IOException {
        skipRest = false;
        while (has(start)) {
            int i = start;
            while (i < limit && bytes[i] != '\n' && bytes[i] != '\r') {
                i++;
            }
            startByte += i - start;
            start = i;
            if (i < limit) {
                skipLineFeed = bytes[i] == '\r';
                startByte++;
                start++;
                return;
            }
        }
    }

    /** Index of the next newline or quote; {@code limit} at the end of all; −1 if the record grows too long. */
    private int find(int from) throws IOException {
        int i = from;
        while (true) {
            i = Words.breakOrQuote(bytes, i, limit);
            if (i < limit) {
                return i;
            }
            int relative = i - start;
            if (!has(i)) {
                return bytes.length - limit < LEAST_ROOM ? -1 : limit;
            }
            i = start + relative;
        }
    }

    /** Whether there is a byte at an index; it may move the record to the front of the array to make room. */
    private boolean has(int index) throws IOException {
        if (index < limit) {
            return true;
        }
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (bytes.length - limit < LEAST_ROOM) {
            return false;
        }
        int got = feed.read(bytes, limit, bytes.length - limit);
        if (got > 0) {
            limit += got;
        }
        return got > 0;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
