package crossfoot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusFileTest {
    @TempDir
    Path state;

    @Test
    void the_last_good_run_is_read_back() throws IOException {
        Good good = new Good(6, MetricsFileTest.TWO, MetricsFileTest.TWO.plusSeconds(9), 3, "不符 1，“\\\n");
        StatusFile.write(state, MetricsFileTest.attempt(1, Attempt.Outcome.NOT_PUBLISHED), good);
        assertThat(StatusFile.lastGood(state)).isEqualTo(good);
        assertThat(Files.readString(state.resolve("status.json")))
                .startsWith(
                        "{\"format\":\"crossfoot-last/1\",\"lastAttempt\":{\"run\":7,\"startedAt\":\"2026-11-26T02:00:00Z\"")
                .contains("\"exitCode\":1,\"outcome\":\"not_published\"");
    }

    @Test
    void nothing_good_yet_is_null() throws IOException {
        assertThat(StatusFile.lastGood(state)).isNull();
        StatusFile.write(state, MetricsFileTest.attempt(5, Attempt.Outcome.NOT_PUBLISHED), null);
        assertThat(StatusFile.lastGood(state)).isNull();
        assertThat(Files.readString(state.resolve("status.json"))).contains("\"lastGood\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"lastGood\":{\"run\":\"x\"}}", "{\"lastGood\":{\"run\":1}}", "\u0000"})
    void a_damaged_file_says_nothing_and_is_written_anew(String text) throws IOException {
        Files.writeString(state.resolve("status.json"), text);
        assertThat(StatusFile.lastGood(state)).isNull();
        assertThat(StatusFile.noRun(state)).isNull();
    }
}
