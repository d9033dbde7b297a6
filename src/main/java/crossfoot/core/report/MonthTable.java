package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The figures of one year by month in 万元, footing in every month and cross-footing to the year as it is published.
 *
 * @param months those with entries, ascending; 0 for entries without a date
 * @param rows figure → its months, in order of the category tree
 */
public record MonthTable(int year, List<Integer> months, Map<String, Row> rows) {

    /** One figure of one month. */
    public record Part(Money exact, long hundredths) {
        public boolean isMoved() {
            return hundredths != JointRounding.ownHundredths(exact.fen());
        }
    }

    /**
     * The months of one category.
     *
     * @param rest what the months lack to the year, in 0.01 万元: 0 unless no rounding within 0.01 万元 exists
     */
    public record Row(List<Part> parts, long rest) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    public MonthTable {
        months = List.copyOf(months);
    }

    /** A table for each year with entries. */
    public static List<MonthTable> of(Facts facts, FigureTable years) {
        List<MonthTable> tables = new ArrayList<>();
        years.figures().forEach((year, figures) -> {
            Map<String, Map<Integer, Money>> sums = sums(facts, year);
            if (!sums.isEmpty()) {
                tables.add(of(year, facts.tree().nodes(), sums, figures));
            }
        });
        return tables;
    }

    /** Leaf → month → exact sum. */
    private static Map<String, Map<Integer, Money>> sums(Facts facts, int year) {
        Map<String, Map<Integer, Money>> sums = new HashMap<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.MONTHS, List.of())) {
            if (subtotal.key().fiscalYear() == year) {
                sums.computeIfAbsent(subtotal.key().categoryKey(), leaf -> new HashMap<>())
                        .merge(subtotal.key().month(), subtotal.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static MonthTable of(
            int year,
            List<Category> nodes,
            Map<String, Map<Integer, Money>> sums,
            Map<String, FigureAmount> published) {
        SortedSet<Integer> found = new TreeSet<>();
        sums.values().forEach(byMonth -> found.addAll(byMonth.keySet()));
        List<Integer> months = List.copyOf(found);
        return new MonthTable(
                year,
                months,
                rows(
                        nodes,
                        published,
                        months.size(),
                        (leaf, month) ->
                                sums.getOrDefault(leaf, Map.of()).getOrDefault(months.get(month), Money.ZERO)));
    }

    /**
     * Rounds parts within figures that are rounded already.
     *
     * @param exact leaf and index of a part → exact amount
     */
    static Map<String, Row> rows(
            List<Category> nodes,
            Map<String, FigureAmount> published,
            int partCount,
            BiFunction<String, Integer, Money> exact) {
        Map<String, Integer> index = new HashMap<>();
        int[] parents = new int[nodes.size()];
        long[][] exactFen = new long[nodes.size()][partCount];
        long[] wholes = new long[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Category node = nodes.get(i);
            index.put(node.key(), i);
            parents[i] = index.getOrDefault(node.parentKey(), -1);
            wholes[i] = published.getOrDefault(node.key(), FigureAmount.ZERO).wanHundredths();
            for (int part = 0; part < partCount && node.leaf(); part++) {
                exactFen[i][part] = exact.apply(node.key(), part).fen();
            }
        }
        Optional<long[][]> held = JointRounding.within(parents, exactFen, wholes);
        long[][] rounded = held.orElseGet(() -> JointRounding.round(parents, exactFen));
        addUp(parents, exactFen);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<Part> parts = new ArrayList<>();
            for (int part = 0; part < partCount; part++) {
                parts.add(new Part(Money.ofFen(exactFen[i][part]), rounded[i][part]));
            }
            rows.put(nodes.get(i).key(), new Row(parts, wholes[i] - rounded[i][partCount]));
        }
        return rows;
    }

    /** Gives the figures above the leaves their sums; a parent stands before its children. */
    private static void addUp(int[] parents, long[][] exact) {
        for (int i = parents.length - 1; i >= 0; i--) {
            for (int m = 0; m < exact[i].length && parents[i] >= 0; m++) {
                exact[parents[i]][m] += exact[i][m];
            }
        }
    }
}
