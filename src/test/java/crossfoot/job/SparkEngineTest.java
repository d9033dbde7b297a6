package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.server.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an application is submitted, waited for and ended; a script stands where Spark's is. */
class SparkEngineTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder).ledger("a.csv", "日期,摘要,经济分类,金额\n2021-01-05,水费,30205,3\n");
    }

    private SparkEngine spark(String script) throws IOException {
        Path submit = SparkEngine.submit(folder.resolve("spark"));
        Files.createDirectories(submit.getParent());
        Files.writeString(submit, "#!/bin/sh\n" + script);
        assertThat(submit.toFile().setExecutable(true)).isTrue();
        return new SparkEngine(folder.resolve("spark"), "spark://head:7077", folder.resolve("a.jar"), List.of("k=v"));
    }

    private Launch.Ending run(String script, Progress progress) throws Exception {
        return office.ending("output", progress, new Crew(spark(script), folder.resolve("work")));
    }

    @Test
    void what_it_said_last_is_why_the_run_failed() throws Exception {
        Launch.Ending ending = run("echo \"$@\"; echo 'no master there'; echo; exit 3", new Silence());
        assertThat(ending.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ending.failedStep()).isEqualTo(IntakeStep.NAME);
        Path log = folder.resolve("work/crew/spark.log");
        assertThat(ending.message()).contains("Spark (3): no master there").contains(log.toString());
        assertThat(log)
                .content()
                .startsWith(
                        "--class crossfoot.spark.SparkIntake --master spark://head:7077 --name crossfoot --conf k=v "
                                + folder.resolve("a.jar") + " --while-input-is-open " + folder.resolve("work/crew"));
    }

    @Test
    void what_the_application_says_of_its_failure_comes_first() throws Exception {
        Launch.Ending ending =
                run("printf 'DiskFull: none left' > \"${11}/failure\"; echo other; exit 1", new Silence());
        assertThat(ending.message()).contains("Spark (1): DiskFull: none left").doesNotContain("other");
    }

    @Test
    void it_that_ends_well_and_has_done_nothing_is_a_failure() throws Exception {
        assertThat(run("exit 0", new Silence()).exitCode()).isEqualTo(ExitCode.FAILED);
    }

    /** Asks to end when the intake waits. */
    private record Stopping(Workspace workspace) implements Progress {
        @Override
        public void step(String name, int number, int steps) {}

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {
            workspace.stop();
        }

        @Override
        public void stepDone() {}
    }

    @Test
    void a_run_that_is_stopped_ends_it() throws Exception {
        Path ended = folder.resolve("ended");
        Crew crew = new Crew(spark("cat > /dev/null; touch " + ended), folder.resolve("work"));
        try (Workspace workspace = Workspace.open(States.at(office.state()))) {
            Launch launch = new Launch(workspace, new Stopping(workspace), crew);
            assertThat(launch.run(office.places(), Launch.Demand.PLAIN).exitCode())
                    .isEqualTo(ExitCode.STOPPED);
        }
        assertThat(ended).exists();
        office.ending("output", new Silence(), Crews.in(folder.resolve("work")));
        assertThat(office.published("figures.json")).contains("\"entries\": 1");
    }

    @Test
    void parquet_that_cannot_be_written_is_told() throws Exception {
        Path ledger = folder.resolve("classified-ledger.csv");
        spark("exit 0").writeParquet(ledger, folder.resolve("parquet"));
        SparkEngine broken = spark("echo 'crossfoot: no room'; echo 'the end'; exit 1");
        assertThatThrownBy(() -> broken.writeParquet(ledger, folder.resolve("parquet")))
                .hasMessageContaining("Spark (1): no room");
    }
}
