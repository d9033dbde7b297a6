package crossfoot.cli;

import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.job.Launch;
import crossfoot.watch.Attempt;
import crossfoot.watch.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What matters of a run, in ten lines at most: the verdict, the figures, what moved, what failed, where to look. */
final class TenLines {
    private static final int LINES = 10;
    private static final int YEARS = 2;
    private static final int LAST = 2;

    private final Session session;
    private final Speech speech;
    private final Attempt attempt;
    private final Launch.@Nullable Ending ending;

    /** @param ending null if the run has not ended by itself */
    TenLines(Session session, Attempt attempt, Launch.@Nullable Ending ending) {
        this.session = session;
        this.speech = session.speech();
        this.attempt = attempt;
        this.ending = ending;
    }

    Notice notice() {
        List<String> lines = new ArrayList<>();
        lines.add(speech.words("tenVerdict", verdict(), attempt.exitCode()));
        lines.add(speech.words(
                "tenRun",
                attempt.runNo(),
                StatusCommand.at(attempt.startedAt()),
                StatusCommand.at(attempt.endedAt()),
                speech.words("outcome." + attempt.outcome())));
        Launch.Ending how = ending;
        Results results = how == null ? null : how.results();
        if (how != null && results != null) {
            List<String> years = new Account(speech, how, session.places().output).years(results);
            lines.addAll(years.subList(Math.max(0, years.size() - YEARS), years.size()));
            moved(how, lines);
        }
        if (attempt.isGood()) {
            Standing standing = attempt.standing();
            lines.add(speech.words(
                    "tenCounts",
                    standing.entries(),
                    standing.differences(),
                    standing.rejected(),
                    standing.unclassified(),
                    standing.unreadable()));
        }
        // Where there is no verdict, the first line has said how the message begins.
        attempt.message()
                .lines()
                .skip(attempt.verdict().isEmpty() ? 1 : 0)
                .limit(LINES - 1L - lines.size())
                .forEach(lines::add);
        lines.add(speech.words(
                attempt.isGood() ? "tenOutput" : "tenOldOutput",
                session.places().output.toAbsolutePath()));
        lines.replaceAll(Speech::fit);
        return new Notice(speech.words("tenSubject", verdict()), lines, facts());
    }

    private String verdict() {
        String first = attempt.message().lines().findFirst().orElse("");
        return attempt.verdict().isEmpty() ? first : attempt.verdict();
    }

    private void moved(Launch.Ending how, List<String> lines) {
        if (how.since().runNo() == 0) {
            return;
        }
        Account account = new Account(speech, how, session.places().output);
        List<String> figures = account.movedFigures();
        lines.add(speech.words(
                figures.isEmpty() ? "movedNothing" : "movedSince", how.since().runNo()));
        int room = LINES - LAST - lines.size();
        int shown = figures.size() <= room ? figures.size() : room - 1;
        figures.stream().limit(shown).forEach(lines::add);
        if (figures.size() > shown) {
            lines.add(speech.words("tenMore", figures.size() - shown));
        }
    }

    private Map<String, String> facts() {
        Standing standing = attempt.standing();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("CROSSFOOT_EXIT_CODE", Integer.toString(attempt.exitCode()));
        facts.put("CROSSFOOT_OUTCOME", attempt.outcome().name().toLowerCase(Locale.ROOT));
        facts.put("CROSSFOOT_RUN", Long.toString(attempt.runNo()));
        facts.put("CROSSFOOT_VERDICT", attempt.verdict());
        facts.put("CROSSFOOT_FAILED_STEP", attempt.failedStep());
        facts.put("CROSSFOOT_MESSAGE", attempt.message());
        facts.put("CROSSFOOT_ENTRIES", Long.toString(standing.entries()));
        facts.put("CROSSFOOT_DIFFERENCES", Long.toString(standing.differences()));
        facts.put("CROSSFOOT_REJECTED", Long.toString(standing.rejected()));
        facts.put("CROSSFOOT_UNCLASSIFIED", Long.toString(standing.unclassified()));
        facts.put("CROSSFOOT_UNREADABLE", Long.toString(standing.unreadable()));
        facts.put("CROSSFOOT_STARTED_AT", attempt.startedAt().toString());
        facts.put("CROSSFOOT_ENDED_AT", attempt.endedAt().toString());
        facts.put("CROSSFOOT_OUTPUT", session.places().output.toAbsolutePath().toString());
        facts.put(
                "CROSSFOOT_STATE",
                session.places().stateFolder().toAbsolutePath().toString());
        return facts;
    }
}
