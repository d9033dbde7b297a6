package crossfoot.job;

import crossfoot.advice.Advice;
import crossfoot.core.ledger.Entry;
import crossfoot.core.report.Suggestion;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Advice on single entries of a run, learned when it is first asked for: a run with nothing unclassified learns
 * nothing. It is kept in memory alone and needs no closing.
 */
final class AdviceOfRun implements Function<Entry, Optional<Suggestion>> {
    /** Of a longer ledger the first entries must do: a run does not wait for advice. */
    private static final long LEARNED_FROM = 500_000;

    private final RunContext run;
    private @Nullable Advice advice;

    AdviceOfRun(RunContext run) {
        this.run = run;
    }

    @Override
    public synchronized Optional<Suggestion> apply(Entry entry) {
        Advice learned = advice;
        if (learned == null) {
            learned = learn();
            advice = learned;
        }
        return learned.of(entry);
    }

    private Advice learn() {
        try (Stream<ClassifiedEntry> ledger = run.state().ledger().entries(ResultsOfRun.parts(run), "")) {
            return Advice.from(ledger.limit(LEARNED_FROM), run.configuration().tree());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
