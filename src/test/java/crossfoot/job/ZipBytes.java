package crossfoot.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of a test, put together member by member. */
public final class ZipBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    public ZipBytes() {
        this(StandardCharsets.UTF_8);
    }

    /** The names in an encoding that the zip does not tell, unless it is UTF-8. */
    public ZipBytes(Charset names) {
        this.zip = new ZipOutputStream(bytes, names);
    }

    public ZipBytes with(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    public ZipBytes with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** Replaces a text of one byte a character, wherever it stands, by one as long. */
    public static byte[] replaced(byte[] bytes, String old, String by) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(old, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
