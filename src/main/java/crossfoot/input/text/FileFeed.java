package crossfoot.input.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file between two positions, read by position. */
final class FileFeed implements ByteFeed {
    /** What one read asks for at most; it bounds the buffer outside the heap that the JDK keeps for a thread. */
    private static final int READ_BYTES = 1 << 18;

    private final FileChannel channel;
    private final long toByte;
    private long position;

    FileFeed(Path file, long fromByte, long toByte) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.position = fromByte;
        this.toByte = toByte;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int wanted = (int) Math.min(Math.min(length, READ_BYTES), toByte - position);
        if (wanted <= 0) {
            return -1;
        }
        int got = channel.read(ByteBuffer.wrap(into, from, wanted), position);
        if (got > 0) {
            position += got;
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
