package crossfoot.job;

import crossfoot.core.summary.Fold;
import crossfoot.intake.Order;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.SegmentWork;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.util.List;

/** A thread of this process does it: for what other machines can't open. */
record OwnWorkers(Order order, List<SourceTask> sources) implements Engine {
    @Override
    public Workers begin(WorkFolder folder) {
        Own own = new Own(this, folder);
        own.start();
        return own;
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

    private static final class Own implements Workers {
        private final Thread thread;
        private volatile String failure = "";

        Own(OwnWorkers workers, WorkFolder folder) {
            thread = new Thread(
                    () -> {
                        try {
                            workers.readAll(folder);
                        } catch (IOException | RuntimeException broken) {
                            failure = Reason.of(broken);
                        }
                    },
                    "intake-here");
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        @Override
        public boolean isOver() {
            return !thread.isAlive();
        }

        @Override
        public String failure() {
            return failure;
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
