package crossfoot.job;

import crossfoot.intake.WorkFolder;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Submits the applications of {@code crossfoot-spark.jar} to Apache Spark, as a process of its own: Spark's libraries
 * and this program's never meet. An application ends when this process does.
 *
 * @param home where Spark is: {@code bin/spark-submit} in it is started
 * @param master the address of the cluster's master, or {@code local[N]}
 * @param jar the applications
 * @param settings of Spark, {@code key=value} each
 */
public record SparkEngine(Path home, String master, Path jar, List<String> settings) implements Engine {
    private static final String ROOM = "crossfoot.spark.";
    private static final String OWN = "crossfoot: ";
    private static final String LOG = "spark.log";
    /** Passwords go nowhere. */
    private static final String SECRETS = "CROSSFOOT_";

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
        Path log = folder.root().resolve(LOG);
        return new Submitted(submit("SparkIntake", log, folder.root()), folder, log);
    }

    /** Writes a published ledger as Parquet, into a folder whose contents it replaces. */
    public void writeParquet(Path ledger, Path folder) throws IOException {
        Path log = Files.createTempFile("crossfoot-spark", ".log");
        Process process = submit("ParquetLedger", log, ledger.toAbsolutePath(), folder.toAbsolutePath());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(told(process, lastLine(log), log));
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Parquet");
        }
        Files.delete(log);
    }

    private Process submit(String application, Path log, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(submit(home).toString(), "--class", ROOM + application));
        command.addAll(List.of("--master", master, "--name", "crossfoot"));
        for (String setting : settings) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of(jar.toString(), "--while-input-is-open"));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith(SECRETS));
        builder.environment().put("SPARK_HOME", home.toString());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String told(Process process, String why, Path log) {
        return "Spark (" + process.exitValue() + "): " + why + " (" + log + ")";
    }

    /** What an application says of itself, else the last line. */
    private static String lastLine(Path log) throws IOException {
        String last = "";
        String own = "";
        String said = new String(Files.readAllBytes(log), Charset.defaultCharset());
        for (String line : said.lines().toList()) {
            last = line.isBlank() ? last : line.strip();
            own = line.startsWith(OWN) ? line.substring(OWN.length()) : own;
        }
        return own.isEmpty() ? last : own;
    }

    /** The process, until it ends. */
    private record Submitted(Process process, WorkFolder folder, Path log) implements Workers {
        @Override
        public boolean isOver() {
            return !process.isAlive();
        }

        @Override
        public String failure() throws IOException {
            String failure = folder.failure();
            return told(process, failure.isEmpty() ? lastLine(log) : failure, log);
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
