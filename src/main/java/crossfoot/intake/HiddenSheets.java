package crossfoot.intake;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.money.Money;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what the hidden sheets of a workbook, which are not read, would add. */
public final class HiddenSheets {
    private HiddenSheets() {}

    /**
     * A note for every hidden sheet with a table in it.
     *
     * @param notes of the workbook, those on sheets that are not read among them
     */
    public static List<Problem> effects(Path file, Survey survey, List<Problem> notes) throws IOException {
        List<Problem> effects = new ArrayList<>();
        for (Problem note : notes) {
            if (note.kind() == ProblemKind.HIDDEN_SHEET_NOT_READ) {
                try {
                    effects.add(effect(file, survey, note));
                } catch (UnreadableFile withoutTable) {
                    // nothing in it could count: that it is not read has been said
                }
            }
        }
        return effects;
    }

    private static Problem effect(Path file, Survey survey, Problem note) throws IOException, UnreadableFile {
        Layout layout = survey.layout().withSheets(List.of(note.at().sheet()));
        Survey hidden = survey.with(layout);
        long entries = 0;
        long rejected = 0;
        Money amount = Money.ZERO;
        try (EntryStream stream =
                new EntryStream(LedgerFiles.open(file, hidden, hidden.segments().get(0)), layout, null)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                if (row instanceof Parsed.EntryRow line) {
                    for (Entry entry : line.entries()) {
                        entries++;
                        amount = amount.plus(entry.amount());
                    }
                } else if (row instanceof Parsed.Rejected) {
                    rejected++;
                }
            }
        }
        return Problem.of(
                ProblemKind.HIDDEN_SHEET_WOULD_ADD,
                note.at(),
                "",
                "",
                Long.toString(entries),
                amount.yuan(),
                Long.toString(rejected));
    }
}
