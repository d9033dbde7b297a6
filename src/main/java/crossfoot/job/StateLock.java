package crossfoot.job;

import crossfoot.store.RunStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Holds a state folder for one process. The lock goes with the process. Since a lock of one host may mean nothing on
 * another that shares the folder, its holder also counts on in the file; an owner from elsewhere is alive if its count
 * moves while one looks, whatever the clocks say.
 */
final class StateLock implements Closeable {
    private static final String NAME = "crossfoot.lock";
    /** How often the holder counts. */
    static final Duration BEAT = Duration.ofSeconds(2);

    private static final long BEAT_NANOS = BEAT.toNanos();
    /** How long another's count is watched. */
    private static final Duration WATCH = BEAT.multipliedBy(4);

    private static final int MOST_BYTES = 4096;

    private final FileChannel channel;
    private final Path file;
    private final Object place;
    private final Beat beat;
    private final Thread heart;
    private volatile boolean closed;

    private StateLock(FileChannel channel, Path file) throws IOException {
        this.channel = channel;
        this.file = file;
        this.place = place(file);
        this.beat = new Beat(
                channel, RunStore.host() + "\t" + ProcessHandle.current().pid() + "\t" + Instant.now());
        heart = new Thread(this::count, "heartbeat");
        heart.setDaemon(true);
        heart.start();
    }

    /** Takes the lock, or says who has it. */
    static StateLock take(Path folder) throws IOException, OtherRunAlive {
        OwnersFolder.make(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel = locked(file, false);
        try {
            return new StateLock(channel, file);
        } catch (IOException noSpace) {
            channel.close();
            throw noSpace;
        }
    }

    /** Keeps a lock for itself from being taken, until it is closed; others may share it. */
    static Closeable share(Path folder) throws IOException, OtherRunAlive {
        return locked(folder.resolve(NAME), true);
    }

    /** Makes sure that nobody changes the folder, without taking it. */
    static void probe(Path folder) throws IOException, OtherRunAlive {
        if (Files.exists(folder.resolve(NAME))) {
            share(folder).close();
        }
    }

    private static FileChannel locked(Path file, boolean shared) throws IOException, OtherRunAlive {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel, shared);
            if (lock == null || isAliveElsewhere(channel)) {
                throw new OtherRunAlive(owner(channel));
            }
            return channel;
        } catch (IOException | OtherRunAlive notTaken) {
            channel.close();
            throw notTaken;
        }
    }

    /** Null if another has it, be it in this process. */
    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** The lock is free; yet a process of another host may be at work. */
    private static boolean isAliveElsewhere(FileChannel channel) throws IOException {
        List<String> before = fields(channel);
        if (before.size() < 4 || before.get(0).equals(RunStore.host())) {
            return false;
        }
        try {
            for (long waited = 0; waited < WATCH.toMillis(); waited += BEAT.toMillis()) {
                TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
                List<String> now = fields(channel);
                if (now.size() >= 4 && !now.get(3).equals(before.get(3))) {
                    return true;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Read by this channel only: to close another one of the same file would give the lock away. */
    private static List<String> fields(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MOST_BYTES);
        long at = 0;
        for (int got = channel.read(text, at); got > 0; got = channel.read(text, at)) {
            at += got;
        }
        String read = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        return List.of(read.strip().split("\t", -1));
    }

    /** Host, process and since when, as far as the file says it. */
    private static String owner(FileChannel channel) throws IOException {
        List<String> fields = fields(channel);
        return fields.size() < 3 ? "" : fields.get(0) + ", pid " + fields.get(1) + ", " + fields.get(2);
    }

    /**
     * Counts on until it is closed, or another has taken the state. Whatever fails once may succeed the next time: who
     * looks on is patient for several beats.
     */
    private void count() {
        boolean ours = true;
        LockSupport.parkNanos(BEAT_NANOS);
        while (ours && !closed) {
            ours = countOnce();
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }

    /** Counts on, unless the state is another's: then false. */
    private boolean countOnce() {
        try {
            boolean ours = beat.isOurs();
            if (ours) {
                beat.next();
            }
            return ours;
        } catch (IOException | OutOfMemoryError notThisTime) {
            return true;
        }
    }

    /**
     * Whether the state is still this process's: one that was halted for long, or could not count on, may have been
     * taken for dead from another host.
     */
    boolean isHeld() throws IOException {
        return Files.exists(file) && place.equals(place(file)) && beat.isOurs();
    }

    /** Which file it is, whatever its name; as far as the system tells them apart. */
    private static Object place(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        LockSupport.unpark(heart);
        try {
            heart.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try (channel) {
            if (isHeld()) {
                Files.delete(file);
            }
        } catch (FileSystemException stays) {
            // What it says is of a process that has the lock no more: it is in nobody's way.
        }
    }
}
