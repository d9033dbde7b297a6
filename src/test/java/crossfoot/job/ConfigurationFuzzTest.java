package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.RuleTable;
import crossfoot.fuzz.Spoiling;
import crossfoot.input.LayoutFile;
import crossfoot.input.LayoutReading;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoiled configuration is read, or refused with its faults in words: never an exception. */
class ConfigurationFuzzTest {
    private static final long SEEDS = Long.getLong("fuzz.seeds", 300);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final int[] NOWHERE = {};
    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final String LAYOUTS = """
            layouts:
              - match: "uk/**/*.csv"
                columns: {date: "Payment Date", amount: "=F", summary: Expense Type}
                headerRow: 3
                encoding: windows-1252
                delimiter: "|"
                dateFormat: dd/MM/uuuu
                numberFormat: "1.234,56"
                unit: 万元
                sheets: [一, "二"]
                sign: "-"
                constants: {fiscalYear: 2021, unit: 街道办}
                mode: cumulative
                spendingAccounts: [7101, '7201']
            """;
    private static final String SETTINGS = """
            maxRejected: 20
            maxUnclassified: 0.25%
            statedTotalToleranceFen: 3
            lintFails: [dead, shadowed]
            segmentBytes: 16777216
            sliceRows: 20000
            workers: 2
            """;

    @TempDir
    Path folder;

    private Path spoiled(String name, byte[] whole, long seed) throws IOException {
        return Files.write(folder.resolve(name), new Spoiling(seed, NOWHERE).of(whole));
    }

    private static void judge(List<Problem> faults, String what) {
        for (Problem fault : faults) {
            assertThat(WORDS.text(fault)).as(what).endsWith("]").doesNotContain("{");
        }
    }

    @Test
    void layouts() throws IOException {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            Path file = spoiled("layouts.yml", LAYOUTS.getBytes(StandardCharsets.UTF_8), seed);
            LayoutReading reading = LayoutFile.read(file);
            if (reading instanceof LayoutReading.Faulty faulty) {
                assertThat(faulty.problems()).as("seed %d", seed).isNotEmpty();
                faulty.problems()
                        .forEach(fault -> assertThat(WORDS.text(fault))
                                .contains(fault.kind().id()));
            } else if (reading instanceof LayoutReading.Layouts layouts) {
                assertThat(layouts.forFile("uk/a/b.csv")).as("seed %d", seed).isNotNull();
            }
        }
    }

    @Test
    void settings() throws IOException {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            Path file = spoiled("crossfoot.yml", SETTINGS.getBytes(StandardCharsets.UTF_8), seed);
            List<Problem> faults = new ArrayList<>();
            assertThat(SettingsFile.read(file, faults).workers())
                    .as("seed %d", seed)
                    .isPositive();
            faults.forEach(
                    fault -> assertThat(WORDS.text(fault)).contains(fault.kind().id()));
        }
    }

    @Test
    void rules_and_categories() throws IOException {
        CategoryTree tree = ((CategoryTree.Reading.Ok) CategoryTree.read(
                        "categories.csv", rows(shippedTo("categories.csv", shipped("categories.csv")))))
                .tree();
        byte[] rules = shipped("rules.csv");
        byte[] categories = shipped("categories.csv");
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            RuleTable.Reading table = RuleTable.read("rules.csv", rows(spoiled("rules.csv", rules, seed)), tree);
            if (table instanceof RuleTable.Reading.Faulty faulty) {
                judge(faulty.problems(), "seed " + seed);
            }
            CategoryTree.Reading other =
                    CategoryTree.read("categories.csv", rows(spoiled("categories.csv", categories, seed)));
            if (other instanceof CategoryTree.Reading.Faulty faulty) {
                judge(faulty.problems(), "seed " + seed);
            }
        }
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CategoryTree.class.getResourceAsStream("/crossfoot/" + name))) {
            return in.readAllBytes();
        }
    }

    private Path shippedTo(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<RawRow> rows(Path file) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try {
            Survey survey = LedgerFiles.survey(file, "x", Layout.NONE, Long.MAX_VALUE);
            try (LedgerSource source =
                    LedgerFiles.open(file, survey, survey.segments().get(0))) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows.add(row);
                }
            }
        } catch (UnreadableFile refused) {
            return List.of();
        }
        return rows;
    }
}
