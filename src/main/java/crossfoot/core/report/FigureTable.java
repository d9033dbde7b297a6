package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.FigureSums;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The figures of all years, rounded jointly so that years × categories foots and cross-foots in 万元. */
public record FigureTable(Map<Integer, Map<String, FigureAmount>> figures, List<Shift> shifts) {
    /** Adds up and rounds. */
    public static FigureTable of(Facts facts) {
        return of(facts.tree(), List.copyOf(facts.years()), new FigureSums(facts)::of);
    }

    /** Rounds these figures of these years. */
    public static FigureTable of(
            CategoryTree tree, List<Integer> years, BiFunction<Integer, String, FigureSums.Sum> sums) {
        List<Category> nodes = tree.nodes();
        Map<String, Integer> index = new HashMap<>();
        int[] parents = new int[nodes.size()];
        long[][] exactFen = new long[nodes.size()][years.size()];
        for (int i = 0; i < nodes.size(); i++) {
            index.put(nodes.get(i).key(), i);
            parents[i] = index.getOrDefault(nodes.get(i).parentKey(), -1);
            for (int y = 0; y < years.size(); y++) {
                exactFen[i][y] =
                        sums.apply(years.get(y), nodes.get(i).key()).amount().fen();
            }
        }
        long[][] rounded = JointRounding.round(parents, exactFen);
        Map<Integer, Map<String, FigureAmount>> figures = new TreeMap<>();
        List<Shift> shifts = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            int year = years.get(y);
            Map<String, FigureAmount> ofYear = new LinkedHashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                FigureSums.Sum sum = sums.apply(year, nodes.get(i).key());
                ofYear.put(nodes.get(i).key(), new FigureAmount(sum.amount(), rounded[i][y], sum.entries()));
                long own = JointRounding.ownHundredths(sum.amount().fen());
                if (own != rounded[i][y]) {
                    Category node = nodes.get(i);
                    shifts.add(new Shift(year, node.key(), node.label(), sum.amount(), own, rounded[i][y]));
                }
            }
            for (ThreePublic figure : ThreePublic.values()) {
                FigureSums.Sum sum = sums.apply(year, figure.key());
                long own = JointRounding.ownHundredths(sum.amount().fen());
                ofYear.put(figure.key(), new FigureAmount(sum.amount(), own, sum.entries()));
            }
            figures.put(year, ofYear);
        }
        return new FigureTable(figures, shifts);
    }

    /** The figure of a year; zero if the table hasn't got it. */
    public FigureAmount amount(int year, String key) {
        return figures.getOrDefault(year, Map.of()).getOrDefault(key, FigureAmount.ZERO);
    }

    /** The same table with these years only; what was rounded jointly over all years stays as it is. */
    public FigureTable of(Collection<Integer> years) {
        Map<Integer, Map<String, FigureAmount>> some = new TreeMap<>(figures);
        some.keySet().retainAll(years);
        return new FigureTable(
                some,
                shifts.stream().filter(shift -> years.contains(shift.year())).toList());
    }
}
