package crossfoot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.types.MetricType;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics, read by a parser that is not the library which wrote them. */
class MetricsFileTest {
    static final Instant TWO = Instant.parse("2026-11-26T02:00:00Z");

    @TempDir
    Path folder;

    static Attempt attempt(int exitCode, Attempt.Outcome outcome) {
        Standing standing = new Standing(5488, 616, 2, 10, 3, 0);
        return new Attempt(7, TWO, TWO.plusMillis(12_500), exitCode, outcome, "verdict", "", "", standing, 30);
    }

    /** Name with labels → value. */
    private static Map<String, Double> parsed(Path file) throws IOException {
        CollectorPrometheusMetricsWalker collected = new CollectorPrometheusMetricsWalker();
        try (InputStream in = Files.newInputStream(file)) {
            new TextPrometheusMetricsProcessor(in, collected).walk();
        }
        Map<String, Double> values = new TreeMap<>();
        for (MetricFamily family : collected.getAllMetricFamilies()) {
            assertThat(family.getType()).isEqualTo(MetricType.GAUGE);
            assertThat(family.getHelp()).isNotBlank();
            family.getMetrics()
                    .forEach(metric -> values.put(
                            family.getName()
                                    + String.join("", metric.getLabels().values()),
                            ((Gauge) metric).getValue()));
        }
        return values;
    }

    private Map<String, Double> written(Attempt attempt, @Nullable Good good) throws IOException {
        Path file = folder.resolve("deep/crossfoot.prom");
        MetricsFile.write(file, attempt, good);
        assertThat(folder.resolve("deep").toFile().list()).containsExactly("crossfoot.prom");
        return parsed(file);
    }

    @Test
    void what_a_run_has_proven_and_when() throws IOException {
        Good good = new Good(7, TWO.plusSeconds(10), TWO.plusSeconds(12), 4, "verdict");
        assertThat(written(attempt(4, Attempt.Outcome.PUBLISHED), good))
                .containsEntry("crossfoot_run_exit_code", 4.0)
                .containsEntry("crossfoot_run_duration_seconds", 12.5)
                .containsEntry("crossfoot_run_outcomepublished", 1.0)
                .containsEntry("crossfoot_run_outcomenothing_new", 0.0)
                .containsEntry("crossfoot_entries", 5488.0)
                .containsEntry("crossfoot_differences", 2.0)
                .containsEntry("crossfoot_rejected_rows", 10.0)
                .containsEntry("crossfoot_unclassified_entries", 3.0)
                .containsEntry("crossfoot_unreadable_sources", 0.0)
                .containsEntry("crossfoot_last_attempt_timestamp_seconds", TWO.getEpochSecond() + 12.5)
                .containsEntry("crossfoot_last_published_timestamp_seconds", TWO.getEpochSecond() + 10.0)
                .containsEntry("crossfoot_last_success_timestamp_seconds", TWO.getEpochSecond() + 12.0);
    }

    @Test
    void a_run_that_failed_says_nothing_of_entries_and_leaves_the_last_success_as_it_was() throws IOException {
        Good good = new Good(6, TWO.minusSeconds(86_400), TWO.minusSeconds(3_600), 0, "verdict");
        assertThat(written(attempt(1, Attempt.Outcome.NOT_PUBLISHED), good))
                .containsEntry("crossfoot_run_outcomenot_published", 1.0)
                .containsEntry("crossfoot_last_success_timestamp_seconds", TWO.getEpochSecond() - 3_600.0)
                .doesNotContainKey("crossfoot_entries");
        assertThat(written(attempt(1, Attempt.Outcome.NOT_PUBLISHED), null))
                .doesNotContainKey("crossfoot_last_success_timestamp_seconds");
    }

    @Test
    void a_clock_that_was_set_back_makes_no_run_of_negative_length() throws IOException {
        Attempt back =
                new Attempt(1, TWO, TWO.minusSeconds(60), 0, Attempt.Outcome.NOTHING_NEW, "", "", "", Standing.NONE, 0);
        assertThat(written(back, null)).containsEntry("crossfoot_run_duration_seconds", 0.0);
    }
}
