package crossfoot.core.report;

import crossfoot.core.units.Consolidation;
import crossfoot.core.units.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The units of a run.
 *
 * @param each one for each unit of the table, in its order; entries of no unit last, if there are any
 * @param together what they are together
 * @param years of the run
 * @param consolidated the figures with what moved between units taken out, rounded jointly
 * @param tables the units side by side, one for each year
 * @param inFiles every unit has a folder of outputs of its own
 * @param transfers every entry that a line of the table of transfers covers, in their order; to be closed after use
 */
public record Units(
        List<UnitFigures> each,
        Consolidation together,
        List<Integer> years,
        FigureTable consolidated,
        List<UnitYear> tables,
        boolean inFiles,
        Supplier<Stream<Transfer>> transfers) {
    public Units {
        each = List.copyOf(each);
        years = List.copyOf(years);
        tables = List.copyOf(tables);
    }

    /**
     * Which years there are.
     *
     * @param all every year of the run
     * @param shown those that are published
     */
    public record Span(List<Integer> all, List<Integer> shown) {}

    /** Puts them together; none has a folder of its own. */
    public static Units of(
            List<UnitFigures> each, Consolidation together, Span span, Supplier<Stream<Transfer>> transfers) {
        FigureTable consolidated = FigureTable.of(together.tree(), span.all, together::consolidated)
                .of(span.shown);
        List<UnitYear> tables = new ArrayList<>();
        for (int year : span.shown) {
            tables.add(UnitYear.of(together.tree(), together, consolidated, year));
        }
        return new Units(each, together, span.shown, consolidated, tables, false, transfers);
    }

    /** The same, every unit with a folder of its own. */
    public Units filed() {
        return new Units(each, together, years, consolidated, tables, true, transfers);
    }
}
