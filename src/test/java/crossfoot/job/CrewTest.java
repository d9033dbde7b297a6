package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.fuzz.Specimen;
import crossfoot.fuzz.Spoiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What workers read who know only what stands in the shared folder, taken in, gives the bytes of a run by one process.
 * {@code -Dcrossfoot.engine=both} repeats every run of an office in the other tests so, too.
 */
class CrewTest {
    private static final String CUT = "segmentBytes: 300\nsliceRows: 3\nworkers: 2\n";
    private static final int SPOILED = 6;

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder);
    }

    private void take(String sample) throws IOException {
        Path from = Path.of("input-samples", sample);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = office.ledgers().resolveSibling(from.relativize(file).toString());
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-office", "month-end"})
    void the_samples_give_the_same_bytes(String sample) throws Exception {
        take(sample);
        office.sameByCrew();
    }

    @Test
    void segments_and_slices_change_nothing() throws Exception {
        take("month-end");
        office.config("crossfoot.yml", CUT);
        office.sameByCrew();
    }

    @Test
    void every_format_sound_and_spoiled_gives_the_same_bytes() throws Exception {
        office.config("crossfoot.yml", "segmentBytes: 200\n");
        for (Specimen specimen : Specimen.all(folder)) {
            office.ledger(specimen.name(), specimen.bytes());
            for (long seed = 0; seed < SPOILED; seed++) {
                office.ledger(specimen.name() + seed, new Spoiling(seed, new int[] {40, 90}).of(specimen.bytes()));
            }
        }
        office.sameByCrew();
        assertThat(office.sources().values().stream().filter(source -> source.contains("\"unreadable\"")))
                .isNotEmpty();
    }

    @Test
    void a_ledger_that_turns_out_unreadable_in_its_middle_stops_nothing_else() throws Exception {
        office.config("crossfoot.yml", "segmentBytes: 100\nlimits.rows: 20\n");
        office.ledger("a.csv", ledger(8)).ledger("b.csv", ledger(40)).ledger("c.csv", ledger(9));
        office.sameByCrew();
        assertThat(office.sources().get("ledgers/b.csv")).contains("\"unreadable\"");
        assertThat(office.sources().get("ledgers/c.csv")).contains("\"entries\": 9");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7})
    void what_a_crew_has_done_before_it_gave_up_is_not_done_again(int done) throws Exception {
        office.config("crossfoot.yml", "segmentBytes: 100\nsliceRows: 3\n");
        office.ledger("a.csv", ledger(8)).ledger("b.csv", ledger(9));
        Path work = folder.resolve("work");
        Launch.Ending failed = office.ending("crew", new Silence(), Crews.givingUp(work, done));
        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.message()).contains("gave up");
        Map<Path, Object> kept = results(work);
        assertThat(kept).hasSize(done);
        Engine missing = order -> {
            throw new IOException("no such engine");
        };
        assertThat(office.ending("crew", new Silence(), new Crew(missing, work)).message())
                .contains("no such engine");
        assertThat(results(work)).isEqualTo(kept);
        Engine all = Crews.in(work).engine();
        Engine watched = order -> {
            Engine.Workers over = all.begin(order);
            assertThat(results(work)).containsAllEntriesOf(kept).hasSizeGreaterThan(done);
            return over;
        };
        Launch.Ending ending = office.ending("crew", new Silence(), new Crew(watched, work));
        assertThat(ending.exitCode()).as(ending.message()).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(work).doesNotExist();
        office.ending("output", new Silence(), null);
        assertThat(office.outputs("crew")).isEqualTo(office.outputs("output"));
    }

    /** The ends of segments that are done, each with what tells it from another file in its place. */
    private static Map<Path, Object> results(Path work) throws IOException {
        Map<Path, Object> results = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work)) {
            for (Path end : all.filter(file -> file.endsWith("end")).toList()) {
                results.put(
                        end,
                        String.valueOf(Files.readAttributes(end, BasicFileAttributes.class)
                                .fileKey()));
            }
        }
        return results;
    }

    @Test
    void a_run_that_broke_here_is_ended_by_a_crew_and_the_other_way_round() throws Exception {
        office.config("crossfoot.yml", "segmentBytes: 150\nsliceRows: 2\nworkers: 1\n");
        office.ledger("a.csv", ledger(30)).ledger("b.csv", ledger(31));
        assertThat(office.ending("crew", new Breaking(9), null).exitCode()).isEqualTo(ExitCode.FAILED);
        office.sameByCrew();
        Path work = Crew.folderIn(folder.resolve("crew/.state"));
        office.ledger("d.csv", ledger(33)).ledger("e.csv", ledger(34));
        assertThat(office.ending("crew", new Silence(), Crews.givingUp(work, 3)).exitCode())
                .isEqualTo(ExitCode.FAILED);
        assertThat(office.ending("crew", new Silence(), null).exitCode())
                .isEqualTo(office.ending("output", new Silence(), null).exitCode());
        assertThat(work).doesNotExist();
        assertThat(office.outputs("crew")).isEqualTo(office.outputs("output"));
    }

    /** The segments that were done are none of the new ones. */
    @Test
    void a_ledger_half_read_that_is_cut_otherwise_is_read_anew() throws Exception {
        office.ledger("a.csv", ledger(60));
        office.config("crossfoot.yml", "segmentBytes: 150\nsliceRows: 2\nworkers: 1\n");
        assertThat(office.ending("crew", new Breaking(9), null).exitCode()).isEqualTo(ExitCode.FAILED);
        office.config("crossfoot.yml", "segmentBytes: 400\nsliceRows: 2\nworkers: 1\n");
        office.sameByCrew();
        assertThat(office.sources().get("ledgers/a.csv")).contains("\"entries\": 60");
    }

    /** Breaks the machine when so much is read. */
    private static final class Breaking implements Progress {
        private final int reads;
        private int read;

        Breaking(int reads) {
            this.reads = reads;
        }

        @Override
        public void step(String name, int number, int steps) {}

        @Override
        public void expect(long bytes) {}

        @Override
        public synchronized void read(long rows, long bytes) {
            read++;
            if (read == reads) {
                throw new IllegalStateException("the machine broke");
            }
        }

        @Override
        public void stepDone() {}
    }

    private static String ledger(int entries) {
        StringBuilder text = new StringBuilder("日期,凭证号,摘要,经济科目,金额\n");
        for (int i = 1; i <= entries; i++) {
            text.append("2021-%02d-05,记-%d-%d,水费,%s,%d.%02d%n"
                    .formatted(1 + i % 12, entries, i, i % 7 == 3 ? "30101 工资" : "30205 水费", i, i * 7 % 100));
        }
        return text.append(",,合计,,1\n").toString();
    }
}
