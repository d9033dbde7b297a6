package crossfoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes and names of the house, measured. */
class TidyTest {
    private static final int FEWEST_FILES = 100;

    @Test
    void main_sources_are_tidy() throws IOException {
        List<Path> files = new ArrayList<>(sources(Path.of("src/main/java")));
        files.addAll(sources(Path.of("src/spark/java")));
        assertThat(files).hasSizeGreaterThan(FEWEST_FILES);
        assertThat(findings(files, Tidiness.Limits.MAIN)).isEmpty();
    }

    @Test
    void test_sources_are_tidy() throws IOException {
        List<Path> files = new ArrayList<>(sources(Path.of("src/test/java")));
        files.addAll(sources(Path.of("src/spark/test")));
        assertThat(findings(files, Tidiness.Limits.TEST)).isEmpty();
    }

    @Test
    void core_knows_no_floating_point() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(Path.of("src/main/java/crossfoot/core"))) {
            if (Files.readString(file).matches("(?s).*\\b(double|float)\\b [a-z].*")) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void planted_violations_are_found_with_their_place() throws IOException {
        String planted =
                "package crossfoot.core;\nclass AmountHelper {\n  void f(int a, int b, int c, int d, int e) {\n"
                        + "\n".repeat(300) + "  }\n}\n";
        assertThat(Tidiness.findings("Planted.java", planted, Tidiness.Limits.MAIN))
                .anyMatch(finding -> finding.contains("Planted.java:2: name AmountHelper"))
                .anyMatch(finding -> finding.contains("5 parameters"))
                .anyMatch(finding -> finding.contains("has 300 lines"))
                .anyMatch(finding -> finding.startsWith("Planted.java: 305 lines"));
    }

    private static List<String> findings(List<Path> files, Tidiness.Limits limits) throws IOException {
        List<String> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(Tidiness.findings(file.toString(), Files.readString(file), limits));
        }
        return all;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
