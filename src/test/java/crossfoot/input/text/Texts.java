package crossfoot.input.text;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole texts for the tests, a line of text a row. */
final class Texts {
    private Texts() {}

    static List<String> rows(Path file, long segmentBytes) throws IOException, UnreadableFile {
        return rows(file, TextFile.survey(file, "ledgers/t.csv", Layout.NONE, segmentBytes));
    }

    static List<String> rows(Path file, TextShape shape) throws IOException, UnreadableFile {
        List<String> rows = new ArrayList<>();
        for (Cut cut : shape.cuts()) {
            try (LedgerSource source = TextFile.open(file, "ledgers/t.csv", shape, cut)) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows.add(shown(row));
                }
            }
        }
        return rows;
    }

    /** {@code 3:[a][b]}; {@code 3!raw line} for a broken one. */
    static String shown(RawRow row) {
        if (row.kind(0) == CellKind.BROKEN) {
            return row.rowNumber() + "!" + row.text(0);
        }
        StringBuilder shown = new StringBuilder().append(row.rowNumber()).append(':');
        for (int i = 0; i < row.size(); i++) {
            shown.append('[').append(row.text(i)).append(']');
        }
        return shown.toString();
    }
}
