package crossfoot.fuzz;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.money.Money;
import crossfoot.core.money.MoneyOverflow;
import crossfoot.core.summary.Tally;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What intake took from a file.
 *
 * @param refused why it took nothing; empty if it was read
 * @param fen what the entries add up to, in 分
 */
record Taken(String refused, Tally tally, long fen) {
    /** Reads the file as a run does, segment by segment. */
    static Taken from(Path file, long segmentBytes) throws IOException {
        try {
            Survey survey = LedgerFiles.survey(file, "ledgers/x", Layout.NONE, segmentBytes);
            Taken all = new Taken("", Tally.NONE, 0);
            SheetPlan plan = null;
            for (Segment segment : survey.segments()) {
                try (EntryStream stream =
                        new EntryStream(LedgerFiles.open(file, survey, segment), survey.layout(), plan)) {
                    all = all.plus(rest(stream));
                    plan = plan == null ? first(stream) : plan;
                }
            }
            return all;
        } catch (UnreadableFile refused) {
            return new Taken(refused.problems().toString(), Tally.NONE, 0);
        } catch (MoneyOverflow beyond) {
            return new Taken("beyond a long", Tally.NONE, 0);
        }
    }

    private static @Nullable SheetPlan first(EntryStream stream) {
        return stream.plans().isEmpty() ? null : stream.plans().get(0);
    }

    private static Taken rest(EntryStream stream) throws IOException, UnreadableFile {
        Tally.Counter counter = new Tally.Counter();
        Money sum = Money.ZERO;
        long rows = 0;
        for (Parsed row = stream.next(); row != null; row = stream.next()) {
            rows++;
            counter.count(row);
            if (row instanceof Parsed.EntryRow entry) {
                sum = sum.plus(entry.entry().amount());
            }
        }
        return new Taken("", counter.tally(rows), sum.fen());
    }

    private Taken plus(Taken other) {
        return new Taken("", tally.plus(other.tally), Math.addExact(fen, other.fen));
    }
}
