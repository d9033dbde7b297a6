package crossfoot.cli;

import crossfoot.job.Crew;
import crossfoot.job.Launch;
import crossfoot.job.SparkEngine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What reads the ledgers. It decides nothing of what comes out, and is no setting of an office. */
final class EngineOptions {
    private static final String JAR = "crossfoot-spark.jar";

    /** The engines by their names on the command line. */
    enum Kind {
        local,
        spark
    }

    @Option(names = "--engine", paramLabel = "local|spark", descriptionKey = "engine")
    @Nullable
    Kind kind;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "master")
    @Nullable
    String master;

    @Option(names = "--spark-home", paramLabel = "DIR", descriptionKey = "sparkHome")
    @Nullable
    Path sparkHome;

    @Option(names = "--spark-jar", paramLabel = "FILE", descriptionKey = "sparkJar")
    @Nullable
    Path sparkJar;

    @Option(names = "--spark-conf", paramLabel = "KEY=VALUE", descriptionKey = "sparkConf")
    List<String> settings = List.of();

    @Option(names = "--work", paramLabel = "DIR", descriptionKey = "work")
    @Nullable
    Path work;

    @Option(names = "--parquet", paramLabel = "DIR", descriptionKey = "parquet")
    @Nullable
    Path parquet;

    /**
     * The workers that read the ledgers; null if this process does.
     *
     * @param state where they leave their work, if nothing else is said
     * @param environment says what the options don't
     * @throws Refused if there is no such engine
     */
    @Nullable
    Crew crew(Path state, Map<String, String> environment) throws Refused {
        SparkEngine spark = spark(environment);
        if (spark == null) {
            return null;
        }
        Path shared = either(work, environment.get("CROSSFOOT_WORK"));
        return new Crew(
                spark, (shared == null ? Crew.folderIn(state) : shared.resolve(nameOf(state))).toAbsolutePath());
    }

    /** Writes as Parquet, if that is asked for, what is published. */
    void export(Launch.Ending ending, Path output) throws IOException, Refused {
        SparkEngine spark = spark(System.getenv());
        Path ledger = output.resolve("classified-ledger.csv");
        boolean ended = ending.failedStep().isEmpty() && !ending.dry();
        if (spark != null && parquet != null && ended && Files.exists(ledger)) {
            spark.writeParquet(ledger, parquet);
        }
    }

    private @Nullable SparkEngine spark(Map<String, String> environment) throws Refused {
        Kind asked = kind == null && "spark".equals(environment.get("CROSSFOOT_ENGINE")) ? Kind.spark : kind;
        if (asked != Kind.spark) {
            if (parquet != null) {
                throw new Refused("parquetNeedsSpark");
            }
            return null;
        }
        Path home = either(sparkHome, environment.get("SPARK_HOME"));
        if (home == null || !Files.isExecutable(SparkEngine.submit(home))) {
            throw new Refused("noSpark", home == null ? "SPARK_HOME" : SparkEngine.submit(home));
        }
        Path jar = either(sparkJar, environment.get("CROSSFOOT_SPARK_JAR"));
        Path application = jar == null ? beside() : jar;
        if (!Files.isRegularFile(application)) {
            throw new Refused("noSparkJar", application);
        }
        String at = master == null ? environment.getOrDefault("CROSSFOOT_MASTER", "local[*]") : master;
        return new SparkEngine(home, at, application.toAbsolutePath(), settings);
    }

    /** Offices may share a folder for their work. */
    private static String nameOf(Path state) {
        byte[] path = state.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return "crossfoot-" + UUID.nameUUIDFromBytes(path);
    }

    private static @Nullable Path either(@Nullable Path option, @Nullable String variable) {
        return option != null || variable == null || variable.isEmpty() ? option : Path.of(variable);
    }

    /** The jar that stands beside that of this program. */
    private static Path beside() {
        try {
            Path own = Path.of(EngineOptions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolveSibling(JAR);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
