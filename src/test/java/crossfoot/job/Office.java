package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An input folder of a test, and whole runs over it. */
public final class Office {
    private static final String RULES = "规则号,经济分类,归类\nR1,301*,人员经费\nR2,,公用经费\n";
    private static final Pattern SOURCE = Pattern.compile("\\{\\s*\"file\": \"([^\"]+)\"[^}]*}");

    private final Path folder;

    public Office(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("input/ledgers"));
        config("rules.csv", RULES);
    }

    /** Where its ledgers are. */
    public Path ledgers() {
        return folder.resolve("input/ledgers");
    }

    public Path state() {
        return folder.resolve("output/.state");
    }

    public Path output(String file) {
        return folder.resolve("output").resolve(file);
    }

    public Office ledger(String name, byte[] bytes) throws IOException {
        Path file = ledgers().resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        return this;
    }

    public Office ledger(String name, String text) throws IOException {
        return ledger(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Office config(String name, String text) throws IOException {
        return put("config/" + name, text);
    }

    /** Any file of its input, by its path there. */
    Office put(String name, String text) throws IOException {
        Path file = folder.resolve("input").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return this;
    }

    /** Runs; returns the exit code. */
    public int run() throws Exception {
        return ending().exitCode();
    }

    Launch.Ending ending() throws Exception {
        Launch.Ending ending = ending(new Silence());
        if (Crews.COMPARED) {
            sameByCrew(ending);
        }
        return ending;
    }

    Launch.Ending ending(Progress progress) throws Exception {
        return ending("output", progress, Crews.asked(state()));
    }

    /** Runs with the outputs, and the state in them, in a folder of its own. */
    Launch.Ending ending(String output, Progress progress, @Nullable Crew crew) throws Exception {
        try (Workspace workspace = Workspace.open(States.at(folder.resolve(output + "/.state")))) {
            return new Launch(workspace, progress, crew).run(places(output), Launch.Demand.PLAIN);
        }
    }

    /** A run whose ledgers are read by a crew ends as the last one that this process has read, with the same bytes. */
    public void sameByCrew() throws Exception {
        sameByCrew(ending("output", new Silence(), null));
    }

    private void sameByCrew(Launch.Ending here) throws Exception {
        Launch.Ending crew = ending("crew", new Silence(), Crews.in(folder.resolve("work")));
        assertThat(crew.exitCode()).as(crew.message()).isEqualTo(here.exitCode());
        assertThat(outputs("crew")).isEqualTo(outputs("output"));
        if (here.exitCode() != ExitCode.FAILED) {
            assertThat(folder.resolve("work")).doesNotExist();
        }
    }

    /** The name and the hash of every output. */
    Map<String, String> outputs(String output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path from = folder.resolve(output);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith(".state")) {
                    hashes.put(name, InputFolder.sha256(file));
                }
            }
        }
        return hashes;
    }

    RunStore.Places places() {
        return places("output");
    }

    private RunStore.Places places(String output) {
        return new RunStore.Places(
                "",
                folder.resolve("input").toString(),
                folder.resolve("input/config").toString(),
                folder.resolve(output).toString(),
                "");
    }

    public String published(String file) throws IOException {
        return Files.readString(output(file));
    }

    /** What {@code figures.json} says of each source, by its name. */
    public Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        String figures = published("figures.json");
        Matcher source = SOURCE.matcher(figures.substring(figures.indexOf("\"sources\"")));
        while (source.find()) {
            sources.put(source.group(1), source.group());
        }
        return sources;
    }

    /** A number of a source, e.g. {@code rowsRead}. */
    static long count(String source, String key) {
        Matcher number = Pattern.compile("\"" + key + "\": (\\d+)").matcher(source);
        return number.find() ? Long.parseLong(number.group(1)) : -1;
    }

    /** Every row of a source came out as something. */
    static boolean isBalanced(String source) {
        long outcomes = Stream.of("entries", "rejected", "statedTotals", "headers", "blank", "notSpending")
                .mapToLong(key -> count(source, key))
                .sum();
        return outcomes == count(source, "rowsRead");
    }

    /** The name and the hash of every file below its input. */
    Map<String, String> inputs() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("input"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file.toString(), InputFolder.sha256(file));
            }
        }
        return hashes;
    }

    /** What is left in the state folder beside the database and the classified ledger. */
    List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(state())) {
            files.filter(Files::isRegularFile)
                    .map(file -> state().relativize(file).toString())
                    .filter(file ->
                            !file.contains("classified") && !file.contains(".mv.db") && !file.equals("last-run"))
                    .forEach(left::add);
        }
        return left;
    }

    static Progress silence() {
        return new Silence();
    }

    private static final class Silence implements Progress {
        @Override
        public void step(String name, int number, int steps) {}

        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long rows, long bytes) {}

        @Override
        public void stepDone() {}
    }
}
