package crossfoot.spark;

import crossfoot.intake.Order;
import crossfoot.intake.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The application: a task a segment, which reads, classifies and folds it, and a shuffle that folds the subtotals by
 * source. {@code SparkIntake [--while-input-is-open] FOLDER}: everything else stands in the folder.
 */
public final class SparkIntake {
    private static final int FAILED = 1;

    private SparkIntake() {}

    public static void main(String[] args) throws IOException {
        List<String> given = List.of(args);
        InputWatch.begin(given);
        WorkFolder folder = new WorkFolder(Path.of(given.get(given.size() - 1)));
        try {
            read(folder);
        } catch (IOException | RuntimeException broken) {
            folder.fail(RootCause.of(broken));
            System.exit(FAILED);
        }
    }

    private static void read(WorkFolder folder) throws IOException {
        Order order = folder.order(program());
        String root = folder.root().toString();
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
            Broadcast<Order> known = spark.broadcast(order);
            int reducers = Math.max(1, Math.min(order.sources().size(), spark.defaultParallelism()));
            spark.parallelize(order.pieces(), order.pieces().size())
                    .mapPartitionsToPair(new SegmentTasks(root, known))
                    .reduceByKey(new BySource(reducers), SumOf::plus)
                    .foreachPartition(new SourceSums(root));
        }
    }

    /** The hash of this program, made by its build. */
    private static String program() throws IOException {
        Properties program = new Properties();
        try (InputStream in = SparkIntake.class.getResourceAsStream("/crossfoot/program.properties")) {
            program.load(Objects.requireNonNull(in, "program.properties"));
        }
        return program.getProperty("sha256");
    }
}
