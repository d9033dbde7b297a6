package crossfoot.store;

import crossfoot.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * Year → category → money of all these segments, several of them read at a time.
     *
     * @param segments source key → its segments
     */
    public static Map<Integer, Map<String, Money>> of(ClassifiedLedger ledger, Map<String, List<Integer>> segments)
            throws IOException {
        List<Path> files = segments.entrySet().stream()
                .flatMap(source -> source.getValue().stream().map(number -> ledger.file(source.getKey(), number)))
                .filter(Files::exists)
                .toList();
        try {
            return files.parallelStream().map(LedgerSums::ofFile).reduce(new TreeMap<>(), LedgerSums::joined);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Map<Integer, Map<String, Money>> ofFile(Path file) {
        LedgerSums sums = new LedgerSums();
        try {
            sums.add(file);
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

    private void add(Path file) throws IOException {
        try (LedgerLines lines = new LedgerLines(file)) {
            while (lines.next()) {
                int year = (int) lines.digits(LedgerLine.YEAR_COLUMN);
                long[] sum = of(lines).fenByYear.computeIfAbsent(year, key -> new long[1]);
                sum[0] = Money.addFen(sum[0], lines.digits(LedgerLine.AMOUNT_COLUMN));
            }
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
