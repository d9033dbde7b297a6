package crossfoot.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one command, gone when it is closed. It is locked as long as its process lives, so that the next one
 * can tell and remove what a killed one has left.
 */
final class TemporaryState implements AutoCloseable {
    private static final String PREFIX = "crossfoot-";
    private static final String LOCK = ".in-use";

    private final Path folder;
    private final FileChannel lock;

    TemporaryState() throws IOException {
        folder = Files.createTempDirectory(PREFIX);
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        removeAbandoned();
    }

    Path folder() {
        return folder;
    }

    private void removeAbandoned() throws IOException {
        Path beside = Objects.requireNonNull(folder.getParent());
        try (DirectoryStream<Path> others = Files.newDirectoryStream(beside, PREFIX + "*")) {
            for (Path other : others) {
                Path otherLock = other.resolve(LOCK);
                if (!other.equals(folder) && Files.isWritable(otherLock) && isFree(otherLock)) {
                    remove(other);
                }
            }
        }
    }

    private static boolean isFree(Path otherLock) throws IOException {
        try (FileChannel channel = FileChannel.open(otherLock, StandardOpenOption.WRITE)) {
            @Nullable FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
