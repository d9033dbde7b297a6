package crossfoot.core.report;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.ProjectLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The projects of a category in a year, and what no project has. In 万元 they add up to it as published. */
public final class ProjectTable {
    /**
     * One project.
     *
     * @param project without code and name: what no project has
     * @param hundredths in 0.01 万元, the floor or the ceiling of the exact amount
     */
    public record Row(Code project, Money amount, long entries, long hundredths) {
        /** By how much it was moved from its own rounding. */
        public long moved() {
            return hundredths - JointRounding.ownHundredths(amount.fen());
        }
    }

    private ProjectTable() {}

    /** The largest first; empty if the category has no entries. */
    public static List<Row> of(Results results, int year, String categoryKey) {
        FigureAmount figure = Figures.amount(results, year, categoryKey);
        Money without = figure.exact();
        long entries = figure.entries();
        List<ProjectLine> lines = new ArrayList<>();
        for (ProjectLine line : results.projects()) {
            if (line.year() == year && line.categoryKey().equals(categoryKey)) {
                lines.add(line);
                without = without.minus(line.amount());
                entries -= line.entries();
            }
        }
        lines.sort(Comparator.comparing(ProjectLine::amount)
                .reversed()
                .thenComparing(line -> line.project().code()));
        if (!without.isZero() || entries > 0) {
            lines.add(new ProjectLine(year, Code.NONE, categoryKey, without, entries));
        }
        return lines.isEmpty() ? List.of() : rounded(lines, figure.wanHundredths());
    }

    /** The category is the floor or the ceiling of what its projects come to, so there always is such a rounding. */
    private static List<Row> rounded(List<ProjectLine> lines, long whole) {
        long[] exact = lines.stream().mapToLong(line -> line.amount().fen()).toArray();
        long[] rounded = JointRounding.within(new int[] {-1}, new long[][] {exact}, new long[] {whole})
                .orElseThrow()[0];
        List<Row> rows = new ArrayList<>();
        for (ProjectLine line : lines) {
            rows.add(new Row(line.project(), line.amount(), line.entries(), rounded[rows.size()]));
        }
        return rows;
    }
}
