package crossfoot.job;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RejectedRows;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Differences;
import crossfoot.core.summary.Explanation;
import crossfoot.core.summary.StatedSum;
import crossfoot.core.summary.Tally;
import crossfoot.input.LayoutFile;
import crossfoot.input.LayoutReading;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What intake makes of one file: nothing is written.
 *
 * @param explanations what makes up the difference of each total, if any is off
 */
public record FileCheck(
        String name,
        String format,
        List<String> mapping,
        Tally tally,
        Money amount,
        List<StatedSum> totals,
        Map<StatedSum, List<Explanation>> explanations,
        List<Problem> problems,
        int exitCode) {

    /** Reads the file by the layouts of a configuration folder, if one is given. */
    public static FileCheck of(Path file, @Nullable Path config) throws IOException, ConfigurationFaulty {
        String name = String.valueOf(file.getFileName());
        Layout layout = config == null ? Layout.NONE : layout(config, name);
        try {
            return read(file, SourcePlan.of(file, name, layout, Long.MAX_VALUE).survey());
        } catch (UnreadableFile unreadable) {
            return new FileCheck(
                    name,
                    "",
                    List.of(),
                    Tally.NONE,
                    Money.ZERO,
                    List.of(),
                    Map.of(),
                    unreadable.problems(),
                    ExitCode.INPUT_MISSING);
        }
    }

    private static Layout layout(Path config, String name) throws IOException, ConfigurationFaulty {
        List<Problem> faults = new ArrayList<>();
        Settings settings = SettingsFile.read(config.resolve("crossfoot.yml"), faults);
        LayoutReading reading = LayoutFile.read(config.resolve("layouts.yml"));
        if (reading instanceof LayoutReading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationFaulty(faults);
        }
        Layout layout = reading instanceof LayoutReading.Layouts layouts ? layouts.forFile(name) : Layout.NONE;
        return layout.withLimits(settings.limits());
    }

    private static FileCheck read(Path file, Survey survey) throws IOException, UnreadableFile {
        Tally.Counter counter = new Tally.Counter();
        List<Problem> problems = new ArrayList<>();
        List<StatedSum> totals = new ArrayList<>();
        RejectedRows rejectedRows = new RejectedRows();
        Money amount = Money.ZERO;
        long rows = 0;
        try (EntryStream stream = open(file, survey)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                rows++;
                counter.count(row);
                if (row instanceof Parsed.EntryRow entry) {
                    for (Entry one : entry.entries()) {
                        amount = amount.plus(one.amount());
                    }
                    entry.differences().forEach(off -> totals.addAll(sums(off)));
                } else if (row instanceof Parsed.Rejected rejected) {
                    problems.addAll(rejected.problems());
                    rejectedRows.add(rejected);
                } else if (row instanceof Parsed.StatedTotalRow total) {
                    totals.addAll(sums(total.total()));
                }
            }
            problems.addAll(stream.notes());
            problems.addAll(HiddenSheets.effects(file, survey, stream.notes()));
            problems.addAll(rejectedRows.notes(survey.name()));
            List<String> mapping =
                    stream.plans().stream().map(SliceReader::describe).toList();
            Tally tally = counter.tally(rows);
            int exitCode = tally.rejected() > 0 ? ExitCode.OPEN_ENTRIES : differs(totals);
            return new FileCheck(
                    survey.name(),
                    survey.display(),
                    mapping,
                    tally,
                    amount,
                    totals,
                    explanations(file, survey, totals),
                    problems,
                    exitCode);
        }
    }

    /** Reads the file a second time, but only if a total does not agree. */
    private static Map<StatedSum, List<Explanation>> explanations(Path file, Survey survey, List<StatedSum> totals)
            throws IOException, UnreadableFile {
        if (differs(totals) == ExitCode.DONE) {
            return Map.of();
        }
        Differences differences = Differences.ofTotals(totals);
        try (EntryStream stream = open(file, survey)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                if (row instanceof Parsed.EntryRow entry) {
                    entry.entries().forEach(one -> differences.add(new ClassifiedEntry(one, "", "", ""), false));
                } else if (row instanceof Parsed.Rejected rejected) {
                    differences.reject(rejected);
                }
            }
        }
        Map<StatedSum, List<Explanation>> explanations = new HashMap<>();
        totals.forEach(total -> explanations.put(total, differences.explanations(total)));
        return explanations;
    }

    private static EntryStream open(Path file, Survey survey) throws IOException, UnreadableFile {
        return new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null);
    }

    private static int differs(List<StatedSum> totals) {
        boolean all = totals.stream().allMatch(total -> total.stated().equals(total.covered()));
        return all ? ExitCode.DONE : ExitCode.DIFFERENCES;
    }

    private static List<StatedSum> sums(StatedTotal total) {
        List<StatedSum> sums = new ArrayList<>();
        for (StatedTotal.Figure figure : total.figures()) {
            sums.add(StatedSum.of(total, figure, List.of(), new YearSoFar(List.of())));
        }
        return sums;
    }
}
