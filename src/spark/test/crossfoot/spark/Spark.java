package crossfoot.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Spark of Maven's jars, and the two jars of the build as an office starts them. */
final class Spark {
    private static final Path SCRIPT = Path.of("src/spark/cluster.sh");
    private static final Path HOME = Path.of("target/spark/home");
    private static final Path PROGRAM = Path.of("target/crossfoot.jar");
    private static final long MINUTES = 5;

    private Spark() {}

    /** Makes it, unless it is there. */
    static void prepare() throws Exception {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException("first: mvn -DskipTests package");
        }
        script("home", List.of());
    }

    /** Starts a cluster on loopback; returns its master's address. */
    static String startCluster(int port) throws Exception {
        return script("start", List.of("2"), Map.of("CROSSFOOT_MASTER_PORT", Integer.toString(port)))
                .strip();
    }

    static void stopCluster() throws Exception {
        script("stop", List.of());
    }

    private static String script(String what, List<String> more) throws Exception {
        return script(what, more, Map.of());
    }

    private static String script(String what, List<String> more, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString(), what, HOME.toString()));
        command.addAll(more);
        Path out = Files.createTempFile("cluster", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).environment().putAll(environment);
        Process process = builder.start();
        end(process);
        String said = Files.readString(out);
        Files.delete(out);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(what + ": " + said);
        }
        return said;
    }

    /**
     * Begins a run.
     *
     * @param master null for one without Spark
     */
    static Process begin(Path input, Path output, @Nullable String master, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-jar", PROGRAM.toString(), "run", "--quiet"));
        command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
        if (master != null) {
            command.addAll(List.of("--engine", "spark", "--master", master, "--spark-home", HOME.toString()));
            command.addAll(List.of("--spark-conf", "spark.executor.memory=512m"));
        }
        command.addAll(List.of(more));
        Path said = Path.of(output + ".txt");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Waits for it; returns its exit code. */
    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** The executors of the cluster. */
    static List<ProcessHandle> executors() {
        String own = HOME.toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    String line = process.info().commandLine().orElse("");
                    return line.contains("CoarseGrainedExecutorBackend") && line.contains(own);
                })
                .toList();
    }

    /** Every output by its name, but for the state. */
    static Map<String, String> outputs(Path output) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.startsWith(".state")) {
                    outputs.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return outputs;
    }
}
