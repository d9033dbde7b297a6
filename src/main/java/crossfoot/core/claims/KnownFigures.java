package crossfoot.core.claims;

import crossfoot.core.money.Money;
import java.util.List;
import java.util.Set;

/**
 * What a ledger knows, to hold a draft against.
 *
 * @param figures everything that has a name: the figures of design.md section 1, projects, economic classes (款 and
 *     类), fund sources, and the budgets
 */
public record KnownFigures(List<Figure> figures) {
    public KnownFigures {
        figures = List.copyOf(figures);
    }

    /**
     * One figure of one year.
     *
     * @param key {@code project.urban}, or the code of a project or an economic class
     * @param names the names it goes by in prose: label, code's name
     */
    public record Figure(int year, Sort sort, String key, Set<String> names, Money amount) {
        public Figure {
            names = Set.copyOf(names);
        }
    }

    public enum Sort {
        CATEGORY,
        THREE_PUBLIC,
        PROJECT,
        ECONOMIC,
        FUND_SOURCE,
        INITIAL_BUDGET,
        FINAL_BUDGET
    }
}
