package crossfoot.job;

import crossfoot.core.summary.Fold;
import crossfoot.intake.Order;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.SegmentWork;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A thread of this process does it: for what other machines can't open. */
final class OwnWorkers implements Engine {
    private final Order order;
    private final List<SourceTask> sources;

    OwnWorkers(Order order, List<SourceTask> sources) {
        this.order = order;
        this.sources = sources;
    }

    @Override
    public Workers begin(WorkFolder folder) {
        AtomicReference<String> failure = new AtomicReference<>("");
        Thread thread = new Thread(
                () -> {
                    try {
                        readAll(folder);
                    } catch (IOException | RuntimeException broken) {
                        failure.set(Reason.of(broken));
                    }
                },
                "intake-here");
        thread.setDaemon(true);
        thread.start();
        return new Workers() {
            @Override
            public boolean isOver() {
                return !thread.isAlive();
            }

            @Override
            public String failure() {
                return failure.get();
            }

            @Override
            public void close() throws IOException {
                thread.interrupt();
                try {
                    thread.join();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private void readAll(WorkFolder folder) throws IOException {
        SegmentWork work = new SegmentWork(folder, order);
        for (SourceTask source : sources) {
            Fold sums = new Fold();
            for (SegmentTask segment : source.segments()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                work.read(segment).forEach(sums::add);
            }
            folder.finish(source, sums.subtotals());
        }
    }
}
