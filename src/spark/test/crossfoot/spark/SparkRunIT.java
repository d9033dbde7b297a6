package crossfoot.spark;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.fuzz.Specimen;
import crossfoot.fuzz.Spoiling;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs by Spark, as processes: the bytes of a run without it, whatever the input and whoever is killed. */
class SparkRunIT {
    private static final String HERE = "local[2]";
    private static final int SPOILED = 3;
    private static final int ROWS = 150_000;

    private static String cluster = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        Spark.prepare();
        try (ServerSocket free = new ServerSocket(0)) {
            cluster = Spark.startCluster(free.getLocalPort());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        Spark.stopCluster();
    }

    private void sameBytes(Path input, String master) throws Exception {
        int exitCode = Spark.end(Spark.begin(input, folder.resolve("here"), null));
        int bySpark = Spark.end(Spark.begin(input, folder.resolve("spark"), master));
        assertThat(bySpark).as(Files.readString(folder.resolve("spark.txt"))).isEqualTo(exitCode);
        assertSame();
    }

    private void assertSame() throws IOException {
        assertThat(Spark.outputs(folder.resolve("spark")).entrySet())
                .isNotEmpty()
                .isEqualTo(Spark.outputs(folder.resolve("here")).entrySet());
        assertThat(folder.resolve("spark/.state/work")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-office", "month-end"})
    void the_samples_give_the_same_bytes(String sample) throws Exception {
        sameBytes(Path.of("input-samples", sample), HERE);
    }

    @Test
    void every_format_sound_and_spoiled_gives_the_same_bytes_on_a_cluster() throws Exception {
        Path input = folder.resolve("input");
        Path ledgers = Files.createDirectories(input.resolve("ledgers"));
        Files.createDirectories(input.resolve("config"));
        Files.writeString(input.resolve("config/crossfoot.yml"), "segmentBytes: 200\n");
        for (Specimen specimen : Specimen.all(folder)) {
            Files.write(ledgers.resolve(specimen.name()), specimen.bytes());
            for (long seed = 0; seed < SPOILED; seed++) {
                byte[] spoiled = new Spoiling(seed, new int[] {40, 90}).of(specimen.bytes());
                Files.write(ledgers.resolve(specimen.name() + seed), spoiled);
            }
        }
        sameBytes(input, cluster);
    }

    @Test
    void an_executor_killed_in_the_middle_changes_nothing() throws Exception {
        Path input = folder.resolve("input");
        Path ledgers = Files.createDirectories(input.resolve("ledgers"));
        Files.createDirectories(input.resolve("config"));
        Files.writeString(input.resolve("config/crossfoot.yml"), "segmentBytes: 500000\n");
        Files.writeString(ledgers.resolve("a.csv"), ledger());
        Files.write(ledgers.resolve("poisoned.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(Spark.end(Spark.begin(input, folder.resolve("here"), null))).isEqualTo(5);
        Process run = Spark.begin(input, folder.resolve("spark"), cluster);
        while (run.isAlive() && done() < 2) {
            Thread.onSpinWait();
        }
        List<ProcessHandle> executors = Spark.executors();
        assertThat(executors).isNotEmpty();
        executors.get(0).destroyForcibly();
        long before = done();
        assertThat(Spark.end(run))
                .as(Files.readString(folder.resolve("spark.txt")))
                .isEqualTo(5);
        assertThat(before)
                .as("it was in the middle")
                .isLessThan(ledgers.resolve("a.csv").toFile().length() / 500_000);
        assertSame();
    }

    /** Read back by DuckDB, which has nothing of what wrote it. */
    @Test
    void the_parquet_says_what_the_published_ledger_says() throws Exception {
        Path input = Path.of("input-samples/street-office");
        Path output = folder.resolve("spark");
        Path parquet = Files.createDirectories(folder.resolve("parquet"));
        Files.writeString(parquet.resolve("old.parquet"), "is replaced");
        Process run = Spark.begin(input, output, HERE, "--parquet", parquet.toString());
        assertThat(Spark.end(run))
                .as(Files.readString(folder.resolve("spark.txt")))
                .isZero();
        String written = "read_parquet('" + parquet + "/*.parquet')";
        String published =
                "read_csv('" + output.resolve("classified-ledger.csv") + "', all_varchar = true, header = true)";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(answer(
                            duck,
                            "select string_agg(distinct typeof(金额) || typeof(凭证日期) || typeof(行)) from " + written))
                    .isEqualTo("DECIMAL(19,2)DATEINTEGER");
            assertThat(answer(duck, "select count(*) from " + written)).isEqualTo("5488");
            String texts = "select coalesce(cast(columns(*) as varchar), '') from ";
            String both = "(%s) except all (%s)";
            assertThat(answer(
                            duck, "select count(*) from (" + both.formatted(texts + written, texts + published) + ")"))
                    .isEqualTo("0");
            assertThat(answer(
                            duck, "select count(*) from (" + both.formatted(texts + published, texts + written) + ")"))
                    .isEqualTo("0");
        }
        Path note = Files.writeString(parquet.resolve("note.txt"), "stays");
        assertThat(Spark.end(Spark.begin(input, output, HERE, "--parquet", parquet.toString())))
                .as("a folder that holds something else is refused")
                .isEqualTo(1);
        assertThat(note).hasContent("stays");
    }

    private static String answer(Connection duck, String query) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** How many segments are done. */
    private long done() throws IOException {
        Path work = folder.resolve("spark/.state/work");
        if (!Files.exists(work)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.endsWith("end")).count();
        } catch (java.io.UncheckedIOException moved) {
            return 0;
        }
    }

    private static String ledger() {
        StringBuilder text = new StringBuilder("日期,凭证号,摘要,经济科目,金额\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append("2021-%02d-05,记-%d,办公费第%d批,%s,%d.%02d%n"
                    .formatted(1 + i % 12, i, i, i % 7 == 3 ? "30101 工资" : "30205 水费", i, i * 7 % 100));
        }
        return text.toString();
    }
}
