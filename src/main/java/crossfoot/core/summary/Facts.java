package crossfoot.core.summary;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the checks compare.
 *
 * @param views the subtotals of what counts, overlaps taken out
 * @param reAdded year → category → money: the classified ledger added up again, overlaps taken out
 * @param accounts what journals hold beside spending, a sum for each year and account
 * @param spendingOfJournals year → what the entries of those journals come to
 * @param toleranceFen by how much a stated total may be off
 */
public record Facts(
        CategoryTree tree,
        Map<View, List<Subtotal>> views,
        Map<Integer, Map<String, Money>> reAdded,
        List<SourceFacts> sources,
        List<ControlTotal> controls,
        List<BudgetLine> budgets,
        List<AccountSum> accounts,
        Map<Integer, Money> spendingOfJournals,
        long toleranceFen) {

    /**
     * The rows of one source that was used, the totals that it states, and its running balances.
     *
     * @param span the years of its lines; null if none has a day
     */
    public record SourceFacts(
            String file,
            Tally tally,
            List<StatedSum> statedTotals,
            List<BalanceRun> balances,
            @Nullable Span span) {}

    /**
     * Which time a source is of.
     *
     * @param series what the files have in common that continue one another
     * @param firstDay as the number 20210305
     * @param lastDay likewise
     */
    public record Span(String series, int firstDay, int lastDay) {}

    /** The control totals that state the same of their subjects. */
    public List<ControlTotal> controls(ControlTotal.Stock stock) {
        return controls.stream().filter(control -> control.stock() == stock).toList();
    }

    /** Every year with entries or a budget, ascending. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        views.getOrDefault(View.MONTHS, List.of())
                .forEach(subtotal -> years.add(subtotal.key().fiscalYear()));
        budgets.forEach(line -> years.add(line.year()));
        return years;
    }
}
