package crossfoot.spark;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Subtotal;
import crossfoot.intake.SourceTask;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.VoidFunction;
import scala.Tuple2;

/** Notes what the segments of each source add up to; a source that misses one is a fault, and never noted. */
final class SourceSums implements VoidFunction<Iterator<Tuple2<SumKey, SumOf>>> {
    private static final long serialVersionUID = 1;

    private final String root;

    SourceSums(String root) {
        this.root = root;
    }

    /** The sums of one source. */
    private static final class Collected {
        private final List<Subtotal> subtotals = new ArrayList<>();
        private long segments;
    }

    @Override
    public void call(Iterator<Tuple2<SumKey, SumOf>> sums) throws IOException {
        Map<String, Collected> bySource = new TreeMap<>();
        while (sums.hasNext()) {
            Tuple2<SumKey, SumOf> sum = sums.next();
            Collected source = bySource.computeIfAbsent(sum._1().sourceKey(), none -> new Collected());
            Subtotal.Key key = sum._1().key();
            if (key == null) {
                source.segments = sum._2().entries();
            } else {
                source.subtotals.add(
                        new Subtotal(key, Money.ofFen(sum._2().fen()), sum._2().entries()));
            }
        }
        WorkFolder folder = new WorkFolder(Path.of(root));
        for (Map.Entry<String, Collected> one : bySource.entrySet()) {
            SourceTask source = folder.source(one.getKey());
            Collected found = one.getValue();
            if (found.segments != source.open().size()) {
                throw new IllegalStateException("%s: %d segments of %d"
                        .formatted(
                                source.decided().survey().name(),
                                found.segments,
                                source.open().size()));
            }
            folder.finish(source, found.subtotals);
        }
    }
}
