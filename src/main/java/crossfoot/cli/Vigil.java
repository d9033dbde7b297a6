package crossfoot.cli;

import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.job.WatchersSetting;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import crossfoot.watch.Attempt;
import crossfoot.watch.Channel;
import crossfoot.watch.Good;
import crossfoot.watch.MetricsFile;
import crossfoot.watch.NotSent;
import crossfoot.watch.Notice;
import crossfoot.watch.StatusFile;
import crossfoot.watch.Watchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps what is to be known of one run, from its first moment on, and tells it at its end: {@code status.json}, the
 * metrics, the notices. What fails in this is said, and changes nothing of the run's outcome.
 */
final class Vigil {
    private static final Logger LOG = LoggerFactory.getLogger("crossfoot.run");

    private final Session session;
    private final Instant startedAt = Instant.now();
    private @Nullable Path config;
    private Launch.@Nullable Ending ending;
    private long runNo;
    private @Nullable Good good;

    /** @param config null until the last run says it */
    Vigil(Session session, @Nullable Path config) {
        this.session = session;
        this.config = config;
    }

    void opened(Workspace workspace) {
        if (config == null) {
            config = workspace
                    .runs()
                    .last()
                    .map(last -> Path.of(last.configFolder()))
                    .orElse(null);
        }
    }

    /** The run has ended by itself; the state is still open. */
    void ended(Launch.Ending how, Workspace workspace) {
        ending = how;
        runNo = workspace.runs().last().map(RunStore.Run::no).orElse(0L);
        Optional<RunStore.Run> done = workspace.runs().lastDone();
        Instant now = Instant.now();
        good = done.map(last -> new Good(
                        last.no(),
                        Optional.ofNullable(last.endedAt()).orElse(now),
                        now,
                        last.exitCode(),
                        last.standing().verdict(session.speech().locale())))
                .orElse(null);
    }

    /** Tells everybody. A run that is alive keeps its own books. */
    void end(int exitCode) {
        Attempt attempt = attempt(exitCode);
        log(attempt);
        Path state = session.places().stateFolder();
        Good last = attempt.isGood() ? good : known(StatusFile.lastGood(state));
        try {
            if (exitCode != ExitCode.OTHER_RUN_ALIVE && Files.isDirectory(state)) {
                StatusFile.write(state, attempt, last);
            }
            Path from = config;
            Watchers watchers = from == null ? Watchers.NONE : WatchersSetting.in(from);
            Path metrics = watchers.metricsFile();
            if (metrics != null) {
                MetricsFile.write(metrics, attempt, last);
            }
            tell(watchers, attempt);
        } catch (IOException | RuntimeException notWritten) {
            session.speech().complain("notTold", session.speech().cause(notWritten));
        }
    }

    private static void log(Attempt attempt) {
        Level level = attempt.isGood() ? Level.INFO : Level.ERROR;
        LOG.atLevel(level)
                .addKeyValue("run", attempt.runNo())
                .addKeyValue("exitCode", attempt.exitCode())
                .addKeyValue("outcome", attempt.outcome().name().toLowerCase(Locale.ROOT))
                .addKeyValue("millis", attempt.took().toMillis())
                .addKeyValue("entries", attempt.standing().entries())
                .addKeyValue("differences", attempt.standing().differences())
                .addKeyValue("rejected", attempt.standing().rejected())
                .addKeyValue("unclassified", attempt.standing().unclassified())
                .addKeyValue("failedStep", attempt.failedStep())
                .addKeyValue("reason", attempt.message())
                .log("run ended");
    }

    /** The state says which run was good, the file of old when it was last confirmed. */
    private @Nullable Good known(@Nullable Good written) {
        Good stored = good;
        if (stored == null || (written != null && written.runNo() == stored.runNo())) {
            return written;
        }
        return new Good(
                stored.runNo(), stored.publishedAt(), stored.publishedAt(), stored.exitCode(), stored.verdict());
    }

    private Attempt attempt(int exitCode) {
        Launch.Ending how = ending;
        Results results = how == null ? null : how.results();
        Standing standing = how == null ? Standing.NONE : how.standing();
        boolean nothingNew = how != null && how.nothingNew();
        boolean published = how != null && results != null && !how.since().withheld();
        boolean proven = nothingNew || results != null;
        return new Attempt(
                runNo,
                startedAt,
                Instant.now(),
                exitCode,
                nothingNew
                        ? Attempt.Outcome.NOTHING_NEW
                        : published ? Attempt.Outcome.PUBLISHED : Attempt.Outcome.NOT_PUBLISHED,
                proven ? standing.verdict(session.speech().locale()) : "",
                how == null ? "" : how.failedStep(),
                message(how),
                standing,
                results == null
                        ? 0
                        : results.figures().values().stream()
                                .mapToLong(ofYear -> ofYear.size())
                                .sum());
    }

    /** What was said of it on stderr, or would have been. */
    private String message(Launch.@Nullable Ending how) {
        String said = String.join("\n", session.speech().complaints());
        if (said.isEmpty() && how != null && !how.message().isEmpty()) {
            return session.speech().cause(how.message());
        }
        return said;
    }

    private void tell(Watchers watchers, Attempt attempt) {
        Speech speech = session.speech();
        Notice notice = new TenLines(session, attempt, ending).notice();
        for (Watchers.Watcher watcher : watchers.all()) {
            if (!watcher.when().holds(attempt)) {
                continue;
            }
            for (Channel channel : watcher.channels()) {
                try {
                    channel.send(notice);
                } catch (NotSent notSent) {
                    speech.complain("notSent", channel.name(), String.valueOf(notSent.getMessage()));
                }
            }
        }
    }
}
