package crossfoot.job;

import crossfoot.intake.WorkFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Submits the application of {@code crossfoot-spark.jar} to Apache Spark, as a process of its own: Spark's libraries
 * and this program's never meet. The application ends when this process does.
 *
 * @param home where Spark is: {@code bin/spark-submit} in it is started
 * @param master the address of the cluster's master, or {@code local[N]}
 * @param jar the application
 * @param settings of Spark, {@code key=value} each
 */
public record SparkEngine(Path home, String master, Path jar, List<String> settings) implements Engine {
    private static final String APPLICATION = "crossfoot.spark.SparkIntake";
    private static final String LOG = "spark.log";
    private static final long SECONDS_TO_END = 10;

    public SparkEngine {
        settings = List.copyOf(settings);
    }

    /** What is started. */
    public static Path submit(Path home) {
        boolean windows = File.separatorChar == '\\';
        return home.resolve("bin").resolve(windows ? "spark-submit.cmd" : "spark-submit");
    }

    @Override
    public Workers begin(WorkFolder folder) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(submit(home).toString(), "--class", APPLICATION, "--master", master, "--name", "crossfoot"));
        for (String setting : settings) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(
                List.of(jar.toString(), "--while-input-is-open", folder.root().toString()));
        Path log = folder.root().resolve(LOG);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Submitted(process, folder, log);
    }

    /** The process, until it ends. */
    private record Submitted(Process process, WorkFolder folder, Path log) implements Workers {
        @Override
        public boolean isOver() {
            return !process.isAlive();
        }

        @Override
        public String failure() throws IOException {
            String told = folder.failure();
            return "Spark (" + process.exitValue() + "): " + (told.isEmpty() ? lastLine() : told) + " (" + log + ")";
        }

        private String lastLine() throws IOException {
            String last = "";
            for (String line :
                    Files.readString(log, Charset.defaultCharset()).lines().toList()) {
                last = line.isBlank() ? last : line.strip();
            }
            return last;
        }

        @Override
        public void close() throws IOException {
            // what is open is what it lives by
            process.getOutputStream().close();
            try {
                if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
