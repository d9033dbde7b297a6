package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.samples.JournalLedgers;
import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same year in other books gives the same figures. */
class JournalRunTest {
    @TempDir
    Path folder;

    @BeforeEach
    void keep_the_books() throws Exception {
        JournalLedgers.main(new String[] {folder.toString()});
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

    /** The amounts of 2021, without how many entries they are of. */
    private String figures(String books, String settings) throws Exception {
        Path input = folder.resolve(books);
        Files.writeString(input.resolve("config/crossfoot.yml"), settings);
        Path output = folder.resolve("out-" + books + settings.hashCode());
        try (Workspace workspace = Workspace.open(States.at(output.resolve(".state")))) {
            RunStore.Places places = new RunStore.Places(
                    "", input.toString(), input.resolve("config").toString(), output.toString(), "");
            Launch.Ending ending = new Launch(workspace, new Silence()).run(places, Launch.Demand.PLAIN);
            assertThat(ending.exitCode()).as(books + ": " + ending.message()).isEqualTo(ExitCode.DONE);
        }
        String json = Files.readString(output.resolve("figures.json"));
        int at = json.indexOf("JOURNAL-SIDES");
        sides = at < 0 ? "" : json.substring(at, Math.min(json.length(), at + 600));
        return json.substring(json.indexOf("\"amounts\""), json.indexOf("\"budget\""))
                .replaceAll("\"entries\": \\d+", "");
    }

    private String sides = "";

    @Test
    void a_year_in_parallel_bookkeeping_is_the_plain_ledger_of_that_year() throws Exception {
        String plain = figures("plain", "");
        assertThat(plain).contains("46785315.42");
        assertThat(figures("journal", "")).isEqualTo(plain);
        assertThat(sides).contains("\"accepted\"").contains("折旧与摊销 14814.72").contains("未能说明 0.00");
        assertThat(figures("journal", "segmentBytes: 20000\n")).isEqualTo(plain);
        assertThat(figures("merged", "")).isEqualTo(plain);
        assertThat(figures("columnar", "")).isEqualTo(plain);
        assertThat(figures("columnar", "segmentBytes: 20000\n")).isEqualTo(plain);
    }
}
