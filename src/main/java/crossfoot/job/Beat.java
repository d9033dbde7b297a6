package crossfoot.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A file's one line: its owner and a count that goes on. Once it is made, and has done everything once, it needs no
 * memory, so that it goes on in a process whose memory is used up.
 */
final class Beat {
    private static final int RADIX = 10;
    private static final int MOST_DIGITS = 19;

    private final FileChannel channel;
    private final ByteBuffer line;
    private final ByteBuffer found;
    private final int ownerBytes;
    private long count;

    /** Writes the line with its first count, over whatever there was. */
    Beat(FileChannel channel, String owner) throws IOException {
        byte[] own = (owner + "\t").getBytes(StandardCharsets.UTF_8);
        this.channel = channel;
        this.ownerBytes = own.length;
        this.line = ByteBuffer.allocateDirect(own.length + MOST_DIGITS + 1).put(own);
        this.found = ByteBuffer.allocateDirect(own.length);
        next();
        channel.truncate(line.limit());
        if (!isOurs()) {
            throw new IOException("what is written to the lock does not stay there");
        }
    }

    /** Counts on. */
    synchronized void next() throws IOException {
        count++;
        int digits = 0;
        for (long rest = count; rest > 0; rest /= RADIX) {
            digits++;
        }
        line.clear().limit(ownerBytes + digits + 1);
        int at = ownerBytes + digits;
        line.put(at, (byte) '\n');
        for (long rest = count; rest > 0; rest /= RADIX) {
            at--;
            line.put(at, (byte) ('0' + rest % RADIX));
        }
        channel.write(line, 0);
    }

    /** Whether the line is still this owner's. */
    synchronized boolean isOurs() throws IOException {
        found.clear();
        int got = 0;
        while (found.hasRemaining() && got >= 0) {
            got = channel.read(found, found.position());
        }
        found.flip();
        line.clear().limit(ownerBytes);
        return found.equals(line);
    }
}
