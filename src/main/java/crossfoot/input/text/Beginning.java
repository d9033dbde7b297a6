package crossfoot.input.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a text say of its encoding. */
final class Beginning {
    static final int BYTES = 1 << 16;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF8_MARK_TWICE_ENCODED = "\u00EF\u00BB\u00BF".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};
    private static final byte[] UTF16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final @Nullable Charset charset;
    private final int markBytes;
    private final byte[] bytes;

    private Beginning(@Nullable Charset charset, int markBytes, byte[] bytes) {
        this.charset = charset;
        this.markBytes = markBytes;
        this.bytes = bytes;
    }

    /** The encoding that a mark or the pattern of NUL bytes gives away; null if nothing does. */
    @Nullable
    Charset charset() {
        return charset;
    }

    /** Length of the byte order mark. */
    int markBytes() {
        return markBytes;
    }

    static Beginning of(Path file) throws IOException {
        byte[] buffer = new byte[BYTES];
        int length = 0;
        try (FileFeed feed = new FileFeed(file, 0, BYTES)) {
            int got = feed.read(buffer, 0, BYTES);
            while (got > 0) {
                length += got;
                got = feed.read(buffer, length, BYTES - length);
            }
        }
        byte[] bytes = Arrays.copyOf(buffer, length);
        if (startsWith(bytes, 0, UTF16_LE_MARK)) {
            return new Beginning(StandardCharsets.UTF_16LE, 2, bytes);
        }
        if (startsWith(bytes, 0, UTF16_BE_MARK)) {
            return new Beginning(StandardCharsets.UTF_16BE, 2, bytes);
        }
        if (startsWith(bytes, 0, GB18030_MARK)) {
            return new Beginning(GB18030, GB18030_MARK.length, bytes);
        }
        int mark = utf8MarkBytes(bytes);
        return new Beginning(mark > 0 ? StandardCharsets.UTF_8 : byNuls(bytes), mark, bytes);
    }

    /** Exports exist whose mark stands twice, or was itself encoded once more. */
    private static int utf8MarkBytes(byte[] bytes) {
        int length = 0;
        while (true) {
            if (startsWith(bytes, length, UTF8_MARK)) {
                length += UTF8_MARK.length;
            } else if (startsWith(bytes, length, UTF8_MARK_TWICE_ENCODED)) {
                length += UTF8_MARK_TWICE_ENCODED.length;
            } else {
                return length;
            }
        }
    }

    /** In UTF-16 every ASCII character has a NUL, always on the same side, and a table has many: newlines, digits. */
    private static @Nullable Charset byNuls(byte[] bytes) {
        int even = 0;
        int odd = 0;
        boolean newline = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                int other = i ^ 1;
                newline |= other < bytes.length && (bytes[other] == '\n' || bytes[other] == '\r');
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        boolean many = Math.max(even, odd) >= Math.max(4, bytes.length / 8);
        boolean oneSided = Math.min(even, odd) * 8 <= Math.max(even, odd);
        if (!newline || !many || !oneSided) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] mark) {
        return bytes.length >= from + mark.length
                && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
    }

    /** The first bytes as text, for the eye of {@link DelimiterGuess}; a cut last line is left out where possible. */
    String text(@Nullable Charset decided) {
        Charset used = decided != null ? decided : isUtf8() ? StandardCharsets.UTF_8 : GB18030;
        String text = new String(bytes, markBytes, bytes.length - markBytes, used);
        int lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return bytes.length < BYTES || lastLine < 0 ? text : text.substring(0, lastLine + 1);
    }

    private boolean isUtf8() {
        Utf8Check check = new Utf8Check(0);
        check.accept(bytes, 0, bytes.length);
        return check.faultAt() < 0 || check.faultAt() >= BYTES - 3;
    }
}
