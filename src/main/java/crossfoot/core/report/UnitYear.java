package crossfoot.core.report;

import crossfoot.core.report.MonthTable.Row;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.units.Consolidation;
import java.util.Map;

/**
 * The figures of one year by unit in 万元, within the consolidated figures as they are published: every unit foots, and
 * every figure is the sum of the units less what moved between them.
 *
 * @param rows figure of the tree → its units in the order of {@link Consolidation#shares}, then what is taken out, as a
 *     negative amount
 */
public record UnitYear(int year, Map<String, Row> rows) {
    /** @param table the consolidated figures */
    static UnitYear of(CategoryTree tree, Consolidation of, FigureTable table, int year) {
        int units = of.shares().size();
        Map<String, Row> rows = MonthTable.rows(
                tree.nodes(),
                table.figures().getOrDefault(year, Map.of()),
                units + 1,
                (leaf, part) -> part < units
                        ? of.shares().get(part).figures().of(year, leaf).amount()
                        : of.takenOut().of(year, leaf).amount().negated());
        return new UnitYear(year, rows);
    }
}
