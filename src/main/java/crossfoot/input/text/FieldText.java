package crossfoot.input.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of bytes whose encoding the survey has proven. */
final class FieldText {
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
