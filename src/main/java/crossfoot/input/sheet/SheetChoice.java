package crossfoot.input.sheet;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** Which sheets of a workbook are read: those the layout names, else all that are visible; hidden ones are noted. */
public final class SheetChoice {
    private final String file;
    private final List<String> wanted;
    private final List<String> seen = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final int mostRows;
    private int read;
    private int rows;

    public SheetChoice(String file, Layout layout) {
        this.file = file;
        this.mostRows = layout.limits().rows();
        this.wanted = layout.sheets();
    }

    /** Whether a sheet is read; called once for each sheet. */
    public boolean reads(String sheetName, boolean hidden) {
        seen.add(sheetName);
        boolean reads = wanted.isEmpty() ? !hidden : wanted.contains(sheetName);
        if (reads) {
            read++;
        } else if (wanted.isEmpty()) {
            notes.add(Problem.of(ProblemKind.HIDDEN_SHEET_NOT_READ, new SourceRef(file, sheetName, 0), "", ""));
        }
        return reads;
    }

    /** Counts a row that is given on, of whatever sheet. */
    public void countRow() throws LimitExceeded {
        rows++;
        if (rows > mostRows) {
            throw new LimitExceeded(file, "> " + mostRows + " rows", mostRows, "rows");
        }
    }

    /** Refuses a workbook that has none of the sheets the layout names. */
    public void finish() throws UnreadableFile {
        if (read == 0 && !wanted.isEmpty()) {
            throw new UnreadableFile(Problem.of(
                    ProblemKind.CONFIG_BAD_VALUE,
                    new SourceRef(file, "", 0),
                    "sheets",
                    String.join(", ", wanted),
                    String.join(", ", seen)));
        }
    }

    /** The hidden sheets that are not read. */
    public List<Problem> notes() {
        return List.copyOf(notes);
    }
}
