package crossfoot.input.xml;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The zip container, before POI sees it: no name twice, no part too large, and every part that is used has the length
 * and the checksum that the container states, which POI does not look at.
 */
public final class ZipParts implements Closeable {
    /** What a part that only lists others may have: POI holds it in memory as a tree. */
    public static final long LIST_BYTES = 4L << 20;

    /** What is unpacked at a time. */
    public static final int BUFFER_BYTES = 1 << 18;

    private final String file;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    /** Opens the container within the usual limits. */
    public ZipParts(Path path, String file) throws IOException, UnreadableFile {
        this(path, file, Limits.DEFAULT);
    }

    /** Opens the container and takes stock of its parts. */
    public ZipParts(Path path, String file, Limits limits) throws IOException, UnreadableFile {
        this.file = file;
        this.limits = limits;
        this.zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        try {
            takeStock();
        } catch (IOException | RuntimeException | UnreadableFile failure) {
            zip.close();
            throw failure;
        }
    }

    private void takeStock() throws IOException, UnreadableFile {
        long allBytes = 0;
        if (zip.size() > limits.parts()) {
            throw new LimitExceeded("zip", zip.size() + " parts", limits.parts(), "parts");
        }
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (parts.put(key(entry.getName()), entry) != null) {
                throw Damage.of(file, entry.getName() + " ×2");
            }
            allBytes += Math.max(0, entry.getSize());
            if (allBytes > limits.unpackedBytes()) {
                throw new LimitExceeded("zip", allBytes + " B", limits.unpackedBytes(), "unpackedBytes");
            }
        }
        for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
            if (part.getKey().endsWith(".rels") || part.getKey().equals("[content_types].xml")) {
                verify(part.getValue(), null);
            }
        }
    }

    /** Whether there is a part of this name. */
    public boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Unpacks a part once, to prove it whole and to learn what its bytes tell. */
    public PartWatch proven(String part) throws IOException, UnreadableFile {
        ZipEntry entry = entry(part);
        PartWatch watch = new PartWatch(file, entry.getName());
        verify(entry, watch);
        return watch;
    }

    /** The bytes of a part that is proven; from here and not from POI, so that they are the same ones. */
    public InputStream stream(String part) throws IOException, UnreadableFile {
        return zip.getInputStream(entry(part));
    }

    /** A part that is proven, as elements. */
    public Xml xml(String part) throws IOException, UnreadableFile {
        return new Xml(stream(part), limits);
    }

    private ZipEntry entry(String name) throws UnreadableFile {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw Damage.of(file, name + ": missing");
        }
        return entry;
    }

    /** Without a watch it is a part that lists others. */
    private void verify(ZipEntry entry, @Nullable PartWatch watch) throws IOException, UnreadableFile {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int got = in.readNBytes(buffer, 0, buffer.length);
            while (got > 0) {
                length += got;
                refuseTooLarge(entry.getName(), length, watch == null);
                crc.update(buffer, 0, got);
                if (watch != null) {
                    watch.see(buffer, got);
                }
                got = in.readNBytes(buffer, 0, buffer.length);
            }
        }
        if (length != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw Damage.of(
                    file,
                    "%s: CRC %08x ≠ %08x (%d B, %d B)"
                            .formatted(entry.getName(), crc.getValue(), entry.getCrc(), length, entry.getSize()));
        }
    }

    private void refuseTooLarge(String part, long length, boolean list) throws IOException, UnreadableFile {
        if (list && length > LIST_BYTES) {
            throw new UnreadableFile(Problem.ofFile(
                    ProblemKind.FILE_TOO_LARGE, file, part, "> " + LIST_BYTES + " B", LIST_BYTES + " B"));
        }
        if (length > limits.partBytes()) {
            throw new LimitExceeded(part, "> " + limits.partBytes() + " B", limits.partBytes(), "partBytes");
        }
    }

    /** The limits within which it is read. */
    public Limits limits() {
        return limits;
    }

    private static String key(String name) {
        // some programs on Windows part the folders of a zip by a backslash
        String forward = name.replace('\\', '/');
        String plain = forward.startsWith("/") ? forward.substring(1) : forward;
        return plain.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
