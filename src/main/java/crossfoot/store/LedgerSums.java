package crossfoot.store;

import crossfoot.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** A segment with what its file is to hold. */
    public record Segment(String sourceKey, int segmentNo, ClassifiedLedger.Mark mark) {}

    private final List<Sums> categories = new ArrayList<>();

    /**
     * Year → category → money of all these segments, several of them read at a time.
     *
     * @throws StateDamaged if the file of one is not what was written there
     */
    public static Map<Integer, Map<String, Money>> of(ClassifiedLedger ledger, List<Segment> segments)
            throws IOException {
        try {
            return segments.parallelStream()
                    .filter(segment -> segment.mark().bytes() > 0)
                    .map(segment -> ofSegment(ledger, segment))
                    .reduce(new TreeMap<>(), LedgerSums::joined);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Map<Integer, Map<String, Money>> ofSegment(ClassifiedLedger ledger, Segment segment) {
        LedgerSums sums = new LedgerSums();
        try {
            sums.add(ledger, segment);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sums.sums();
    }

    private static Map<Integer, Map<String, Money>> joined(
            Map<Integer, Map<String, Money>> one, Map<Integer, Map<String, Money>> other) {
        Map<Integer, Map<String, Money>> both = new TreeMap<>();
        for (Map<Integer, Map<String, Money>> part : List.of(one, other)) {
            part.forEach((year, byCategory) -> byCategory.forEach((category, money) ->
                    both.computeIfAbsent(year, key -> new TreeMap<>()).merge(category, money, Money::plus)));
        }
        return both;
    }

    private void add(ClassifiedLedger ledger, Segment segment) throws IOException {
        Path file = ledger.file(segment.sourceKey(), segment.segmentNo());
        CRC32C sum = new CRC32C();
        try (LedgerLines lines = new LedgerLines(new CheckedInputStream(Files.newInputStream(file), sum))) {
            while (lines.next()) {
                int year = (int) lines.digits(LedgerLine.YEAR_COLUMN);
                long[] fen = of(lines).fenByYear.computeIfAbsent(year, key -> new long[1]);
                fen[0] = Money.addFen(fen[0], lines.digits(LedgerLine.AMOUNT_COLUMN));
            }
        } catch (NoSuchFileException | RuntimeException broken) {
            ledger.verify(segment.sourceKey(), segment.segmentNo(), segment.mark());
            throw broken;
        }
        if (sum.getValue() != segment.mark().crc()) {
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

    private Map<Integer, Map<String, Money>> sums() {
        Map<Integer, Map<String, Money>> all = new TreeMap<>();
        for (Sums sums : categories) {
            String category = new String(sums.category, StandardCharsets.UTF_8);
            sums.fenByYear.forEach((year, fen) ->
                    all.computeIfAbsent(year, key -> new TreeMap<>()).put(category, Money.ofFen(fen[0])));
        }
        return all;
    }
}
