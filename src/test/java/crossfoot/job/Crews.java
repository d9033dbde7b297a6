package crossfoot.job;

import crossfoot.core.summary.Fold;
import crossfoot.core.summary.Subtotal;
import crossfoot.intake.Order;
import crossfoot.intake.SegmentWork;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the ledgers in tests: this process; with {@code -Dcrossfoot.engine=crew} a crew that knows of them only
 * what stands in the shared folder, as workers on other machines do; with {@code both} each run is repeated so.
 */
final class Crews {
    private static final String ENGINE = System.getProperty("crossfoot.engine", "");

    /** Every run of an office is repeated by a crew, and their outputs compared. */
    static final boolean COMPARED = ENGINE.equals("both");

    private Crews() {}

    /** As the tests are started: null for this process. */
    static @Nullable Crew asked(Path state) {
        return ENGINE.equals("crew") ? in(state.resolve("work")) : null;
    }

    /** A crew of this process. */
    static Crew in(Path folder) {
        return new Crew(new FromFiles(Integer.MAX_VALUE), folder);
    }

    /** A crew that gives up when it has done so many segments. */
    static Crew givingUp(Path folder, int segments) {
        return new Crew(new FromFiles(segments), folder);
    }

    /** Does an order at once; of what it was told it uses only what stands in the folder. */
    private record FromFiles(int most) implements Engine {
        @Override
        public Workers begin(WorkFolder folder) {
            try {
                work(folder);
                return new Over("");
            } catch (IOException broken) {
                return new Over(Reason.of(broken));
            }
        }

        private void work(WorkFolder folder) throws IOException {
            Order order = folder.order(InputFolder.programHash());
            SegmentWork work = new SegmentWork(folder, order);
            Map<String, Fold> sums = new LinkedHashMap<>();
            int done = 0;
            for (Order.Piece piece : order.pieces()) {
                if (++done > most) {
                    throw new IOException("gave up");
                }
                SourceTask source = folder.source(piece.sourceKey());
                Fold fold = sums.computeIfAbsent(piece.sourceKey(), none -> new Fold());
                for (Subtotal sum : work.read(source.segment(piece.segmentNo()))) {
                    fold.add(sum);
                }
            }
            for (Map.Entry<String, Fold> source : sums.entrySet()) {
                folder.finish(folder.source(source.getKey()), source.getValue().subtotals());
            }
        }
    }

    /** Workers that have done what they can. */
    record Over(String failure) implements Engine.Workers {
        @Override
        public boolean isOver() {
            return true;
        }

        @Override
        public void close() {}
    }
}
