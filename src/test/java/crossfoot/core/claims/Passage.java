package crossfoot.core.claims;

import crossfoot.core.draft.Draft;
import crossfoot.core.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with labels, as {@code src/test/resources/passages/README.md} has it.
 *
 * @param known what a ledger is taken to know; mostly nothing
 */
record Passage(String name, Draft draft, List<Label> labels, KnownFigures known) {
    private static final String LABELS = "<!-- labels";
    private static final String LEDGER = "ledger";

    /** Every passage below a folder, in the order of their names. */
    static List<Passage> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Passage> passages = new ArrayList<>();
            for (Path file : files.filter(Passage::isPassage).sorted().toList()) {
                passages.add(of(folder.relativize(file).toString(), Files.readString(file)));
            }
            return passages;
        }
    }

    static Passage of(String name, String written) {
        int labels = written.indexOf(LABELS);
        int end = written.indexOf("-->", Math.max(labels, 0));
        if (labels < 0 || end < 0) {
            throw new IllegalArgumentException(name + ": no labels");
        }
        List<String> lines = written.substring(labels + LABELS.length(), end)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Passage(
                name,
                MarkdownDraft.of(name, written.substring(0, labels)),
                lines.stream().filter(line -> !isLedger(line)).map(Label::of).toList(),
                new KnownFigures(lines.stream()
                        .filter(Passage::isLedger)
                        .map(Passage::known)
                        .toList()));
    }

    private static boolean isPassage(Path file) {
        return file.toString().endsWith(".md") && !file.endsWith("README.md");
    }

    private static boolean isLedger(String line) {
        return line.split("\\|", -1)[0].strip().equals(LEDGER);
    }

    private static KnownFigures.Figure known(String line) {
        List<String> fields =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        Set<String> names =
                Arrays.stream(fields.get(4).split(",", -1)).map(String::strip).collect(Collectors.toSet());
        return new KnownFigures.Figure(
                Integer.parseInt(fields.get(1)),
                KnownFigures.Sort.valueOf(fields.get(2)),
                fields.get(3),
                names,
                Money.ofFen(new BigDecimal(fields.get(5)).movePointRight(2).longValueExact()));
    }
}
