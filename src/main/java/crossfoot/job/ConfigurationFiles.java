package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.reckoning.Decided;
import crossfoot.core.reckoning.FundSources;
import crossfoot.core.reckoning.GovClasses;
import crossfoot.core.reckoning.Indicator;
import crossfoot.core.reckoning.IndicatorTable;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.RuleExamples;
import crossfoot.core.rules.RuleLint;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.summary.Acceptance;
import crossfoot.core.summary.AcceptanceTable;
import crossfoot.input.LayoutFile;
import crossfoot.input.LayoutReading;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import crossfoot.output.narrative.Narrative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the configuration: all its faults at once, before a ledger is opened. */
final class ConfigurationFiles {
    private static final String ACCEPTED = "accepted";
    private static final long WHOLE_FILE = Long.MAX_VALUE;

    private final Path config;
    private final InputFolder inputs;
    private final List<Problem> faults = new ArrayList<>();

    private ConfigurationFiles(Path config, InputFolder inputs) {
        this.config = config;
        this.inputs = inputs;
    }

    static Configuration read(Path config, InputFolder inputs) throws IOException, ConfigurationFaulty {
        ConfigurationFiles files = new ConfigurationFiles(config, inputs);
        CategoryTree tree = files.tree();
        RuleTable rules = files.rules(tree);
        int examples = files.examples(rules, tree);
        Decisions decisions = ReviewSheets.read(inputs, tree);
        LayoutReading.Layouts layouts = files.layouts();
        FigureFiles figures = FigureFiles.read(inputs, tree, files::rows, files.faults);
        UnitFiles.Tables tables = new UnitFiles.Tables(files.own("units"), files.own("transfers"), tree);
        Optional<UnitsDecided> units = UnitFiles.read(tables, inputs.ledgers(), figures, files.faults);
        List<Acceptance> acceptances = files.acceptances(tree);
        Settings settings = SettingsFile.read(config.resolve("crossfoot.yml"), files.faults);
        Decided reckoning = files.reckoning(settings);
        files.faults.addAll(SinceBase.faults(inputs));
        files.faults.addAll(Narrative.check(config.resolve("templates"), tree.nodes()));
        if (!files.faults.isEmpty()) {
            throw new ConfigurationFaulty(files.faults);
        }
        return new Configuration(
                tree,
                rules,
                examples,
                decisions,
                layouts,
                figures.budgets(units.isPresent()),
                figures.controls(units.isPresent()),
                acceptances,
                reckoning,
                units,
                settings);
    }

    /** A table that an office may have, as CSV or workbook. */
    private Optional<UnitFiles.Table> own(String table) throws IOException {
        String name = csvOrWorkbook(table);
        Path file = config.resolve(name);
        return Files.exists(file) ? Optional.of(new UnitFiles.Table(name, rows(file, name))) : Optional.empty();
    }

