package crossfoot.spark;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Segment;
import crossfoot.store.PublishedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The application that writes a published {@code classified-ledger.csv} as Parquet, with its columns: years and rows as
 * INT, amounts as DECIMAL(19,2), which holds whatever a ledger may, dates as DATE. Its arguments are the file and a
 * folder, whose contents are replaced when all is written.
 */
public final class ParquetLedger {
    private static final long STRETCH_BYTES = 64L << 20;
    private static final int FAILED = 1;
    private static final Pattern OURS = Pattern.compile("\\.?(?:part-.*|_SUCCESS|.*\\.parquet)(?:\\.crc)?");

    private ParquetLedger() {}

    public static void main(String[] args) {
        InputWatch.begin(List.of(args));
        Path ledger = Path.of(args[args.length - 2]).toAbsolutePath();
        Path folder = Path.of(args[args.length - 1]).toAbsolutePath();
        try {
            write(ledger, folder);
        } catch (IOException | UnreadableFile | RuntimeException broken) {
            System.err.println("crossfoot: " + RootCause.of(broken));
            System.exit(FAILED);
        }
    }

    private static void write(Path ledger, Path folder) throws IOException, UnreadableFile {
        refuseOthers(folder);
        Path part = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        List<Segment> stretches =
                LedgerFiles.survey(ledger, "", Layout.NONE, STRETCH_BYTES).segments();
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .parallelize(stretches, stretches.size())
                    .flatMap(new LedgerRows(ledger.toString()));
            spark.createDataFrame(rows, schema()).write().parquet(part.toUri().toString());
        }
        delete(folder);
        Files.move(part, folder);
    }

    /** What is replaced must be a Parquet: anybody may mistype the name of a folder. */
    private static void refuseOthers(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> held = Files.list(folder)) {
            Optional<Path> other = held.filter(file ->
                            !OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .findFirst();
            if (other.isPresent()) {
                throw new IOException(
                        other.get() + " is no part of a Parquet: a new folder is wanted, or one that holds"
                                + " nothing else; nothing has been replaced");
            }
        }
    }

    private static StructType schema() {
        List<StructField> fields = new ArrayList<>();
        for (int column = 0; column < PublishedLines.COLUMNS.size(); column++) {
            fields.add(DataTypes.createStructField(PublishedLines.COLUMNS.get(column), type(column), true));
        }
        return DataTypes.createStructType(fields);
    }

    private static DataType type(int column) {
        if (PublishedLines.AMOUNTS.contains(column)) {
            return DataTypes.createDecimalType(19, 2);
        }
        if (PublishedLines.NUMBERS.contains(column)) {
            return DataTypes.IntegerType;
        }
        return PublishedLines.DATES.contains(column) ? DataTypes.DateType : DataTypes.StringType;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
