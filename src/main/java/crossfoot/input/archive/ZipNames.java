package crossfoot.input.archive;

import crossfoot.core.ledger.LimitExceeded;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The names in a zip's list of parts, walked from one to the next before a library takes the whole list into memory,
 * however long it is.
 */
public final class ZipNames {
    private static final int PART = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64_AT = 0x07064b50;
    private static final int END_BYTES = 22;
    private static final int END_64_AT_BYTES = 20;
    private static final int PART_BYTES = 46;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private ZipNames() {}

    /**
     * The names in the list's order, their bytes as characters.
     *
     * @param most how many there may be
     * @param mostBytes what the list may take
     */
    public static List<String> of(Path zip, int most, long mostBytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(zip)) {
            channel.position(listAt(channel));
            InputStream list = new BufferedInputStream(Channels.newInputStream(channel));
            DataInputStream in = new DataInputStream(list);
            byte[] part = new byte[PART_BYTES];
            long bytes = 0;
            while (in.readNBytes(part, 0, PART_BYTES) == PART_BYTES
                    && little(part).getInt(0) == PART) {
                int nameBytes = length(part, 28);
                int rest = length(part, 30) + length(part, 32);
                bytes += PART_BYTES + nameBytes + rest;
                if (names.size() == most) {
                    throw new LimitExceeded("zip", "> " + most + " parts", most, "parts");
                }
                if (bytes > mostBytes) {
                    throw new LimitExceeded("zip", "> " + mostBytes + " B", mostBytes, "pieceBytes");
                }
                names.add(new String(in.readNBytes(nameBytes), StandardCharsets.ISO_8859_1));
                in.skipNBytes(rest);
            }
        }
        return names;
    }

    /** Where the list begins: what stands last in the file says so. */
    private static long listAt(FileChannel zip) throws IOException {
        int tailBytes = (int) Math.min(zip.size(), END_BYTES + MOST_COMMENT_BYTES + END_64_AT_BYTES);
        long tailAt = zip.size() - tailBytes;
        ByteBuffer tail = read(zip, tailAt, tailBytes);
        for (int at = tailBytes - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long list = tail.getInt(at + 16) & ELSEWHERE;
                int large = at - END_64_AT_BYTES;
                boolean is64 = list == ELSEWHERE && large >= 0 && tail.getInt(large) == END_64_AT;
                return is64 ? read(zip, tail.getLong(large + 8), 56).getLong(48) : list;
            }
        }
        throw new ZipException("the list of parts is missing");
    }

    private static ByteBuffer read(FileChannel zip, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (at < 0 || zip.read(buffer, at + buffer.position()) < 0) {
                throw new ZipException("the list of parts is not where it should be");
            }
        }
        return buffer;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int length(byte[] part, int at) {
        return little(part).getShort(at) & 0xFFFF;
    }
}
