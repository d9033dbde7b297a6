package crossfoot.store;

import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The classified entries: one file a segment, in the form of the published {@code classified-ledger.csv}. A file may be
 * ahead of the database after a crash; a restart cuts it back to the restart point.
 */
public final class ClassifiedLedger {
    private static final int BUFFER_BYTES = 1 << 16;

    /** How many times as long a packed ledger is when it is unpacked, about. */
    private static final int PACKED_TO = 8;

    private final Path folder;

    /** Keeps the files in the folder {@code classified} of the state. */
    public ClassifiedLedger(Path state) {
        this.folder = state.resolve("classified");
    }

    /** Where it is. */
    @Override
    public String toString() {
        return folder.toString();
    }

    Path file(String sourceKey, int segmentNo) {
        return folder.resolve(sourceKey).resolve("%05d.csv".formatted(segmentNo));
    }

    /** The lines of a segment, packed or not; none if it has no file, for want of entries. */
    LedgerLines lines(String sourceKey, int segmentNo) throws IOException {
        Path file = file(sourceKey, segmentNo);
        if (Files.exists(file)) {
            return new LedgerLines(file);
        }
        Path packed = packed(file);
        return new LedgerLines(
                Files.exists(packed)
                        ? new GZIPInputStream(Files.newInputStream(packed), BUFFER_BYTES)
                        : InputStream.nullInputStream());
    }

    /** Whether the entries of a segment are here, as far as is on record: another host may have them. */
    public boolean has(SourceStore.Extent extent) throws IOException {
        Path file = file(extent.sourceKey(), extent.segmentNo());
        return Files.exists(file)
                ? holds(extent.sourceKey(), extent.segmentNo(), extent.bytes())
                : Files.exists(packed(file));
    }

    /** Whether a segment's file has at least so many bytes, unpacked. */
    public boolean holds(String sourceKey, int segmentNo, long bytes) throws IOException {
        Path file = file(sourceKey, segmentNo);
        return Files.exists(file) && Files.size(file) >= bytes;
    }

    /** About how long a segment is; 0 if it has no file. */
    long bytes(String sourceKey, int segmentNo) throws IOException {
        Path file = file(sourceKey, segmentNo);
        if (Files.exists(file)) {
            return Files.size(file);
        }
        return Files.exists(packed(file)) ? Files.size(packed(file)) * PACKED_TO : 0;
    }

    private static Path packed(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    /**
     * Puts the folder in order: the files of sources in use stay as they are, those that only the history refers to are
     * packed, the others deleted.
     */
    public void sweep(Set<String> inUse, Set<String> history) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> sources = Files.list(folder)) {
            for (Path source : sources.toList()) {
                String key = String.valueOf(source.getFileName());
                if (!inUse.contains(key) && history.contains(key)) {
                    pack(source);
                } else if (!inUse.contains(key)) {
                    forget(key);
                }
            }
        }
    }

    private static void pack(Path source) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".csv")) {
                    Path part = packed(file).resolveSibling("packing");
                    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
                        Files.copy(file, out);
                    }
                    Files.move(part, packed(file), StandardCopyOption.REPLACE_EXISTING);
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * How far a segment's file is good.
     *
     * @param crc the CRC-32C of these bytes
     */
    public record Mark(long bytes, long crc) {
        public static final Mark NOTHING = new Mark(0, 0);
    }

    /**
     * Opens a segment's file for appending behind the mark; what stands beyond is cut off.
     *
     * @throws StateDamaged if what stands before the mark is not what was written
     */
    public Appender append(String sourceKey, int segmentNo, Mark from) throws IOException {
        Path file = file(sourceKey, segmentNo);
        Files.createDirectories(file.getParent());
        if (from.bytes() == 0) {
            // Anew, and not over what may be linked to from elsewhere.
            Files.deleteIfExists(file);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        CRC32C sum = new CRC32C();
        if (sum(channel, from.bytes(), sum) < from.bytes() || sum.getValue() != from.crc()) {
            channel.close();
            throw new StateDamaged(file);
        }
        channel.truncate(from.bytes());
        channel.position(from.bytes());
        return new Appender(channel, sum);
    }

    /** Adds up the first {@code bytes}. Returns how many there were. */
    private static long sum(FileChannel channel, long bytes, CRC32C sum) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(BUFFER_BYTES);
        long done = 0;
        while (done < bytes) {
            some.clear().limit((int) Math.min(some.capacity(), bytes - done));
            int got = channel.read(some);
            if (got < 0) {
                break;
            }
            sum.update(some.flip());
            done += got;
        }
        return done;
    }

    /**
     * Makes sure that a segment's file is what was written there.
     *
     * @throws StateDamaged if it is not
     */
    public void verify(String sourceKey, int segmentNo, Mark mark) throws IOException {
        Path file = file(sourceKey, segmentNo);
        CRC32C sum = new CRC32C();
        if (mark.bytes() > 0) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                sum(channel, channel.size(), sum);
            } catch (NoSuchFileException lost) {
                throw new StateDamaged(file);
            }
        }
        if (sum.getValue() != mark.crc()) {
            throw new StateDamaged(file);
        }
    }

    /**
     * Takes a segment's file over from elsewhere, where it is no longer then.
     *
     * @throws NoSuchFileException if there is none
     */
    public void adopt(ClassifiedLedger from, String sourceKey, int segmentNo) throws IOException {
        Path file = file(sourceKey, segmentNo);
        Files.createDirectories(file.getParent());
        Files.move(from.file(sourceKey, segmentNo), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes at the end of one segment's file. */
    public static final class Appender implements AutoCloseable {
        private final FileChannel channel;
        private final CRC32C sum;
        private final LineBytes lines = new LineBytes();

        private Appender(FileChannel channel, CRC32C sum) {
            this.channel = channel;
            this.sum = sum;
        }

        /** Appends the entries. Returns how far the file is good now. */
        public Mark add(List<ClassifiedEntry> entries, Map<String, String> categoryLabels) throws IOException {
            for (ClassifiedEntry entry : entries) {
                LedgerLine.append(lines, entry, categoryLabels.getOrDefault(entry.categoryKey(), entry.categoryKey()));
                if (lines.length() > BUFFER_BYTES) {
                    lines.flush(channel, sum);
                }
            }
            lines.flush(channel, sum);
            return new Mark(channel.position(), sum.getValue());
        }

        @Override
        public void close() throws IOException {
            channel.force(true);
            channel.close();
        }
    }

    /** A segment and the lines (1-based) of it that are counted elsewhere. */
    public record Part(String sourceKey, int segmentNo, Set<Long> without) {}

    /**
     * The entries of these segments, in their order; never more than one is held in memory. Close after use.
     *
     * @param category those of this category only; empty = all
     */
    public Stream<ClassifiedEntry> entries(List<Part> parts, String category) {
        return entries(new LedgerEntries(this, parts, "", category));
    }

    /** The entries of a fiscal year, likewise. */
    public Stream<ClassifiedEntry> ofYear(List<Part> parts, int fiscalYear) {
        return entries(new LedgerEntries(this, parts, Integer.toString(fiscalYear), ""));
    }

    private static Stream<ClassifiedEntry> entries(LedgerEntries entries) {
        return StreamSupport.stream(entries, false).onClose(entries::close);
    }

    /** Deletes the files of a source. */
    public void forget(String sourceKey) throws IOException {
        Path of = folder.resolve(sourceKey);
        if (!Files.isDirectory(of)) {
            return;
        }
        try (Stream<Path> files = Files.list(of)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(of);
    }
}
