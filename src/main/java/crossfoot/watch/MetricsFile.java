package crossfoot.watch;

import crossfoot.core.report.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of things as metrics in Prometheus' text form, in a file for a node exporter. Gauges only: every run is a
 * process of its own. No money stands in it, for its numbers are floating.
 */
public final class MetricsFile {
    private static final double MILLIS = 1000.0;

    private MetricsFile() {}

    /**
     * Writes them, in place of those of the run before.
     *
     * @param good null if nothing was ever published
     */
    public static void write(Path file, Attempt attempt, @Nullable Good good) throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        attempt(registry, attempt);
        standing(registry, attempt);
        if (good != null) {
            seconds(registry, "last.published", good.publishedAt(), "When the outputs that stand were published");
            seconds(
                    registry,
                    "last.success",
                    good.confirmedAt(),
                    "When a run last published, or found that nothing is new");
        }
        Placed.write(file, registry.scrape());
    }

    private static void attempt(MeterRegistry registry, Attempt attempt) {
        seconds(registry, "last.attempt", attempt.endedAt(), "When the program was last run to its end, good or bad");
        gauge(registry, "run.exit.code", attempt.exitCode(), "Exit code of the last attempt");
        Gauge.builder("crossfoot.run.duration", () -> attempt.took().toMillis() / MILLIS)
                .baseUnit("seconds")
                .description("How long the last attempt took")
                .strongReference(true)
                .register(registry);
        for (Attempt.Outcome outcome : Attempt.Outcome.values()) {
            Gauge.builder("crossfoot.run.outcome", () -> attempt.outcome() == outcome ? 1 : 0)
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .description("1 for what the last attempt left behind, else 0")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static void standing(MeterRegistry registry, Attempt attempt) {
        if (!attempt.isGood()) {
            return;
        }
        Standing standing = attempt.standing();
        gauge(registry, "entries", standing.entries(), "Entries that count");
        gauge(registry, "checks", standing.checks(), "Checks made");
        gauge(registry, "differences", standing.differences(), "Checks that fail");
        gauge(registry, "rejected.rows", standing.rejected(), "Rows that could not be entries");
        gauge(registry, "unclassified.entries", standing.unclassified(), "Entries that no rule covers");
        gauge(registry, "unreadable.sources", standing.unreadable(), "Ledgers that could not be read");
    }

    private static void seconds(MeterRegistry registry, String name, Instant at, String description) {
        Gauge.builder("crossfoot." + name + ".timestamp", () -> at.toEpochMilli() / MILLIS)
                .baseUnit("seconds")
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String name, long value, String description) {
        Gauge.builder("crossfoot." + name, () -> value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
