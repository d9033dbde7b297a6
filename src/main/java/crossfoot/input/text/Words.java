package crossfoot.input.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time: a ledger's bytes are passed over three times, so this decides how fast it reads. */
final class Words {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final long LF = ONES * '\n';
    private static final long CR = ONES * '\r';
    private static final long QUOTE = ONES * '"';

    private Words() {}

    /** Index of the first byte that is above 0x7F or NUL; {@code to} if there is none. */
    static int plainUntil(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 8 <= to) {
            long word = (long) LONG.get(bytes, i);
            long hit = (word | zeros(word)) & HIGHS;
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
            i += 8;
        }
        while (i < to && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** Index of the first LF, CR or double quote; {@code to} if there is none. */
    static int breakOrQuote(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 8 <= to) {
            long word = (long) LONG.get(bytes, i);
            long hit = zeros(word ^ LF) | zeros(word ^ CR) | zeros(word ^ QUOTE);
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
            i += 8;
        }
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '"') {
            i++;
        }
        return i;
    }

    /** A number that equal bytes share and others mostly do not. */
    static int hash(byte[] bytes, int from, int to) {
        long mixed = (long) to - from;
        int i = from;
        while (i + 8 <= to) {
            mixed = (mixed ^ (long) LONG.get(bytes, i)) * MIXER;
            mixed ^= mixed >>> 29;
            i += 8;
        }
        while (i < to) {
            mixed = (mixed ^ bytes[i++]) * MIXER;
        }
        return (int) (mixed ^ mixed >>> 32);
    }

    /** Marks the bytes that are zero; exact up to and including the lowest mark. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
