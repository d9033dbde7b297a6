package crossfoot.store;

import crossfoot.core.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Adds the classified ledger up again from its files: the second path on which every figure is computed. */
public final class LedgerSums {
    private final Map<Integer, Map<String, Money>> sums = new TreeMap<>();
    private long entries;

    /** Adds the entries of one segment. */
    public void add(ClassifiedLedger ledger, String sourceKey, int segmentNo) throws IOException {
        Path file = ledger.file(sourceKey, segmentNo);
        if (!Files.exists(file)) {
            return;
        }
        try (LedgerLines lines = new LedgerLines(file)) {
            while (lines.next()) {
                int year = (int) lines.digits(LedgerLine.YEAR_COLUMN);
                sums.computeIfAbsent(year, key -> new TreeMap<>())
                        .merge(
                                lines.text(LedgerLine.CATEGORY_COLUMN),
                                Money.ofFen(lines.digits(LedgerLine.AMOUNT_COLUMN)),
                                Money::plus);
                entries++;
            }
        }
    }

    /** Year → category → money. */
    public Map<Integer, Map<String, Money>> sums() {
        return sums;
    }

    public long entries() {
        return entries;
    }
}
