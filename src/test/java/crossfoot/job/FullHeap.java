package crossfoot.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Holds the lock of a folder in a process that has used up its memory, and still has to live for a while. */
public final class FullHeap {
    static final int BEGINS = '?';
    static final int FULL = '!';
    private static final int BIGGEST = 1 << 20;
    private static final long LIVES_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private FullHeap() {}

    public static void main(String[] args) throws IOException, OtherRunAlive, InterruptedException {
        // Nothing that is used later may need memory.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write(BEGINS);
        StateLock lock = StateLock.take(Path.of(args[0]));
        Object[] all = {lock};
        for (int size = BIGGEST; size > 0; size /= 2) {
            all = fill(all, size);
        }
        out.write(FULL);
        Thread.sleep(LIVES_MILLIS);
        System.exit(all.length);
    }

    /** Keeps so many more pieces of this size as there is room for. */
    private static Object[] fill(Object[] before, int size) {
        Object[] all = before;
        try {
            while (true) {
                all = new Object[] {all, new byte[size]};
            }
        } catch (OutOfMemoryError full) {
            return all;
        }
    }
}
