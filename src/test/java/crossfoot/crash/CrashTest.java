package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of its own, killed where it hurts; the next run gives what an unbroken one gives, byte for byte. */
class CrashTest {
    private static final int ROWS = 60_000;
    private static final String SETTINGS = "segmentBytes: 1000000\nsliceRows: 500\nworkers: 2\n";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Map<String, String> unbroken = Map.of();

    @BeforeAll
    static void run_once_unbroken() throws Exception {
        Path config = Files.createDirectories(shared.resolve("in/config"));
        Files.copy(Path.of("input-samples/month-end/config/rules.csv"), config.resolve("rules.csv"));
        Files.writeString(config.resolve("crossfoot.yml"), SETTINGS);
        Files.createDirectories(shared.resolve("in/ledgers"));
        StringBuilder ledger = new StringBuilder("日期,凭证号,摘要,经济科目,项目名称,金额\n");
        for (int i = 1; i <= ROWS; i++) {
            String date = "2023-%02d-%02d".formatted(1 + i * 12 / (ROWS + 1), 1 + i % 28);
            String amount = i % 1000 == 7 ? "1,2O0.00" : i % 997 + "." + (10 + i % 90);
            ledger.append(date)
                    .append(",记-")
                    .append(i)
                    .append(",支付第")
                    .append(i)
                    .append("笔费用,30201 办公费,,")
                    .append(amount)
                    .append('\n');
        }
        Files.writeString(shared.resolve("in/ledgers/2023.csv"), ledger);
        Path output = shared.resolve("unbroken");
        assertThat(start(output).waitFor()).isEqualTo(4);
        unbroken = outputs(output);
        assertThat(unbroken).containsKeys("summary.xlsx", "figures.json", "classified-ledger.csv");
    }

    @Test
    void killed_again_and_again_within_intake() throws Exception {
        Path output = folder.resolve("out");
        long whole = Files.size(shared.resolve("unbroken/classified-ledger.csv"));
        for (int part = 1; part <= 6; part++) {
            long bytes = whole * part / 7;
            kill(start(output), () -> classifiedBytes(output) >= bytes);
            assertThat(output.resolve("summary.xlsx")).doesNotExist();
        }
        ends_as_an_unbroken_run(output);
    }

    @Test
    void killed_while_it_publishes() throws Exception {
        Path output = folder.resolve("out");
        Path staging = output.resolve(".publishing");
        kill(start(output), () -> Files.exists(staging.resolve("classified-ledger.csv")));
        kill(start(output), () -> Files.exists(staging.resolve("summary.xlsx")));
        kill(start(output), () -> Files.exists(staging.resolve(".complete")));
        ends_as_an_unbroken_run(output);
    }

    @Test
    void stopped_by_a_signal_ends_with_7_and_is_resumed() throws Exception {
        Path output = folder.resolve("out");
        Process run = start(output);
        await(run, () -> classifiedBytes(output) > 200_000);
        run.destroy();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(7);
        ends_as_an_unbroken_run(output);
    }

    @Test
    void a_second_run_leaves_a_live_one_alone_and_names_it() throws Exception {
        Path output = folder.resolve("out");
        Process first = start(output);
        await(first, () -> classifiedBytes(output) > 200_000);
        Process second = start(output);
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).as(said).isEqualTo(6);
        assertThat(said).contains("另一个运行正在进行（", ", pid " + first.pid() + ", ");
        first.getInputStream().readAllBytes();
        assertThat(first.waitFor()).isEqualTo(4);
        ends_as_an_unbroken_run(output);
    }

    private void ends_as_an_unbroken_run(Path output) throws Exception {
        Process last = start(output);
        String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(last.waitFor()).as(said).isIn(0, 4);
        assertThat(outputs(output)).as(said).containsExactlyEntriesOf(unbroken);
        try (Stream<Path> left = Files.list(output)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())).filter(name -> name.startsWith(".")))
                    .containsExactly(".state");
        }
    }

    private static Process start(Path output) throws IOException {
        return new Program(shared.resolve("in"), shared.resolve("in/config"), output).start(Program.MAIN);
    }

    /** Kills it as soon as the condition holds; a run that has ended by then is none to be killed. */
    private static void kill(Process run, BooleanSupplier when) throws InterruptedException {
        await(run, when);
        run.destroyForcibly();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(Process run, BooleanSupplier when) {
        while (run.isAlive() && !when.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static long classifiedBytes(Path output) {
        try (Stream<Path> files = Files.walk(output.resolve(".state"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException | java.io.UncheckedIOException changing) {
            return 0;
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> outputs(Path output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file.getFileName().toString(), sha256(file));
            }
        }
        return hashes;
    }
}
