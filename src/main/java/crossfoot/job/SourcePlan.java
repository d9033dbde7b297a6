package crossfoot.job;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.JournalAccounts;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a ledger before its rows are read: its form and segments, the header that the later segments
 * of a text don't have, and which accounts of a journal are spending, which only the whole file can tell.
 *
 * @param header of the first sheet with a table; null if there is none
 */
record SourcePlan(Survey survey, @Nullable SheetPlan header) {
    static SourcePlan of(Path file, String name, Layout layout, long segmentBytes) throws IOException, UnreadableFile {
        Survey survey = LedgerFiles.survey(file, name, layout, segmentBytes);
        SheetPlan header = header(file, survey);
        if (header == null || !JournalAccounts.isJournal(header, layout)) {
            return new SourcePlan(survey, header);
        }
        Survey decided = survey.with(layout.withSpendingAccounts(spendingAccounts(file, survey, header)));
        return new SourcePlan(decided, header(file, decided));
    }

    private static @Nullable SheetPlan header(Path file, Survey survey) throws IOException, UnreadableFile {
        try (EntryStream stream =
                new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null)) {
            while (stream.plans().isEmpty() && stream.next() != null) {}
            return stream.plans().isEmpty() ? null : stream.plans().get(0);
        }
    }

    private static List<String> spendingAccounts(Path file, Survey survey, SheetPlan header)
            throws IOException, UnreadableFile {
        Set<String> classes = new TreeSet<>();
        for (Segment segment : survey.segments()) {
            SheetPlan given = segment.number() == 1 ? null : header;
            classes.addAll(JournalAccounts.classes(LedgerFiles.open(file, survey, segment), survey.layout(), given));
        }
        return JournalAccounts.choose(classes);
    }
}
