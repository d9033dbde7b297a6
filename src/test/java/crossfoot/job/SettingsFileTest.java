package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.reckoning.ScoreRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private final List<Problem> faults = new ArrayList<>();

    private Settings read(String yaml) throws IOException {
        Path file = folder.resolve("crossfoot.yml");
        Files.writeString(file, yaml);
        return SettingsFile.read(file, faults);
    }

    @Test
    void what_is_not_said_is_as_usual() throws IOException {
        Settings settings = read("workers: 3\n");
        assertThat(settings.workers()).isEqualTo(3);
        assertThat(settings.maxRejected()).isEqualTo(Allowance.NONE);
        assertThat(settings.sliceRows()).isEqualTo(20_000);
        assertThat(SettingsFile.read(folder.resolve("none.yml"), faults).toleranceFen())
                .isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void a_limit_is_a_number_or_a_share() throws IOException {
        Settings settings = read("maxRejected: 20\nmaxUnclassified: 0.25%\n");
        assertThat(settings.maxRejected()).isEqualTo(new Allowance(20, false));
        assertThat(settings.maxUnclassified()).isEqualTo(new Allowance(25, true));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_fault_is_named_with_its_key() throws IOException {
        read("maxRejected: many\nworkers: 0\nsliceRows: 1.5\nsliceRow: 7\n");
        assertThat(faults).extracting(Problem::cell).containsExactly("maxRejected", "sliceRows", "workers", "sliceRow");
        assertThat(faults.get(3).kind()).isEqualTo(ProblemKind.CONFIG_UNKNOWN_KEY);
        assertThat(faults.get(3).details()).containsExactly("sliceRows");
    }

    @Test
    void units_have_sheets_or_files() throws IOException {
        assertThat(read("workers: 1\n").unitFiles()).isFalse();
        assertThat(read("units: sheets\n").unitFiles()).isFalse();
        assertThat(read("units: files\n").unitFiles()).isTrue();
        assertThat(faults).isEmpty();
        assertThat(read("units: pages\n").unitFiles()).isFalse();
        assertThat(faults).extracting(Problem::cell).containsExactly("units");
    }

    @Test
    void a_closed_year_is_frozen_until_it_is_approved() throws IOException {
        Settings settings = read("closedYears: [2019, 2020]\napprovedYears: 2020\n");
        assertThat(settings.frozen(2019)).isTrue();
        assertThat(settings.frozen(2020)).isFalse();
        assertThat(settings.frozen(2021)).isFalse();
        assertThat(faults).isEmpty();
        read("closedYears: [20, last]\n");
        assertThat(faults).extracting(Problem::value).containsExactly("20", "last");
    }

    @Test
    void the_score_of_execution_and_the_pace_are_an_office_s_own() throws IOException {
        assertThat(read("workers: 1\n").scoreRule()).isEqualTo(ScoreRule.LINEAR);
        assertThat(read("executionScore: integer\n").scoreRule().kind()).isEqualTo(ScoreRule.Kind.INTEGER);
        Settings settings =
                read("executionScore: stepped\nexecutionSteps: {80%: 8, 95: 10, 60%: 5.5}\npaceTolerance: 12.5%\n");
        assertThat(settings.scoreRule().steps())
                .extracting(step -> step.fromPercent() + ":" + step.points())
                .containsExactly("95:10", "80:8", "60:5.5");
        assertThat(settings.paceTolerance()).isEqualTo(new BigDecimal("12.5"));
        assertThat(faults).isEmpty();
        read("executionScore: stepped\npaceTolerance: wide\n");
        read("executionScore: cubic\nexecutionSteps: {high: 10}\n");
        read("executionSteps: [1]\n");
        assertThat(faults)
                .extracting(Problem::cell)
                .containsExactly(
                        "executionScore", "paceTolerance", "executionSteps", "executionScore", "executionSteps");
    }

    @Test
    void limits_stand_by_themselves_or_in_a_map() throws IOException {
        assertThat(read("limits.rows: 7\n").limits().rows()).isEqualTo(7);
        assertThat(read("limits:\n  partBytes: 5000000000\n  depth: 9\n").limits())
                .isEqualTo(new Limits(
                        10_000, 5_000_000_000L, 2L << 30, 20_000_000, 8_000_000, 160L << 20, 9, 16L << 20, 2_000_000));
        assertThat(faults).isEmpty();
        read("limits: {row: 7, rows: 0}\n");
        assertThat(faults).extracting(Problem::cell).containsExactly("limits.rows", "limits.row");
    }

    @Test
    void a_setting_that_stands_twice_is_a_fault() throws IOException {
        read("workers: 1\nworkers: 2\n");
        assertThat(faults).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_UNREADABLE);
    }

    @Test
    void settings_in_another_encoding_are_a_fault() throws IOException {
        Path file = folder.resolve("crossfoot.yml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC4, (byte) 0xE3});
        SettingsFile.read(file, faults);
        assertThat(faults).extracting(Problem::details).containsExactly(List.of("UTF-8"));
    }

    @Test
    void what_is_no_map_is_a_fault() throws IOException {
        read("just words");
        read("a: [");
        assertThat(faults)
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_BAD_VALUE, ProblemKind.CONFIG_UNREADABLE);
    }

    @Test
    void a_share_counts_against_all_rows_meant_as_entries() {
        Allowance half = new Allowance(50, true);
        assertThat(Allowance.of("0.5 %")).isEqualTo(half);
        assertThat(half.allows(5, 1000)).isTrue();
        assertThat(half.allows(6, 1000)).isFalse();
        assertThat(Allowance.NONE.allows(1, 1000)).isFalse();
        assertThat(Allowance.of("0.125%")).isNull();
        assertThat(Allowance.of("-1")).isNull();
        assertThat(Allowance.of("")).isNull();
    }
}
