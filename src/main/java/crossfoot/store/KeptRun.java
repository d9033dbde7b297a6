package crossfoot.store;

import crossfoot.core.money.Money;
import crossfoot.core.movement.Ground;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.BudgetLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is kept of a run that has published.
 *
 * @param sources every ledger there was
 * @param parts the segments that counted, with the lines counted elsewhere
 * @param figures year → key → exact amount, as published
 * @param tree the figures as they were displayed
 */
public record KeptRun(
        List<Source> sources,
        List<ClassifiedLedger.Part> parts,
        Map<Integer, Map<String, Money>> figures,
        List<Category> tree,
        List<BudgetLine> budgets) {
    /** The status of a source that a newer export had replaced. */
    public static final String SUPERSEDED = "SUPERSEDED";

    /**
     * A ledger.
     *
     * @param status the name of its status
     * @param headers as they stood there, a line a sheet
     */
    public record Source(String file, String sha256, String key, String status, List<String> headers) {
        public Source {
            headers = List.copyOf(headers);
        }
    }

    public KeptRun {
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
        figures = Map.copyOf(figures);
        tree = List.copyOf(tree);
        budgets = List.copyOf(budgets);
    }

    /** The same, with these segments. */
    public KeptRun with(List<ClassifiedLedger.Part> others) {
        return new KeptRun(sources, others, figures, tree, budgets);
    }

    /** As one side of a comparison of these years, whether it has figures of them or not. */
    public Ground ground(Collection<Integer> years) {
        return new Ground(
                tree,
                years.stream().collect(Collectors.toMap(year -> year, year -> figures.getOrDefault(year, Map.of()))),
                sources.stream()
                        .filter(source -> source.status().equals(SUPERSEDED))
                        .map(Source::file)
                        .collect(Collectors.toSet()));
    }
}
