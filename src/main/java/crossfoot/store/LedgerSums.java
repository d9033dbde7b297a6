package crossfoot.store;

import crossfoot.core.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Adds the classified ledger up again from its files: the second path on which every figure is computed. */
public final class LedgerSums {
    /** One category's sums by year, found by the bytes of its key: there are a dozen, and a line for each entry. */
    private static final class Sums {
        private final byte[] category;
        private final Map<Integer, long[]> fenByYear = new TreeMap<>();

        Sums(String category) {
            this.category = category.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final List<Sums> categories = new ArrayList<>();

    /**
     * Adds the entries of one segment.
     *
     * @throws StateDamaged if its file is not what was written there
     */
    public void add(ClassifiedLedger ledger, String sourceKey, int segmentNo, ClassifiedLedger.Mark mark)
            throws IOException {
        Path file = ledger.file(sourceKey, segmentNo);
        if (mark.bytes() == 0) {
            return;
        }
        CRC32C sum = new CRC32C();
        try (LedgerLines lines = new LedgerLines(new CheckedInputStream(Files.newInputStream(file), sum))) {
            while (lines.next()) {
                int year = (int) lines.digits(LedgerLine.YEAR_COLUMN);
                long[] fen = of(lines).fenByYear.computeIfAbsent(year, key -> new long[1]);
                fen[0] = Money.addFen(fen[0], lines.digits(LedgerLine.AMOUNT_COLUMN));
            }
        } catch (NoSuchFileException | RuntimeException broken) {
            ledger.verify(sourceKey, segmentNo, mark);
            throw broken;
        }
        if (sum.getValue() != mark.crc()) {
            throw new StateDamaged(file);
        }
    }

    private Sums of(LedgerLines line) {
        for (Sums sums : categories) {
            if (line.is(LedgerLine.CATEGORY_COLUMN, sums.category)) {
                return sums;
            }
        }
        Sums added = new Sums(line.text(LedgerLine.CATEGORY_COLUMN));
        categories.add(added);
        return added;
    }

    /** Year → category → money. */
    public Map<Integer, Map<String, Money>> sums() {
        Map<Integer, Map<String, Money>> all = new TreeMap<>();
        for (Sums sums : categories) {
            String category = new String(sums.category, StandardCharsets.UTF_8);
            sums.fenByYear.forEach((year, fen) ->
                    all.computeIfAbsent(year, key -> new TreeMap<>()).put(category, Money.ofFen(fen[0])));
        }
        return all;
    }
}
