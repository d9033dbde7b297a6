package crossfoot.input.xml;

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
    /** What one part may have, unpacked; an honest sheet of 1 M rows has 0.6 GB. */
    public static final long PART_BYTES = 1L << 30;

    /** What all parts together may state. */
    public static final long ALL_BYTES = 2L << 30;

    /** What a part that only lists others may have: POI holds it in memory as a tree. */
    public static final long LIST_BYTES = 4L << 20;

    /** Parts of one file. */
    public static final int MOST_PARTS = 10_000;

    /** What is unpacked at a time. */
    public static final int BUFFER_BYTES = 1 << 18;

    private final String file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    /** Opens the container and takes stock of its parts. */
    public ZipParts(Path path, String file) throws IOException, UnreadableFile {
        this.file = file;
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
        if (zip.size() > MOST_PARTS) {
            throw tooLarge("zip", zip.size() + " parts", MOST_PARTS + " parts");
        }
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (parts.put(key(entry.getName()), entry) != null) {
                throw Damage.of(file, entry.getName() + " ×2");
            }
            allBytes += Math.max(0, entry.getSize());
            if (allBytes > ALL_BYTES) {
                throw tooLarge("zip", allBytes + " B", ALL_BYTES + " B");
            }
        }
        for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
            if (part.getKey().endsWith(".rels") || part.getKey().equals("[content_types].xml")) {
                verify(part.getValue(), LIST_BYTES, null);
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
        verify(entry, PART_BYTES, watch);
        return watch;
    }

    /** The bytes of a part that is proven; from here and not from POI, so that they are the same ones. */
    public InputStream stream(String part) throws IOException, UnreadableFile {
        return zip.getInputStream(entry(part));
    }

    private ZipEntry entry(String name) throws UnreadableFile {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw Damage.of(file, name + ": missing");
        }
        return entry;
    }

    private void verify(ZipEntry entry, long mostBytes, @Nullable PartWatch watch) throws IOException, UnreadableFile {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int got = in.readNBytes(buffer, 0, buffer.length);
            while (got > 0) {
                length += got;
                if (length > mostBytes) {
                    throw tooLarge(entry.getName(), "> " + mostBytes + " B", mostBytes + " B");
                }
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

    private UnreadableFile tooLarge(String part, String found, String limit) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_TOO_LARGE, file, part, found, limit));
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