    private CategoryTree tree() throws IOException, ConfigurationFaulty {
        CategoryTree.Reading reading = CategoryTree.read("categories.csv", table("categories.csv"));
        if (reading instanceof CategoryTree.Reading.Ok ok) {
            return ok.tree();
        }
        if (reading instanceof CategoryTree.Reading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        throw new ConfigurationFaulty(faults);
    }

    /** The accepted differences that no longer hold on that day, by their ids; none where the register is faulty. */
    static List<String> expired(Path config, LocalDate day) throws IOException {
        ConfigurationFiles files = new ConfigurationFiles(config, InputFolder.NONE);
        if (!Files.exists(config.resolve(files.csvOrWorkbook(ACCEPTED)))) {
            return List.of();
        }
        try {
            return files.acceptances(files.tree()).stream()
                    .filter(line -> line.expired(day))
                    .map(Acceptance::id)
                    .toList();
        } catch (ConfigurationFaulty toldWhenTheRunBegins) {
            return List.of();
        }
    }

    /**
     * A rule table with all that may be wrong with it.
     *
     * @param failOn the findings that the settings fail on
     */
    record RulesInDoubt(RuleTable.Reading rules, CategoryTree tree, Set<RuleLint.Kind> failOn) {}

    /** The rule table of a configuration, or an edited one in its place, as far as it can be read. */
    static RulesInDoubt rulesInDoubt(Path config, @Nullable Path edited) throws IOException, ConfigurationFaulty {
        ConfigurationFiles files = new ConfigurationFiles(config, InputFolder.NONE);
        CategoryTree tree = files.tree();
        String name = edited == null ? files.csvOrWorkbook("rules") : String.valueOf(edited.getFileName());
        List<RawRow> rows = edited == null ? files.table(name) : files.rows(edited, name);
        Settings settings = SettingsFile.read(config.resolve("crossfoot.yml"), files.faults);
        if (!files.faults.isEmpty()) {
            throw new ConfigurationFaulty(files.faults);
        }
        return new RulesInDoubt(RuleTable.read(name, rows, tree), tree, settings.lintFails());
    }

    /** A rule table that stands anywhere. */
    static RuleTable rules(Path file, CategoryTree tree) throws IOException, ConfigurationFaulty {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        ConfigurationFiles files = new ConfigurationFiles(folder, InputFolder.NONE);
        String name = String.valueOf(file.getFileName());
        return files.rules(name, files.rows(file, name), tree);
    }

    private RuleTable rules(CategoryTree tree) throws IOException, ConfigurationFaulty {
        String name = csvOrWorkbook("rules");
        return rules(name, table(name), tree);
    }

    private RuleTable rules(String name, List<RawRow> rows, CategoryTree tree) throws ConfigurationFaulty {
        RuleTable.Reading reading = RuleTable.read(name, rows, tree);
        if (reading instanceof RuleTable.Reading.Ok ok) {
            return ok.table();
        }
        if (reading instanceof RuleTable.Reading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        throw new ConfigurationFaulty(faults);
    }

    /** The name of the rule table of a configuration. */
    static String rulesName(Path config) {
        return new ConfigurationFiles(config, InputFolder.NONE).csvOrWorkbook("rules");
    }

    /** The rows of the rule table of a configuration, or of the one that ships with the program. */
    static List<RawRow> ruleRows(Path config) throws IOException, ConfigurationFaulty {
        return rowsOf(config, rulesName(config));
    }

    /** The rows of a table of a configuration, or of the one that ships with the program. */
    static List<RawRow> rowsOf(Path config, String name) throws IOException, ConfigurationFaulty {
        ConfigurationFiles files = new ConfigurationFiles(config, InputFolder.NONE);
        List<RawRow> rows = files.table(name);
        if (!files.faults.isEmpty()) {
            throw new ConfigurationFaulty(files.faults);
        }
        return rows;
    }

    /** The name of a table that may be a CSV or a workbook; the CSV's if there is neither. */
    private String csvOrWorkbook(String table) {
        boolean workbook =
                Files.exists(config.resolve(table + ".xlsx")) && !Files.exists(config.resolve(table + ".csv"));
        return table + (workbook ? ".xlsx" : ".csv");
    }

    /** Tries the examples beside the rules. Returns how many there are. */
    private int examples(RuleTable rules, CategoryTree tree) throws IOException {
        String name = csvOrWorkbook("rule-examples");
        Path file = config.resolve(name);
        if (!Files.exists(file)) {
            return 0;
        }
        RuleExamples.Outcome outcome = RuleExamples.tryAll(name, rows(file, name), rules, tree);
        faults.addAll(outcome.problems());
        return outcome.examples();
    }

    private LayoutReading.Layouts layouts() throws IOException {
        LayoutReading reading = LayoutFile.read(config.resolve("layouts.yml"));
        if (reading instanceof LayoutReading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        return reading instanceof LayoutReading.Layouts layouts ? layouts : new LayoutReading.Layouts(List.of());
    }

    /** The lines of the register of accepted differences; none if it can't be read, and its faults are kept. */
    private List<Acceptance> acceptances(CategoryTree tree) throws IOException {
        String name = csvOrWorkbook(ACCEPTED);
        Path file = config.resolve(name);
        if (Files.exists(file)) {
            AcceptanceTable.Reading reading = AcceptanceTable.read(name, rows(file, name), tree);
            if (reading instanceof AcceptanceTable.Reading.Ok ok) {
                return ok.lines();
            }
            if (reading instanceof AcceptanceTable.Reading.Faulty faulty) {
                faults.addAll(faulty.problems());
            }
        }
        return List.of();
    }

    private Decided reckoning(Settings settings) throws IOException {
        List<Indicator> indicators = new ArrayList<>();
        for (String name : inputs.in("indicators/")) {
            indicators.addAll(IndicatorTable.read(name, rows(inputs.root().resolve(name), name), faults));
        }
        return new Decided(
                FundSources.read("fundsources.csv", table("fundsources.csv"), faults),
                GovClasses.read("govclasses.csv", table("govclasses.csv"), faults),
                indicators,
                settings.scoreRule(),
                settings.paceTolerance());
    }

    /** A table of the configuration folder, or the one that ships with the program. */
    private List<RawRow> table(String name) throws IOException {
        Path own = config.resolve(name);
        if (Files.exists(own)) {
            return rows(own, name);
        }
        Path shipped = Files.createTempFile("crossfoot", name);
        try (InputStream in =
                Objects.requireNonNull(ConfigurationFiles.class.getResourceAsStream("/crossfoot/" + name), name)) {
            Files.copy(in, shipped, StandardCopyOption.REPLACE_EXISTING);
            return rows(shipped, name);
        } finally {
            Files.delete(shipped);
        }
    }

    private List<RawRow> rows(Path path, String name) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try {
            Survey survey = LedgerFiles.survey(path, name, Layout.NONE, WHOLE_FILE);
            try (LedgerSource source =
                    LedgerFiles.open(path, survey, survey.segments().get(0))) {
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    rows.add(row);
                }
            }
        } catch (UnreadableFile unreadable) {
            Problem why = unreadable.problems().get(0);
            List<String> details = new ArrayList<>(List.of(why.kind().id()));
            details.addAll(why.details());
            faults.add(Problem.ofFile(ProblemKind.CONFIG_UNREADABLE, name, details.toArray(String[]::new)));
        }
        return rows;
    }
}
