package crossfoot.store;

import crossfoot.core.report.CsvGuard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Checksum;

/**
 * Lines of CSV as UTF-8 bytes: RFC 4180, CRLF, texts guarded against formulas. A ledger repeats itself: the bytes of
 * short texts are kept.
 */
final class LineBytes {
    private static final int MOST_KEPT = 8_192;
    private static final int LONGEST_KEPT = 64;

    private final Map<String, byte[]> kept = new HashMap<>();
    private byte[] bytes = new byte[1 << 17];
    private int length;

    int length() {
        return length;
    }

    /** Whether what was put here is what stands there; it is taken away. */
    boolean takeIfEqual(byte[] there, int from, int to) {
        boolean equal = Arrays.equals(bytes, 0, length, there, from, to);
        length = 0;
        return equal;
    }

    LineBytes text(String text) {
        if (text.isEmpty()) {
            return this;
        }
        return text.length() > LONGEST_KEPT ? put(encoded(text)) : put(known(text));
    }

    private byte[] known(String text) {
        byte[] known = kept.get(text);
        if (known == null) {
            known = encoded(text);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(text, known);
        }
        return known;
    }

    private static byte[] encoded(String text) {
        String guarded = CsvGuard.guard(text);
        String field = needsQuotes(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
        return field.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private LineBytes put(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    private LineBytes put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    LineBytes comma() {
        return put(',');
    }

    LineBytes lineEnd() {
        return put('\r').put('\n');
    }

    /** A number that is not negative. */
    LineBytes number(long number) {
        if (number >= 10) {
            number(number / 10);
        }
        return put((char) ('0' + number % 10));
    }

    /** An amount in 元 with two decimals. */
    LineBytes amount(long fen) {
        if (fen < 0) {
            put('-');
        }
        // By parts: the least long has no opposite.
        number(Math.abs(fen / 100));
        return put('.').twoDigits((int) Math.abs(fen % 100));
    }

    /** {@code 2021-03-05} */
    LineBytes date(LocalDate date) {
        number(date.getYear()).put('-').twoDigits(date.getMonthValue());
        return put('-').twoDigits(date.getDayOfMonth());
    }

    private LineBytes twoDigits(int number) {
        return put((char) ('0' + number / 10)).put((char) ('0' + number % 10));
    }

    /** Writes all lines and begins anew. */
    void flush(WritableByteChannel to, Checksum sum) throws IOException {
        sum.update(bytes, 0, length);
        ByteBuffer all = ByteBuffer.wrap(bytes, 0, length);
        while (all.hasRemaining()) {
            to.write(all);
        }
        length = 0;
    }
}
