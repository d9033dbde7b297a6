package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A step made to fail at its beginning, or in its middle: told by its name, and resumed to the same outputs. */
class StepFaultTest {
    private static final Path INPUT = Path.of("input-samples/month-end");

    @TempDir
    Path folder;

    /** Breaks the machine when a step begins, or when so many slices are read. */
    private static final class Breaking implements Progress {
        private final String step;
        private final int slices;
        private int read;

        Breaking(String step, int slices) {
            this.step = step;
            this.slices = slices;
        }

        @Override
        public void step(String name, int number, int steps) {
            if (name.equals(step) && slices == 0) {
                throw new IllegalStateException("the machine broke");
            }
        }

        @Override
        public void expect(long bytes) {}

        @Override
        public synchronized void read(long rows, long bytes) {
            read++;
            if (slices > 0 && read == slices) {
                throw new IllegalStateException("the machine broke");
            }
        }

        @Override
        public void stepDone() {}
    }

    private RunStore.Places places(String output) throws IOException {
        Path config = folder.resolve("config");
        if (!Files.exists(config)) {
            Files.createDirectories(config);
            Files.copy(INPUT.resolve("config/rules.csv"), config.resolve("rules.csv"));
            Files.writeString(config.resolve("crossfoot.yml"), "segmentBytes: 300\nsliceRows: 3\nworkers: 2\n");
        }
        return new RunStore.Places(
                "", INPUT.toString(), config.toString(), folder.resolve(output).toString(), "");
    }

    private Launch.Ending run(String output, Progress progress) throws Exception {
        try (Workspace workspace = Workspace.open(States.at(folder.resolve(output + "-state")))) {
            return new Launch(workspace, progress).run(places(output), Launch.Demand.PLAIN);
        }
    }

    private Map<String, String> outputs(String output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(output))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.resolve(output).relativize(file).toString(), InputFolder.sha256(file));
            }
        }
        return hashes;
    }

    private void is_resumed_to_the_same(String step) throws Exception {
        try (Workspace workspace = Workspace.open(States.at(folder.resolve("broken-state")))) {
            RunStore.Run failed = workspace.runs().last().orElseThrow();
            assertThat(failed.status()).isEqualTo(RunStore.Status.FAILED);
            assertThat(failed.failedStep()).isEqualTo(step);
            assertThat(failed.message()).contains("the machine broke");
            assertThat(folder.resolve("broken")).doesNotExist();
            Launch.Ending resumed = new Launch(workspace, new Silence()).resume(failed);
            assertThat(resumed.exitCode()).isEqualTo(ExitCode.OPEN_ENTRIES);
            assertThat(workspace.runs().last().orElseThrow().no()).isEqualTo(failed.no());
        }
        run("unbroken", new Silence());
        assertThat(outputs("broken")).hasSizeGreaterThan(6).isEqualTo(outputs("unbroken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "settle", "reconcile", "publish"})
    void at_the_beginning_of_a_step(String step) throws Exception {
        Launch.Ending ending = run("broken", new Breaking(step, 0));
        assertThat(ending.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ending.failedStep()).isEqualTo(step);
        is_resumed_to_the_same(step);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5", "9", "14"})
    void in_the_middle_of_intake(int slices) throws Exception {
        assertThat(run("broken", new Breaking("intake", slices)).failedStep()).isEqualTo("intake");
        is_resumed_to_the_same("intake");
    }

    @Test
    void again_and_again() throws Exception {
        for (int slices = 3; slices >= 1; slices--) {
            assertThat(run("broken", new Breaking("intake", slices)).exitCode()).isEqualTo(ExitCode.FAILED);
        }
        for (String step : LedgerJob.STEPS) {
            assertThat(run("broken", new Breaking(step, 0)).failedStep()).isEqualTo(step);
        }
        is_resumed_to_the_same("publish");
    }
}
