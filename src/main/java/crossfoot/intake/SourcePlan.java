package crossfoot.intake;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.JournalScan;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a ledger before its rows are read: its form and segments, the plans by which the later segments
 * of a text go on, and which accounts of a journal are spending and which vouchers close them, which only the whole
 * file can tell.
 *
 * @param plans of the second segment and those behind it; empty if no sheet has a table
 */
public record SourcePlan(Survey survey, List<SheetPlan> plans) implements Serializable {
    public static SourcePlan of(Path file, String name, Layout layout, long segmentBytes)
            throws IOException, UnreadableFile {
        Survey survey = LedgerFiles.survey(file, name, layout, segmentBytes);
        SheetPlan header = header(file, survey);
        if (header == null) {
            return new SourcePlan(survey, List.of());
        }
        SourcePlan cut = new SourcePlan(survey, new SegmentPlans(file, survey, header).all());
        if (!JournalScan.isJournal(header)) {
            return cut;
        }
        Survey decided = survey.with(cut.journal(file));
        SheetPlan known = Objects.requireNonNullElse(header(file, decided), header);
        List<SheetPlan> plans = cut.plans.stream()
                .map(plan -> known.withCarried(plan.carried()))
                .toList();
        return new SourcePlan(decided, plans);
    }

    /** The plan that a segment is given; null for the first, which finds its own. */
    @Nullable
    SheetPlan plan(Segment segment) {
        return segment.number() == 1 || plans.isEmpty() ? null : plans.get(segment.number() - 2);
    }

    private static @Nullable SheetPlan header(Path file, Survey survey) throws IOException, UnreadableFile {
        try (EntryStream stream =
                new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null)) {
            while (stream.plans().isEmpty() && stream.next() != null) {}
            return stream.plans().isEmpty() ? null : stream.plans().get(0);
        } catch (UnreadableFile unreadable) {
            throw unreadable.in(survey.name());
        }
    }

    private Layout journal(Path file) throws IOException, UnreadableFile {
        JournalScan scan = new JournalScan();
        do {
            for (Segment segment : survey.segments()) {
                scan.read(LedgerFiles.open(file, survey, segment), survey.layout(), plan(segment));
            }
        } while (scan.again());
        return scan.decided(survey.layout(), survey.name());
    }
}
