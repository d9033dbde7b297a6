package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.RunDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Forgets older runs, and what is kept of them. */
@Command(name = "prune", mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {
    /**
     * What stays: so many runs, or those of so many days.
     *
     * @param days 0 = however old they are
     */
    record Kept(int runs, int days) {}

    /** Reads {@code 5} or {@code 30d}. */
    static final class KeptText implements ITypeConverter<Kept> {
        @Override
        public Kept convert(String text) {
            if (!text.matches("[1-9]\\d{0,5}d?")) {
                throw new TypeConversionException(text + " (5, 30d)");
            }
            return text.endsWith("d")
                    ? new Kept(Integer.MAX_VALUE, Integer.parseInt(text.substring(0, text.length() - 1)))
                    : new Kept(Integer.parseInt(text), 0);
        }
    }

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "N|Nd",
            converter = KeptText.class,
            descriptionKey = "pruneKeep")
    Kept keep = new Kept(1, 0);

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        if (!places.haveState()) {
            session.speech().say("noRun");
            return ExitCode.DONE;
        }
        return session.look(workspace -> {
            Instant since = keep.days() == 0 ? Instant.MIN : Instant.now().minus(Duration.ofDays(keep.days()));
            int gone = new RunDesk(workspace).prune(keep.runs(), since);
            session.speech().say("pruned", gone);
            return ExitCode.DONE;
        });
    }
}
