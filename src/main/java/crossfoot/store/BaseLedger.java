package crossfoot.store;

import crossfoot.core.money.Money;
import crossfoot.core.movement.Ground;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A {@code classified-ledger.csv} as it was published before: what a run's figures are compared with. */
public final class BaseLedger {
    private static final String KEY = "base";
    private static final byte[] HEAD =
            ("\ufeff" + String.join(",", LedgerLine.HEADER) + "\r\n").getBytes(StandardCharsets.UTF_8);

    /** Year → category → exact sum. */
    private final Map<Integer, Map<String, Money>> leaves = new TreeMap<>();

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Money>> threePublic = new HashMap<>();
    private final LineBytes written = new LineBytes();
    private final Path file;

    private BaseLedger(Path file) {
        this.file = file;
    }

    /** The first line, from 1, that is not as the program writes it. */
    public static final class Faulty extends Exception {
        private static final long serialVersionUID = 1;
        private final long line;

        Faulty(long line) {
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    /** Adds up the whole file. */
    public static BaseLedger read(Path file) throws IOException, Faulty {
        BaseLedger base = new BaseLedger(file);
        long bytes = HEAD.length;
        long line = 2;
        try (LedgerLines lines = new LedgerLines(body(file))) {
            for (; next(lines, line); line++) {
                base.add(lines, line);
                bytes += lines.length();
            }
        }
        if (bytes != Files.size(file)) {
            throw new Faulty(line);
        }
        return base;
    }

    private static InputStream body(Path file) throws IOException, Faulty {
        InputStream in = Files.newInputStream(file);
        if (!Arrays.equals(in.readNBytes(HEAD.length), HEAD)) {
            in.close();
            throw new Faulty(1);
        }
        return in;
    }

    /** A line with too many fields runs over the places that are kept for them. */
    private static boolean next(LedgerLines lines, long line) throws IOException, Faulty {
        try {
            return lines.next();
        } catch (ArrayIndexOutOfBoundsException fields) {
            throw new Faulty(line);
        }
    }

    /** A line that the program would not write in the same bytes has been touched. */
    private void add(LedgerLines lines, long line) throws Faulty {
        ClassifiedEntry entry;
        String label;
        try {
            List<String> cells = lines.cells();
            entry = LedgerLine.parse(cells);
            label = cells.get(LedgerLine.LABEL_COLUMN);
        } catch (RuntimeException broken) {
            throw new Faulty(line);
        }
        LedgerLine.append(written, entry, label);
        if (!written.takeIfEqual(lines.bytes(), lines.start(0), lines.start(0) + lines.length())) {
            throw new Faulty(line);
        }
        int year = entry.entry().fiscalYear();
        Money amount = entry.entry().amount();
        labels.putIfAbsent(entry.categoryKey(), label);
        leaves.computeIfAbsent(year, of -> new TreeMap<>()).merge(entry.categoryKey(), amount, Money::plus);
        Ground.threePublic(entry)
                .forEach(key ->
                        threePublic.computeIfAbsent(year, of -> new HashMap<>()).merge(key, amount, Money::plus));
    }

    public Set<Integer> years() {
        return leaves.keySet();
    }

    /**
     * One side of a comparison. A category that the tree does not have any more stands where its key says, or right
     * below the root.
     */
    public Ground ground(List<Category> now, Collection<Integer> years) {
        List<Category> tree = new ArrayList<>(now);
        labels.forEach((key, label) -> {
            if (now.stream().noneMatch(node -> node.key().equals(key))) {
                int dot = key.lastIndexOf('.');
                String above = dot < 0 ? "" : key.substring(0, dot);
                boolean known = now.stream().anyMatch(node -> node.key().equals(above));
                tree.add(new Category(key, label, known ? above : now.get(0).key(), true));
            }
        });
        Map<String, String> parents = tree.stream().collect(Collectors.toMap(Category::key, Category::parentKey));
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        for (int year : years) {
            Map<String, Money> sums = new HashMap<>(threePublic.getOrDefault(year, Map.of()));
            leaves.getOrDefault(year, Map.of()).forEach((leaf, amount) -> {
                for (String key = leaf; !key.isEmpty(); key = parents.getOrDefault(key, "")) {
                    sums.merge(key, amount, Money::plus);
                }
            });
            figures.put(year, sums);
        }
        return new Ground(tree, figures, Set.of());
    }

    /** Puts the lines beside those of the segments, so that both can be searched. */
    public ClassifiedLedger.Part place(ClassifiedLedger ledger) throws IOException, Faulty {
        Path segment = ledger.file(KEY, 0);
        Files.createDirectories(Objects.requireNonNull(segment.getParent()));
        try (InputStream in = body(file);
                OutputStream out = Files.newOutputStream(segment)) {
            in.transferTo(out);
        }
        return new ClassifiedLedger.Part(KEY, 0, Set.of());
    }

    /** Takes them away again. */
    public static void remove(ClassifiedLedger ledger) throws IOException {
        ledger.forget(KEY);
    }
}
