package crossfoot.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one command, gone when it is closed. It is locked as long as its process lives, so that the next one
 * can tell and remove what a killed one has left. Who removes a folder holds its lock; who makes one looks, once it
 * has the lock, whether it is still there.
 */
final class TemporaryState implements AutoCloseable {
    private static final String PREFIX = "crossfoot-";
    private static final String LOCK = ".in-use";

    /** A second channel to a lock of this process would, closed, give the lock away. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    TemporaryState() throws IOException {
        Path made;
        FileChannel held;
        do {
            made = Files.createTempDirectory(PREFIX);
            OURS.add(made);
            held = lock(made.resolve(LOCK));
        } while (held == null);
        folder = made;
        lock = held;
        removeAbandoned(Objects.requireNonNull(folder.getParent()));
    }

    Path folder() {
        return folder;
    }

    /** Null if it was taken for abandoned before it was locked. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        if (Files.exists(file)) {
            return channel;
        }
        channel.close();
        return null;
    }

    private static void removeAbandoned(Path beside) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(beside, PREFIX + "*")) {
            for (Path other : others) {
                if (!OURS.contains(other) && Files.isWritable(other.resolve(LOCK))) {
                    removeIfFree(other);
                }
            }
        }
    }

    private static void removeIfFree(Path other) throws IOException {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                remove(other);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
        lock.close();
        OURS.remove(folder);
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
