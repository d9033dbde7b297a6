package crossfoot.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Spoils bytes as transfers, disks and people do; the same seed always does the same. */
public final class Spoiling {
    private static final byte[] STRAY = "\"\"\"'',;\t|\n\r\0\u00FF=<>&".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_AT_ONCE = 3;
    private static final int LONGEST_BLOCK = 300;

    private final SplittableRandom random;
    private final int[] boundaries;

    /** @param boundaries where records or parts begin, for cutting there and one byte beside */
    public Spoiling(long seed, int[] boundaries) {
        this.random = new SplittableRandom(seed);
        this.boundaries = boundaries;
    }

    /** One to three spoilings, one after the other. */
    public byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        int times = 1 + random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(LONGEST_BLOCK), bytes.length - at);
        return switch (random.nextInt(8)) {
            case 0 -> put(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> put(bytes, at, (byte) random.nextInt(256));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> Arrays.copyOf(bytes, boundary(bytes.length));
            case 4 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 5 -> replaced(bytes, at, at + length, new byte[0]);
            case 6 -> replaced(bytes, at, at, noise());
            default -> replaced(bytes, at, at, new byte[] {STRAY[random.nextInt(STRAY.length)]});
        };
    }

    private int boundary(int length) {
        int at = boundaries.length == 0 ? 0 : boundaries[random.nextInt(boundaries.length)];
        return Math.max(0, Math.min(length, at - 1 + random.nextInt(3)));
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(8)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        return noise;
    }

    private static byte[] put(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + with.length);
        out.write(bytes, 0, from);
        out.write(with, 0, with.length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
