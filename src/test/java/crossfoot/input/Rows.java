package crossfoot.input;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads whole files through the one way in, a line of text a row. */
public final class Rows {
    private Rows() {}

    /** Each row as {@code sheet 3h:[text][number#][date@][error!][formula?]}, {@code h} when it is hidden. */
    public static List<String> of(Path file, Layout layout) throws Exception {
        List<String> rows = new ArrayList<>();
        Survey survey = LedgerFiles.survey(file, "ledgers/x", layout, 1 << 20);
        for (Segment segment : survey.segments()) {
            try (LedgerSource source = LedgerFiles.open(file, survey, segment)) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows.add(shown(row));
                }
                for (Problem note : source.notes()) {
                    rows.add(note.kind() + " " + note.at().sheet());
                }
            }
        }
        return rows;
    }

    /** Why a file is refused: {@code KIND[details]}; empty if it is not. */
    public static String refusal(ThrowingCallable step) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, step);
        if (refused == null) {
            return "";
        }
        Problem problem = refused.problems().get(0);
        return problem.kind() + problem.details().toString();
    }

    private static String shown(RawRow row) {
        StringBuilder shown = new StringBuilder(row.sheet().name());
        if (row.sheet().hidden()) {
            shown.append("(hidden)");
        }
        shown.append(shown.isEmpty() ? "" : " ").append(row.rowNumber()).append(row.hidden() ? "h:" : ":");
        for (int i = 0; i < row.size(); i++) {
            shown.append('[').append(row.text(i)).append(mark(row.kind(i))).append(']');
        }
        return shown.toString();
    }

    private static String mark(CellKind kind) {
        return switch (kind) {
            case TEXT -> "";
            case NUMBER -> "#";
            case DATE -> "@";
            case ERROR -> "!";
            case UNCACHED -> "?";
            case BROKEN -> "*";
        };
    }
}
