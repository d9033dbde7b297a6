package crossfoot.input.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes text of bytes whose encoding the survey has proven. A ledger says the same again and again: texts are kept, so
 * that equal ones are mostly the same object, which all that comes after compares and hashes faster.
 */
final class FieldText {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST_KEPT_BYTES = 96;

    private final String[] kept = new String[SLOTS];
    private final byte[][] keptBytes = new byte[SLOTS][];
    private final int[] seen = new int[SLOTS];
    private final Charset charset;
    private final boolean direct;
    private final CharsetDecoder decoder;
    private CharBuffer chars = CharBuffer.allocate(1024);

    FieldText(Charset charset) {
        this.charset = charset;
        // The JDK turns these two into strings without a decoder.
        this.direct = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    String of(byte[] bytes, int from, int to) {
        if (from >= to) {
            return "";
        }
        return to - from > LONGEST_KEPT_BYTES ? decoded(bytes, from, to) : known(bytes, from, to);
    }

    /** A text is kept when it is met for the second time: most voucher numbers never are. */
    private String known(byte[] bytes, int from, int to) {
        int hash = Words.hash(bytes, from, to);
        int slot = hash & (SLOTS - 1);
        byte[] known = keptBytes[slot];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, from, to)) {
            return kept[slot];
        }
        String text = decoded(bytes, from, to);
        if (seen[slot] == hash) {
            keptBytes[slot] = Arrays.copyOfRange(bytes, from, to);
            kept[slot] = text;
        }
        seen[slot] = hash;
        return text;
    }

    private String decoded(byte[] bytes, int from, int to) {
        if (direct) {
            return new String(bytes, from, to - from, charset);
        }
        if (Words.plainUntil(bytes, from, to) == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int most = (int) Math.ceil((to - from) * (double) decoder.maxCharsPerByte());
        if (chars.capacity() < most) {
            chars = CharBuffer.allocate(most);
        }
        chars.clear();
        decoder.reset();
        decoder.decode(ByteBuffer.wrap(bytes, from, to - from), chars, true);
        decoder.flush(chars);
        return chars.flip().toString();
    }
}
