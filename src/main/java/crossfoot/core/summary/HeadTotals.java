package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.ledger.TotalRank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Totals that stand above their lines: a group's head with its sum, the grand total right below the header. A sheet's
 * first total of its rank tells, for nothing stands above it. Needs the lines once more, but not how they were cut.
 */
final class HeadTotals {
    private record Column(String file, String sheet, Side side) {}

    private record Sheet(String file, String sheet) {}

    private final Map<Sheet, List<HeadSheet>> sheets = new HashMap<>();

    HeadTotals(List<StatedSum> totals) {
        Map<Column, HeadSheet> columns = new LinkedHashMap<>();
        for (StatedSum total : totals) {
            TotalRank rank = TotalRank.of(total.label());
            if (rank != null && total.column().isEmpty() && !total.isUnproven()) {
                Column column = new Column(total.at().file(), total.at().sheet(), total.side());
                columns.computeIfAbsent(column, key -> new HeadSheet(key.side()))
                        .add(total, rank);
            }
        }
        columns.forEach((column, sheet) -> {
            if (sheet.mayStandAbove()) {
                sheets.computeIfAbsent(new Sheet(column.file, column.sheet), key -> new ArrayList<>())
                        .add(sheet);
            }
        });
    }

    boolean wants(String ledger) {
        return sheets.keySet().stream().anyMatch(sheet -> sheet.file.equals(ledger));
    }

    void add(Entry entry) {
        of(entry.at()).forEach(sheet -> sheet.line(entry.at().rowNumber(), entry.amount()));
    }

    void reject(SourceRef at) {
        of(at).forEach(sheet -> sheet.rejected(at.rowNumber()));
    }

    private List<HeadSheet> of(SourceRef at) {
        return sheets.getOrDefault(new Sheet(at.file(), at.sheet()), List.of());
    }

    /** The totals that stand above their lines, compared with what stands below them. */
    List<StatedSum> settled() {
        return sheets.values().stream()
                .flatMap(List::stream)
                .flatMap(sheet -> sheet.settled().stream())
                .toList();
    }
}
