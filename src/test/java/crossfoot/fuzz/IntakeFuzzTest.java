package crossfoot.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intake survives any file. {@code -Dfuzz.seeds=10000 -Dfuzz.from=0} for a long run; a failure names the seed that
 * repeats it.
 */
class IntakeFuzzTest {
    private static final long SEEDS = Long.getLong("fuzz.seeds", 60);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long WHOLE = Long.MAX_VALUE;

    @TempDir
    Path folder;

    @Test
    void every_specimen_is_read_whole() throws Exception {
        for (Specimen specimen : Specimen.all(folder)) {
            Taken taken = take(specimen.bytes());
            assertThat(taken.refused()).as(specimen.name()).isEmpty();
            assertThat(taken.tally().entries()).as(specimen.name()).isEqualTo(24);
            assertThat(taken.tally().statedTotals()).as(specimen.name()).isEqualTo(1);
            assertThat(taken.tally().rejected()).as(specimen.name()).isZero();
        }
    }

    @Test
    void a_spoiled_ledger_is_read_row_by_row_or_refused() throws Exception {
        for (Specimen specimen : Specimen.all(folder)) {
            Taken sound = take(specimen.bytes());
            for (long seed = FROM; seed < FROM + SEEDS; seed++) {
                byte[] spoiled = new Spoiling(seed, specimen.boundaries()).of(specimen.bytes());
                String what = specimen.name() + " seed " + seed;
                Taken taken = Assertions.assertTimeoutPreemptively(LIMIT, () -> take(spoiled), what);
                assertThat(taken.tally().outcomes())
                        .as(what)
                        .isEqualTo(taken.tally().rowsRead());
                if (specimen.isWhole() && taken.refused().isEmpty()) {
                    assertThat(taken).as(what).isEqualTo(sound);
                }
            }
        }
    }

    @Test
    void a_stray_quote_spoils_few_rows() throws Exception {
        Specimen plain = Specimen.plain();
        Taken sound = take(plain.bytes());
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = new String(plain.bytes(), StandardCharsets.UTF_8);
            int at = random.nextInt(text.length());
            Taken taken = take((text.substring(0, at) + '"' + text.substring(at)).getBytes(StandardCharsets.UTF_8));
            if (taken.refused().isEmpty()) {
                assertThat(taken.tally().rowsRead())
                        .as("seed %d", seed)
                        .isEqualTo(sound.tally().rowsRead());
                assertThat(taken.tally().entries()).as("seed %d", seed).isGreaterThanOrEqualTo(23);
            } else {
                assertThat(taken.refused()).as("seed %d", seed).contains("NO_HEADER_FOUND");
            }
        }
    }

    /** Where a text is cut into segments changes nothing of what is read. */
    @Test
    void segments_take_what_the_whole_takes() throws Exception {
        for (Specimen specimen : Specimen.all(folder)) {
            for (long seed = FROM; seed < FROM + SEEDS; seed++) {
                byte[] spoiled = new Spoiling(seed, specimen.boundaries()).of(specimen.bytes());
                Path file = Files.write(folder.resolve("spoiled"), spoiled);
                Taken whole = Taken.from(file, WHOLE);
                Taken cut = Taken.from(file, 1_000);
                if (whole.refused().isEmpty() && cut.refused().isEmpty()) {
                    assertThat(cut).as(specimen.name() + " seed " + seed).isEqualTo(whole);
                }
            }
        }
    }

    private Taken take(byte[] bytes) throws Exception {
        return Taken.from(Files.write(folder.resolve("taken"), bytes), WHOLE);
    }
}
