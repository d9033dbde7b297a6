package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.job.Crew;
import crossfoot.job.ExitCode;
import crossfoot.job.SparkEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Spark is, by options and environment; what is missing is named before anything is run. */
class EngineOptionsTest {
    @TempDir
    Path folder;

    private Path home;
    private Path jar;

    @BeforeEach
    void place() throws Exception {
        home = folder.resolve("spark");
        jar = Files.writeString(folder.resolve("application.jar"), "");
        Path submit = SparkEngine.submit(home);
        Files.createDirectories(submit.getParent());
        assertThat(Files.createFile(submit).toFile().setExecutable(true)).isTrue();
    }

    @Test
    void this_process_reads_unless_spark_is_asked_for() throws Exception {
        assertThat(new EngineOptions().crew(folder, Map.of("SPARK_HOME", home.toString())))
                .isNull();
        EngineOptions local = new EngineOptions();
        local.kind = EngineOptions.Kind.local;
        assertThat(local.crew(folder, Map.of("CROSSFOOT_ENGINE", "spark"))).isNull();
    }

    @Test
    void the_environment_says_what_the_options_do_not() throws Exception {
        Map<String, String> environment = Map.of(
                "CROSSFOOT_ENGINE",
                "spark",
                "CROSSFOOT_MASTER",
                "spark://head:7077",
                "SPARK_HOME",
                home.toString(),
                "CROSSFOOT_SPARK_JAR",
                jar.toString());
        Crew crew = Objects.requireNonNull(new EngineOptions().crew(folder.resolve("state"), environment));
        assertThat(crew.engine()).isEqualTo(new SparkEngine(home, "spark://head:7077", jar, List.of()));
        assertThat(crew.folder()).isEqualTo(folder.resolve("state/work"));
        EngineOptions options = new EngineOptions();
        options.master = "local[3]";
        options.settings = List.of("spark.executor.memory=2g");
        Crew other = Objects.requireNonNull(options.crew(folder, environment));
        assertThat(other.engine())
                .isEqualTo(new SparkEngine(home, "local[3]", jar, List.of("spark.executor.memory=2g")));
    }

    @Test
    void offices_that_share_a_folder_do_not_meet_in_it() throws Exception {
        EngineOptions options = new EngineOptions();
        options.kind = EngineOptions.Kind.spark;
        options.sparkHome = home;
        options.sparkJar = jar;
        options.work = folder.resolve("shared");
        Crew one = Objects.requireNonNull(options.crew(folder.resolve("a"), Map.of()));
        Crew same = options.crew(folder.resolve("b/../a"), Map.of());
        Crew other = options.crew(folder.resolve("b"), Map.of());
        assertThat(one).isEqualTo(same).isNotEqualTo(other);
        assertThat(one.folder().getParent()).isEqualTo(folder.resolve("shared"));
    }

    @Test
    void what_is_missing_is_named() {
        EngineOptions options = new EngineOptions();
        options.kind = EngineOptions.Kind.spark;
        assertThatThrownBy(() -> options.crew(folder, Map.of())).hasMessage("noSpark");
        options.sparkHome = home;
        options.sparkJar = folder.resolve("none.jar");
        assertThatThrownBy(() -> options.crew(folder, Map.of())).hasMessage("noSparkJar");
    }

    @Test
    void a_run_without_its_spark_runs_nothing() {
        String output = folder.resolve("output").toString();
        String none = folder.resolve("none").toString();
        Typed typed = Typed.type("run", "--output", output, "--engine", "spark", "--spark-home", none, "--lang", "en");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.NOT_RUN);
        assertThat(typed.err()).contains("No Spark at").contains("spark-submit").contains("--spark-home");
        Typed parquet = Typed.type("run", "--output", output, "--parquet", none, "--lang", "en");
        assertThat(parquet.exitCode()).isEqualTo(ExitCode.NOT_RUN);
        assertThat(parquet.err()).contains("add --engine spark");
        assertThat(folder.resolve("output/figures.json")).doesNotExist();
    }
}
