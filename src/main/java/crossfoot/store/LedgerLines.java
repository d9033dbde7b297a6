package crossfoot.store;

import crossfoot.core.report.CsvGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through a file of {@link LedgerLine}s as bytes, line after line, knowing where each field begins: enough to add
 * up, to compare and to copy without making an object of every entry. Lines stay in the buffer they were read into.
 */
final class LedgerLines implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final InputStream in;
    private final int[] ends = new int[LedgerLine.HEADER.size()];
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int begin;
    private int end;

    LedgerLines(Path file) throws IOException {
        this(Files.newInputStream(file));
    }

    LedgerLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        begin = end;
        int at = begin;
        int field = 0;
        boolean quoted = false;
        while (true) {
            if (at == filled) {
                int ahead = at - begin;
                if (!fill()) {
                    return false;
                }
                at = begin + ahead;
            }
            byte b = buffer[at++];
            if (b > ',' || b < 0) {
                continue;
            }
            if (b == '"') {
                quoted = !quoted;
            } else if (b == ',' && !quoted) {
                ends[field++] = at - 1 - begin;
            } else if (b == '\n' && !quoted) {
                ends[field] = at - 2 - begin;
                end = at;
                return true;
            }
        }
    }

    /** Reads on behind what is there of the line, which moves to the front; false at the end of the file. */
    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, filled - begin);
            filled -= begin;
            begin = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, filled * 2);
        }
        int got = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(got, 0);
        return got > 0;
    }

    /** What the line's bytes stand in, from {@link #start} on; valid until the next line. */
    byte[] bytes() {
        return buffer;
    }

    /** The line's length with its line end. */
    int length() {
        return end - begin;
    }

    int start(int column) {
        return column == 0 ? begin : begin + ends[column - 1] + 1;
    }

    int end(int column) {
        return begin + ends[column];
    }

    /** Whether a field holds exactly these bytes. */
    boolean is(int column, byte[] text) {
        return Arrays.equals(buffer, start(column), end(column), text, 0, text.length);
    }

    /** A field that is an integer or an amount with two decimals, without its point. */
    long digits(int column) {
        long value = 0;
        for (int i = start(column); i < end(column); i++) {
            byte b = buffer[i];
            if (b >= '0' && b <= '9') {
                value = Math.addExact(Math.multiplyExact(value, 10L), b - '0');
            }
        }
        return start(column) < end(column) && buffer[start(column)] == '-' ? -value : value;
    }

    String text(int column) {
        return unquoted(new String(buffer, start(column), end(column) - start(column), StandardCharsets.UTF_8));
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(ends.length);
        for (int column = 0; column < ends.length; column++) {
            cells.add(CsvGuard.unguard(text(column)));
        }
        return cells;
    }

    private static String unquoted(String field) {
        if (field.length() < 2 || field.charAt(0) != '"') {
            return field;
        }
        return field.substring(1, field.length() - 1).replace("\"\"", "\"");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
