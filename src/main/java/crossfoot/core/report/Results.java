package crossfoot.core.report;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Movements;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Rule;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a run has found, once, immutable: every output draws from it, so that no two can disagree. Nothing in it
 * varies from run to run (no times, no paths of the machine).
 *
 * @param inputs SHA-256 over the inputs and the configuration, hex
 * @param verdict one line for the cover, without a full stop
 * @param standing the numbers behind it
 * @param balanced every check passes or is accepted
 * @param years ascending; every year that has entries or a budget
 * @param tree the category tree in order of display, {@code total} first, {@code unclassified} last; without 三公
 * @param figures year → figure key → amount; every key of design.md section 1 and of the tree, zero included
 * @param shifts every figure that joint rounding moved away from its own rounding
 * @param months the figures of each year by month
 * @param budgets the whole budget of every figure and project
 * @param sinceBase what moved since the publication that stands in the input folder; empty if none does
 * @param reckoning what is reckoned of the budgets: execution, reasons, proposals, forms
 * @param findings what is to be said of the run as a whole: on review sheets, on codes
 * @param drafts the draft reports of the input folder, in order of their names
 * @param units what each unit came to, and what they are together; empty where the run knows of no units
 * @param rejected the rows that are no entries, in the same order, as many as {@code counts} says; read anew each time
 * @param overlaps the entries counted elsewhere, likewise
 * @param entries every entry that counts, in order of source and row; to be closed after use
 * @param unclassified the entries that no rule covers, likewise
 * @param advice where one of them might belong; empty where nothing is known
 */
public record Results(
        String inputs,
        String verdict,
        Standing standing,
        boolean balanced,
        List<Integer> years,
        List<Category> tree,
        Map<Integer, Map<String, FigureAmount>> figures,
        List<Shift> shifts,
        List<MonthTable> months,
        List<BudgetLine> budgets,
        Optional<Movements> sinceBase,
        Reckoning reckoning,
        List<EconomicLine> economics,
        List<ProjectLine> projects,
        List<Check> checks,
        List<RuleUse> rules,
        List<RuleLine> ruleLines,
        List<SourceLine> sources,
        List<Problem> findings,
        List<DraftReport> drafts,
        Counts counts,
        Optional<Units> units,
        Supplier<Stream<RejectedRow>> rejected,
        Supplier<Stream<Overlap>> overlaps,
        Supplier<Stream<ClassifiedEntry>> entries,
        Supplier<Stream<ClassifiedEntry>> unclassified,
        Function<Entry, Optional<Suggestion>> advice) {

    public Results {
        years = List.copyOf(years);
        tree = List.copyOf(tree);
        figures = Map.copyOf(figures);
        shifts = List.copyOf(shifts);
        months = List.copyOf(months);
        budgets = List.copyOf(budgets);
        ruleLines = List.copyOf(ruleLines);
        economics = List.copyOf(economics);
        projects = List.copyOf(projects);
        checks = List.copyOf(checks);
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
        drafts = List.copyOf(drafts);
    }

    /**
     * One figure of one year.
     *
     * @param exact in 分
     * @param wanHundredths in 0.01 万元 (= 100 元), rounded jointly so that the table foots and cross-foots
     * @param entries how many entries it is made of
     */
    public record FigureAmount(Money exact, long wanHundredths, long entries) {
        public static final FigureAmount ZERO = new FigureAmount(Money.ZERO, 0, 0);
    }

    /**
     * A figure that joint rounding moved (尾差).
     *
     * @param year the fiscal year; 0 for the column of all years
     * @param ownHundredths its own rounding, half up, in 0.01 万元
     * @param jointHundredths what stands in the table
     */
    public record Shift(
            int year, String figureKey, String label, Money exact, long ownHundredths, long jointHundredths) {}

    /** One economic class in one year, {@code code} of 3 (类) or 5 (款) digits as the ledger has it. */
    public record EconomicLine(int year, Code economic, Money basic, Money project, long entries) {
        public Money total() {
            return basic.plus(project);
        }
    }

    /** One project in one year and category. */
    public record ProjectLine(int year, Code project, String categoryKey, Money amount, long entries) {}

    /**
     * What a rule gave one category in one project and year.
     *
     * @param ruleId empty for what none covers
     * @param project empty for the entries without one
     */
    public record RuleLine(String ruleId, int year, Code project, String categoryKey, Money amount, long entries) {}

    /** A rule, what it caught, in entries and in money. */
    public record RuleUse(Rule rule, long entries, Money amount) {}

    public enum SourceStatus {
        USED,
        SUPERSEDED,
        DUPLICATE,
        UNREADABLE
    }

    /**
     * One file and its count of rows: rowsRead = entries + rejected + statedTotals + headers + blank + notSpending;
     * {@code furtherEntries} are those of a columnar ledger's rows beyond the first of each, and no rows.
     *
     * @param format what was found: {@code CSV GB18030 ,} or {@code XLSX}
     * @param mapping the header mapping as decided, a line a sheet, for showing
     * @param amount what its entries add up to
     * @param overlaps of its entries, those counted in another source
     * @param problems why it is unreadable, and notes
     */
    public record SourceLine(
            String file,
            String sha256,
            long bytes,
            SourceStatus status,
            String format,
            List<String> mapping,
            long rowsRead,
            long entries,
            long rejected,
            long statedTotals,
            long headers,
            long blank,
            long notSpending,
            long furtherEntries,
            long overlaps,
            Money amount,
            List<Problem> problems) {}

    /** How many there are; {@code entries} is what counted, overlaps taken out. */
    public record Counts(long entries, long rejected, long unclassified, long overlaps) {}

    /**
     * A row that is no entry.
     *
     * @param rowText the row's cells joined by {@code |}, shortened
     * @param amount what it would have added to the spending; null if that can't be read
     */
    public record RejectedRow(
            SourceRef at,
            List<Problem> problems,
            String rowText,
            @Nullable Money amount) {}

    /** An entry counted once elsewhere. */
    public record Overlap(ClassifiedEntry entry, SourceRef countedAt) {}
}
