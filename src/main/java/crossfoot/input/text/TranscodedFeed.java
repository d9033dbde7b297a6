package crossfoot.input.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a text into UTF-8 on the way, strictly; a byte order mark at its start is left out. */
final class TranscodedFeed implements ByteFeed {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ByteFeed feed;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).flip();
    private long inStart;
    private boolean ended;
    private boolean begun;

    TranscodedFeed(ByteFeed feed, Charset charset) {
        this.feed = feed;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** {@inheritDoc} There must be room for one character of four bytes. */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(into, from, length);
        while (out.position() == from) {
            if (!chars.hasRemaining() && !decodeMore()) {
                return -1;
            }
            CoderResult result = encoder.encode(chars, out, false);
            if (result.isError()) {
                throw new BadBytes(inStart);
            }
            if (result.isOverflow() && out.position() == from) {
                throw new IllegalArgumentException("room for " + length + " bytes only");
            }
        }
        return out.position() - from;
    }

    private boolean decodeMore() throws IOException {
        while (true) {
            chars.compact();
            CoderResult result = decoder.decode(in, chars, ended);
            chars.flip();
            if (result.isError()) {
                throw new BadBytes(inStart + in.position());
            }
            if (!begun && chars.hasRemaining()) {
                begun = true;
                if (chars.get(chars.position()) == '\uFEFF') {
                    chars.get();
                }
            }
            if (chars.hasRemaining() || ended) {
                return chars.hasRemaining();
            }
            fill();
        }
    }

    private void fill() throws IOException {
        inStart += in.position();
        in.compact();
        int got = feed.read(in.array(), in.position(), in.remaining());
        if (got < 0) {
            ended = true;
        } else {
            in.position(in.position() + got);
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
