package crossfoot.crash;

import crossfoot.server.States;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The program as a process of its own, reading one folder and publishing into another. */
record Program(Path input, Path config, Path output) {
    static final String MAIN = "crossfoot.cli.Crossfoot";

    /** Starts {@code run} in a JVM with these options. */
    Process start(String mainClass, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, "run"));
        command.addAll(List.of("--input", input.toString(), "--config", config.toString()));
        command.addAll(List.of("--output", output.toString()));
        command.addAll(States.options(output.resolve(".state")));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Runs it to its end: what it said, with its exit code in the last line. */
    String run(String mainClass, String... options) throws IOException, InterruptedException {
        Process process = start(mainClass, options);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + process.waitFor();
    }

    /** Every published file with its bytes. */
    Map<String, byte[]> outputs() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.startsWith(".state")) {
                    bytes.put(name, Files.readAllBytes(file));
                }
            }
        }
        return bytes;
    }
}
