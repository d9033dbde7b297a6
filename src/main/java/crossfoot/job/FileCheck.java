package crossfoot.job;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.ColumnReading;
import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.BalanceChecks;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Differences;
import crossfoot.core.summary.Explanation;
import crossfoot.core.summary.StatedSum;
import crossfoot.core.summary.Tally;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Survey;
import crossfoot.intake.HiddenSheets;
import crossfoot.intake.SourcePlan;
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
 * @param balances of each sheet with running balances: that they follow, and where they don't
 * @param columns of each header that was found, how its columns were understood
 * @param open the columns that a person has to decide about
 */
public record FileCheck(
        String name,
        String format,
        List<String> mapping,
        Tally tally,
        Money amount,
        List<StatedSum> totals,
        Map<StatedSum, List<Explanation>> explanations,
        List<Check> balances,
        List<Problem> problems,
        List<List<ColumnReading>> columns,
        OpenColumns open,
        int exitCode) {

    /** Reads a file that is no archive by the layouts of a configuration folder, if one is given. */
    public static FileCheck of(Path file, @Nullable Path config) throws IOException, ConfigurationFaulty {
        String name = String.valueOf(file.getFileName());
        return of(file, name, CheckLayouts.of(config).layout(name));
    }

    /** Reads what stands in a file and is called so. */
    static FileCheck of(Path content, String name, Layout layout) throws IOException {
        Survey survey = null;
        try {
            survey = LedgerFiles.survey(content, name, layout, Long.MAX_VALUE);
            return read(
                    content,
                    SourcePlan.of(content, name, layout, Long.MAX_VALUE).survey());
        } catch (UnreadableFile unreadable) {
            FileCheck unread = without(name, unreadable.problems(), ExitCode.INPUT_MISSING);
            return survey == null
                    ? unread
                    : unread.with(survey.display(), OpenColumns.of(content, survey, unreadable.problems()));
        }
    }

    /** What is not read. */
    static FileCheck without(String name, List<Problem> problems, int exitCode) {
        return new FileCheck(
                name,
                "",
                List.of(),
                Tally.NONE,
                Money.ZERO,
                List.of(),
                Map.of(),
                List.of(),
                problems,
                List.of(),
                OpenColumns.NONE,
                exitCode);
    }

    private FileCheck with(String foundFormat, OpenColumns openColumns) {
        return new FileCheck(
                name,
                foundFormat,
                mapping,
                tally,
                amount,
                totals,
                explanations,
                balances,
                problems,
                columns,
                openColumns,
                exitCode);
    }

    private static FileCheck read(Path file, Survey survey) throws IOException, UnreadableFile {
        FileRows rows = new FileRows();
        try (EntryStream stream = open(file, survey)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                rows.take(row);
            }
            List<Problem> problems = new ArrayList<>(rows.problems());
            problems.addAll(stream.notes());
            problems.addAll(HiddenSheets.effects(file, survey, stream.notes()));
            problems.addAll(rows.rejectedNotes(survey.name()));
            Told told = told(file, survey, rows.totals());
            List<Check> balances = BalanceChecks.of(survey.name(), BalanceRun.of(List.of(stream.tails())));
            return new FileCheck(
                    survey.name(),
                    survey.display(),
                    stream.plans().stream().map(SheetPlan::mapping).toList(),
                    rows.tally(),
                    rows.amount(),
                    told.totals(),
                    told.explanations(),
                    balances,
                    problems,
                    stream.readings(),
                    OpenColumns.NONE,
                    exitCode(rows.tally(), told.totals(), balances));
        }
    }

    private record Told(List<StatedSum> totals, Map<StatedSum, List<Explanation>> explanations) {}

    /** Reads the file a second time, but only if a total does not agree. */
    private static Told told(Path file, Survey survey, List<StatedSum> totals) throws IOException, UnreadableFile {
        if (differs(totals) == ExitCode.DONE) {
            return new Told(totals, Map.of());
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
        List<StatedSum> settled = differences.settled(totals);
        settled.forEach(total -> explanations.put(total, differences.explanations(total)));
        return new Told(settled, explanations);
    }

    private static EntryStream open(Path file, Survey survey) throws IOException, UnreadableFile {
        return new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null);
    }

    private static int exitCode(Tally tally, List<StatedSum> totals, List<Check> balances) {
        boolean broken = balances.stream().anyMatch(check -> check.status() == Check.Status.FAIL);
        int differs = broken ? ExitCode.DIFFERENCES : differs(totals);
        return tally.rejected() > 0 ? ExitCode.OPEN_ENTRIES : differs;
    }

    private static int differs(List<StatedSum> totals) {
        return totals.stream().anyMatch(StatedSum::differs) ? ExitCode.DIFFERENCES : ExitCode.DONE;
    }
}
