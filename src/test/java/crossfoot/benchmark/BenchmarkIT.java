package crossfoot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.samples.BigLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole runs of the packaged jar beside what others do with the same rows, in turn, in one sitting. By hand only:
 * {@code mvn -Pbenchmark verify}; {@code -Dbenchmark.rows=100000,1000000} leaves out the big ones. The table stands in
 * {@code target/benchmark/report.md}.
 */
@Tag("benchmark")
class BenchmarkIT {
    private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
    private static final Path LOG = FOLDER.resolve("log.txt");
    private static final Path REPORT = FOLDER.resolve("report.md");
    private static final long MOST_ROWS_OF_A_WORKBOOK = 1_000_000;
    private static final int FILES = 100;
    private static final int ROWS_OF_A_FILE = 10_000;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static List<Long> sizes() {
        return Arrays.stream(System.getProperty("benchmark.rows", "100000,1000000,10000000")
                        .split(",", -1))
                .map(Long::parseLong)
                .toList();
    }

    private static int rounds(long rows) {
        return rows > 1_000_000 ? 2 : 3;
    }

    @BeforeAll
    static void begin() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(LOG);
        Files.deleteIfExists(REPORT);
        say("%d processors, JDK %s, heap of Crossfoot 256 MB; seconds, MB; the least of each column's rounds"
                .formatted(Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
        say("");
        say("| work | Crossfoot wall | CPU | peak | other wall | CPU | peak | ratio of walls |");
        say("|---|---|---|---|---|---|---|---|");
    }

    @Test
    void csv_beside_duckdb() throws Exception {
        for (long rows : sizes()) {
            Path input = ledger("csv", rows);
            compare(rows + " rows of CSV, DuckDB", rows, run(input), other("DuckDb", input));
        }
    }

    @Test
    void workbook_beside_the_bare_parse_of_fastexcel() throws Exception {
        for (long rows : sizes()) {
            if (rows <= MOST_ROWS_OF_A_WORKBOOK) {
                Path input = ledger("xlsx", rows);
                compare(rows + " rows of XLSX, fastexcel-reader", rows, run(input), other("FastExcel", input));
            }
        }
    }

    @Test
    void one_worker_beside_two() throws Exception {
        long rows = Math.min(sizes().get(sizes().size() - 1), 1_000_000);
        Path input = ledger("csv", rows);
        compare(rows + " rows of CSV, two workers beside one", rows, workers(input, 2), workers(input, 1));
    }

    @Test
    void nights() throws Exception {
        Path input = FOLDER.resolve("hundred");
        for (int i = 0; i < FILES; i++) {
            Path file = input.resolve("ledgers/%03d.csv".formatted(i));
            if (!Files.exists(file)) {
                BigLedger.part(file, (long) i * ROWS_OF_A_FILE, ROWS_OF_A_FILE, (long) FILES * ROWS_OF_A_FILE);
            }
        }
        rules(input);
        List<String> command = run(input);
        Path output = clear();
        Measured full = Measured.of(command, LOG);
        row("100 files of 10000 rows; nothing new after it", full, Measured.of(command, LOG));
        String last = Files.readString(input.resolve("ledgers/050.csv"), StandardCharsets.UTF_8);
        Files.writeString(
                input.resolve("ledgers/050.csv"),
                last + last.substring(last.lastIndexOf("\r\n", last.length() - 3) + 2),
                StandardCharsets.UTF_8);
        row("the same; one of them changed", full, Measured.of(command, LOG));
        assertThat(output.resolve("summary.xlsx")).exists();
        Files.delete(input.resolve("ledgers/050.csv"));
        row("the same; help, which is the start alone", full, Measured.of(List.of(JAVA, "-jar", jar(), "help"), LOG));
    }

    private static void compare(String work, long rows, List<String> one, List<String> other) throws Exception {
        List<Measured> ours = new ArrayList<>();
        List<Measured> theirs = new ArrayList<>();
        for (int round = 0; round < rounds(rows); round++) {
            clear();
            ours.add(Measured.of(one, LOG));
            clear();
            theirs.add(Measured.of(other, LOG));
        }
        row(work, least(ours), least(theirs));
    }

    private static Measured least(List<Measured> rounds) {
        return new Measured(
                rounds.stream().mapToLong(Measured::wallMillis).min().orElseThrow(),
                rounds.stream().mapToLong(Measured::cpuMillis).min().orElseThrow(),
                rounds.stream().mapToLong(Measured::peakBytes).min().orElseThrow());
    }

    private static void row(String work, Measured ours, Measured theirs) throws IOException {
        say("| %s |%s |%s | %.2f |"
                .formatted(work, cells(ours), cells(theirs), (double) ours.wallMillis() / theirs.wallMillis()));
    }

    private static String cells(Measured one) {
        return " %.2f | %.2f | %d".formatted(one.wallMillis() / 1e3, one.cpuMillis() / 1e3, one.peakBytes() >> 20);
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Path ledger(String form, long rows) throws IOException {
        Path input = FOLDER.resolve(form + rows);
        Path file = input.resolve("ledgers/big." + form);
        if (!Files.exists(file)) {
            BigLedger.main(new String[] {form, Long.toString(rows), file.toString()});
        }
        rules(input);
        return input;
    }

    private static void rules(Path input) throws IOException {
        Path config = Files.createDirectories(input.resolve("config"));
        Files.copy(
                Path.of("input-samples/street-office/config/rules.csv"),
                config.resolve("rules.csv"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> workers(Path input, int number) throws IOException {
        Path config = FOLDER.resolve("workers" + number);
        Files.createDirectories(config);
        Files.copy(input.resolve("config/rules.csv"), config.resolve("rules.csv"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(config.resolve("crossfoot.yml"), "workers: " + number + "\n");
        List<String> command = new ArrayList<>(run(input));
        command.addAll(List.of("--config", config.toString()));
        return command;
    }

    private static List<String> run(Path input) {
        return List.of(
                JAVA,
                "-Xmx256m",
                "-jar",
                jar(),
                "run",
                "--quiet",
                "--input",
                input.toString(),
                "--output",
                FOLDER.resolve("output").toString());
    }

    private static List<String> other(String program, Path input) {
        String classes = System.getProperty("java.class.path");
        String output = FOLDER.resolve("output").toString();
        return List.of(JAVA, "-cp", classes, "crossfoot.benchmark." + program, input.toString(), output);
    }

    private static String jar() {
        return System.getProperty("crossfoot.jar", "target/crossfoot.jar");
    }

    /** An empty folder for what comes out. */
    private static Path clear() throws IOException {
        Path output = FOLDER.resolve("output");
        if (Files.exists(output)) {
            try (Stream<Path> all = Files.walk(output)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return output;
    }
}
