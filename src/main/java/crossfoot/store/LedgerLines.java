package crossfoot.store;

import crossfoot.core.report.CsvGuard;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a file of {@link LedgerLine}s as bytes, line after line, knowing where each field begins: enough to add
 * up, to compare and to copy without making an object of every entry.
 */
final class LedgerLines implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final InputStream in;
    private byte[] line = new byte[1 << 12];
    private int length;
    private final int[] ends = new int[LedgerLine.HEADER.size()];

    LedgerLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        int field = 0;
        boolean quoted = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '"') {
                quoted = !quoted;
            } else if (b == ',' && !quoted) {
                ends[field++] = length;
            } else if (b == '\n' && !quoted) {
                put(b);
                ends[field] = length - 2;
                return true;
            }
            put(b);
        }
        return false;
    }

    private void put(int b) {
        if (length == line.length) {
            line = java.util.Arrays.copyOf(line, length * 2);
        }
        line[length++] = (byte) b;
    }

    /** The line's bytes with its line end; valid up to {@link #length()} and until the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    int start(int column) {
        return column == 0 ? 0 : ends[column - 1] + 1;
    }

    int end(int column) {
        return ends[column];
    }

    /** A field that is an integer or an amount with two decimals, without its point. */
    long digits(int column) {
        long value = 0;
        for (int i = start(column); i < end(column); i++) {
            if (line[i] >= '0' && line[i] <= '9') {
                value = Math.addExact(Math.multiplyExact(value, 10L), line[i] - '0');
            }
        }
        return start(column) < end(column) && line[start(column)] == '-' ? -value : value;
    }

    String text(int column) {
        return unquoted(new String(line, start(column), end(column) - start(column), StandardCharsets.UTF_8));
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
