package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of commands that run at the same time, and what killed ones leave. */
class TemporaryStateTest {
    private static final int PROCESSES = 3;
    private static final int FOLDERS = 2_000;

    @TempDir
    Path temporary;

    /** A process of its own that makes, fills and removes folders one after another. */
    static final class Maker {
        private Maker() {}

        public static void main(String[] arguments) throws IOException {
            for (int at = 0; at < FOLDERS; at++) {
                try (TemporaryState state = new TemporaryState()) {
                    Path file = Files.writeString(state.folder().resolve("state"), "rows");
                    if (!Files.readString(file).equals("rows")) {
                        throw new IllegalStateException("lost " + file);
                    }
                }
            }
        }
    }

    private Process maker() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        Maker.class.getName())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void nobody_removes_the_folder_of_a_command_at_work() throws Exception {
        Path abandoned = Files.createDirectories(temporary.resolve("crossfoot-1"));
        Files.writeString(abandoned.resolve(".in-use"), "");
        Files.writeString(abandoned.resolve("state"), "rows");
        List<Process> makers = new ArrayList<>();
        for (int at = 0; at < PROCESSES; at++) {
            makers.add(maker());
        }
        for (Process maker : makers) {
            String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(maker.waitFor()).as(said).isZero();
        }
        assertThat(temporary).isEmptyDirectory();
    }
}
