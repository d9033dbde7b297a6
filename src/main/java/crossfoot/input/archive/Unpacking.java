package crossfoot.input.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What became of the bytes of a member on their way out of the archive.
 *
 * @param bytes how many there were; more than there may be if they were too many to go on
 */
public record Unpacking(long bytes, long crc, String sha256) {
    private static final int BUFFER_BYTES = 1 << 18;

    /** Hands on no more than {@code most} bytes. */
    static Unpacking of(InputStream in, OutputStream into, long most) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int got = in.read(buffer); got >= 0 && bytes <= most; got = in.read(buffer)) {
            bytes += got;
            crc.update(buffer, 0, got);
            sha256.update(buffer, 0, got);
            if (bytes <= most) {
                into.write(buffer, 0, got);
            }
        }
        return new Unpacking(bytes, crc.getValue(), HexFormat.of().formatHex(sha256.digest()));
    }

    /** Of a text, for what can't be unpacked. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
