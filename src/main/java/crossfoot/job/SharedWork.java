package crossfoot.job;

import crossfoot.core.summary.Subtotal;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some workers have been ordered to do, and how far they are. */
final class SharedWork implements AutoCloseable {
    /** Segments are done in about their order: no more than so many are looked for that are not there yet. */
    private static final int LOOK_AHEAD = 64;

    private final WorkFolder folder;
    private final Engine.Workers workers;
    private final List<SourceTask> left;
    private final Deque<SegmentTask> unseen = new ArrayDeque<>();

    SharedWork(WorkFolder folder, Engine.Workers workers, List<SourceTask> sources) {
        this.folder = folder;
        this.workers = workers;
        this.left = new ArrayList<>(sources);
        sources.forEach(source -> unseen.addAll(source.segments()));
    }

    /** A source of which every segment is read. */
    record Ready(SourceTask source, WorkFolder folder, List<Subtotal> sums) {}

    /** The next source that can be taken in, which is handed over; null if there is none now. */
    @Nullable
    Ready next() throws IOException {
        // asked first: what is not there when all was over before, will never be
        boolean over = workers.isOver();
        Iterator<SourceTask> sources = left.iterator();
        while (sources.hasNext()) {
            SourceTask source = sources.next();
            List<Subtotal> sums = folder.sums(source);
            if (sums != null) {
                sources.remove();
                return new Ready(source, folder, sums);
            }
        }
        if (over && !left.isEmpty()) {
            throw new IOException(workers.failure());
        }
        return null;
    }

    boolean isDone() {
        return left.isEmpty();
    }

    /** How many bytes of ledgers have been read since it was last asked. */
    long bytesSince() {
        long bytes = 0;
        int missing = 0;
        Iterator<SegmentTask> segments = unseen.iterator();
        while (segments.hasNext() && missing < LOOK_AHEAD) {
            SegmentTask segment = segments.next();
            if (folder.result(segment).isThere()) {
                bytes += segment.bytes();
                segments.remove();
            } else {
                missing++;
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}
