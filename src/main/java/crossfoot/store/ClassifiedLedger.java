package crossfoot.store;

import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classified entries: one file a segment, in the form of the published {@code classified-ledger.csv}. A file may be
 * ahead of the database after a crash; a restart cuts it back to the restart point.
 */
public final class ClassifiedLedger {
    private final Path folder;

    /** Keeps the files in the folder {@code classified} of the state. */
    public ClassifiedLedger(Path state) {
        this.folder = state.resolve("classified");
    }

    Path file(String sourceKey, int segmentNo) {
        return folder.resolve(sourceKey).resolve("%05d.csv".formatted(segmentNo));
    }

    /** Opens a segment's file for appending behind its first {@code bytes}; what stands beyond is cut off. */
    public Appender append(String sourceKey, int segmentNo, long bytes) throws IOException {
        Path file = file(sourceKey, segmentNo);
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(bytes);
        channel.position(bytes);
        return new Appender(channel);
    }

    /** Writes at the end of one segment's file. */
    public static final class Appender implements AutoCloseable {
        private static final int BUFFER_CHARACTERS = 1 << 16;
        private final FileChannel channel;

        private Appender(FileChannel channel) {
            this.channel = channel;
        }

        /** Appends the entries. Returns the length of the file in bytes. */
        public long add(List<ClassifiedEntry> entries, Map<String, String> categoryLabels) throws IOException {
            StringBuilder lines = new StringBuilder(BUFFER_CHARACTERS);
            for (ClassifiedEntry entry : entries) {
                LedgerLine.append(lines, entry, categoryLabels.getOrDefault(entry.categoryKey(), entry.categoryKey()));
                if (lines.length() > BUFFER_CHARACTERS - 4096) {
                    flush(lines);
                }
            }
            flush(lines);
            return channel.position();
        }

        private void flush(StringBuilder lines) throws IOException {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(java.nio.CharBuffer.wrap(lines));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            lines.setLength(0);
        }

        @Override
        public void close() throws IOException {
            channel.force(true);
            channel.close();
        }
    }

    /** The entries of one segment, in their order, without those on the given lines (1-based). Close after use. */
    public Stream<ClassifiedEntry> entries(String sourceKey, int segmentNo, java.util.Set<Long> without) {
        Path file = file(sourceKey, segmentNo);
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            LedgerLines lines = new LedgerLines(file);
            return StreamSupport.stream(new Entries(lines, without), false).onClose(() -> close(lines));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void close(LedgerLines lines) {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Entries extends Spliterators.AbstractSpliterator<ClassifiedEntry> {
        private final LedgerLines lines;
        private final java.util.Set<Long> without;
        private long lineNo;

        Entries(LedgerLines lines, java.util.Set<Long> without) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.lines = lines;
            this.without = without;
        }

        @Override
        public boolean tryAdvance(java.util.function.Consumer<? super ClassifiedEntry> action) {
            try {
                while (lines.next()) {
                    lineNo++;
                    if (!without.contains(lineNo)) {
                        action.accept(LedgerLine.parse(lines.cells()));
                        return true;
                    }
                }
                return false;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
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
