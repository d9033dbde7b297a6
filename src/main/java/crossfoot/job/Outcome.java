package crossfoot.job;

import crossfoot.core.report.Results;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run came to: its results and the exit code they ask for. */
final class Outcome {
    private @Nullable Results results;
    private int exitCode;
    private Map<String, String> published = Map.of();

    void take(Results found, Settings settings) {
        results = found;
        boolean unreadable =
                found.sources().stream().anyMatch(source -> source.status() == Results.SourceStatus.UNREADABLE);
        boolean open = found.counts().rejected() > settings.maxRejected()
                || found.counts().unclassified() > settings.maxUnclassified();
        if (unreadable) {
            exitCode = ExitCode.INPUT_MISSING;
        } else if (open) {
            exitCode = ExitCode.OPEN_ENTRIES;
        } else {
            exitCode = found.balanced() ? ExitCode.DONE : ExitCode.DIFFERENCES;
        }
    }

    void published(Map<String, String> files) {
        published = Map.copyOf(files);
    }

    /** Name → SHA-256 of what was published; empty if nothing was. */
    Map<String, String> published() {
        return published;
    }

    @Nullable
    Results results() {
        return results;
    }

    int exitCode() {
        return exitCode;
    }
}
