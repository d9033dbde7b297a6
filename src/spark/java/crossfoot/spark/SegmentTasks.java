package crossfoot.spark;

import crossfoot.core.summary.Subtotal;
import crossfoot.intake.Order;
import crossfoot.intake.SegmentWork;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Does segments; what they add up to goes on, with a count of the segments. */
final class SegmentTasks implements PairFlatMapFunction<Iterator<Order.Piece>, SumKey, SumOf> {
    private static final long serialVersionUID = 1;
    private static final SumOf ONE = new SumOf(0, 1);

    private final String root;
    private final Broadcast<Order> order;

    SegmentTasks(String root, Broadcast<Order> order) {
        this.root = root;
        this.order = order;
    }

    @Override
    public Iterator<Tuple2<SumKey, SumOf>> call(Iterator<Order.Piece> pieces) throws IOException {
        WorkFolder folder = new WorkFolder(Path.of(root));
        SegmentWork work = new SegmentWork(folder, order.value());
        List<Tuple2<SumKey, SumOf>> sums = new ArrayList<>();
        while (pieces.hasNext()) {
            Order.Piece piece = pieces.next();
            String source = piece.sourceKey();
            for (Subtotal sum : work.read(folder.source(source).segment(piece.segmentNo()))) {
                sums.add(new Tuple2<>(
                        new SumKey(source, sum.key()), new SumOf(sum.amount().fen(), sum.entries())));
            }
            sums.add(new Tuple2<>(new SumKey(source, null), ONE));
        }
        return sums.iterator();
    }
}
