package crossfoot.store;

import crossfoot.core.ledger.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the classified lines of several sources, in their order. */
final class LedgerWalk {
    interface Visitor {
        /**
         * Takes one line.
         *
         * @param lineNo 1-based, of the segment's file
         */
        void visit(int candidate, int segmentNo, long lineNo, LedgerLines line) throws IOException;
    }

    private final ClassifiedLedger ledger;
    private final List<OverlapSearch.Candidate> candidates;
    private final @Nullable OverlapStore overlaps;
    private SourceRef sheet = new SourceRef("", "", 0);

    /** @param overlaps leave out what is counted elsewhere; null = go through all lines */
    LedgerWalk(ClassifiedLedger ledger, List<OverlapSearch.Candidate> candidates, @Nullable OverlapStore overlaps) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.overlaps = overlaps;
    }

    void each(Visitor visitor) throws IOException {
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            for (int segmentNo : candidates.get(candidate).segments()) {
                Path file = ledger.file(candidates.get(candidate).sourceKey(), segmentNo);
                if (Files.exists(file)) {
                    visit(visitor, candidate, segmentNo, file);
                }
            }
        }
    }

    private void visit(Visitor visitor, int candidate, int segmentNo, Path file) throws IOException {
        String sourceKey = candidates.get(candidate).sourceKey();
        Set<Long> without = overlaps == null ? Set.of() : overlaps.lines(sourceKey, segmentNo);
        try (LedgerLines lines = new LedgerLines(file)) {
            for (long lineNo = 1; lines.next(); lineNo++) {
                if (without.isEmpty() || !without.contains(lineNo)) {
                    visitor.visit(candidate, segmentNo, lineNo, lines);
                }
            }
        }
    }

    /** Where the entry of a line stands; places of a sheet share its texts. */
    SourceRef place(LedgerLines line) {
        SourceRef at = LedgerLine.at(line.cells());
        sheet = at.file().equals(sheet.file()) && at.sheet().equals(sheet.sheet()) ? sheet : at;
        return new SourceRef(sheet.file(), sheet.sheet(), at.rowNumber());
    }
}
