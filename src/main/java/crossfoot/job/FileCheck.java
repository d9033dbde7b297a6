package crossfoot.job;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.ColumnReading;
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
import crossfoot.core.summary.BalanceChecks;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Differences;
import crossfoot.core.summary.Explanation;
import crossfoot.core.summary.StatedSum;
import crossfoot.core.summary.Tally;
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
            List<Problem> problems = unreadable.problems();
            OpenColumns open = survey == null ? OpenColumns.NONE : OpenColumns.of(content, survey, problems);
            return unread(name, survey == null ? "" : survey.display(), problems, open);
        }
    }

    private static FileCheck unread(String name, String format, List<Problem> problems, OpenColumns open) {
        return new FileCheck(
                name,
                format,
                List.of(),
                Tally.NONE,
                Money.ZERO,
                List.of(),
                Map.of(),
                List.of(),
                problems,
                List.of(),
                open,
                ExitCode.INPUT_MISSING);
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
            List<Check> balances = BalanceChecks.of(survey.name(), BalanceRun.of(List.of(stream.tails())));
            return new FileCheck(
                    survey.name(),
                    survey.display(),
                    mapping,
                    tally,
                    amount,
                    totals,
                    explanations(file, survey, totals),
                    balances,
                    problems,
                    stream.readings(),
                    OpenColumns.NONE,
                    exitCode(tally, totals, balances));
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

    private static int exitCode(Tally tally, List<StatedSum> totals, List<Check> balances) {
        boolean broken = balances.stream().anyMatch(check -> check.status() == Check.Status.FAIL);
        int differs = broken ? ExitCode.DIFFERENCES : differs(totals);
        return tally.rejected() > 0 ? ExitCode.OPEN_ENTRIES : differs;
    }

    private static int differs(List<StatedSum> totals) {
        boolean all = totals.stream().allMatch(total -> total.stated().equals(total.covered()));
        return all ? ExitCode.DONE : ExitCode.DIFFERENCES;
    }

    private static List<StatedSum> sums(StatedTotal total) {
        List<StatedSum> sums = new ArrayList<>();
        for (List<StatedTotal> ways : total.meanings()) {
            sums.add(StatedSum.of(ways, List.of(), new YearSoFar(List.of())));
        }
        return sums;
    }
}
