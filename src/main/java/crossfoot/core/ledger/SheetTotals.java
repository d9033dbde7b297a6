package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The running totals of a source: of its rows, and in a columnar ledger those of every column, by the column's label.
 * Tails of a column have its label and a tab in front of their scope key.
 */
final class SheetTotals {
    private static final char OF_COLUMN = '\t';

    private final boolean continued;
    private final RunningTotals rows;
    private final Map<String, RunningTotals> columns = new LinkedHashMap<>();

    SheetTotals(boolean twoSides, boolean continued) {
        this.continued = continued;
        this.rows = new RunningTotals(twoSides, continued);
    }

    /** Adds a line: see {@link RunningTotals#add}. */
    void add(int fiscalYear, @Nullable LocalDate date, AmountColumns.Spending spending) {
        rows.add(fiscalYear, date, spending.firstFen(), spending.secondFen());
    }

    /** Adds the amounts of a line's columns, by their labels: every column of the sheet each time. */
    void add(int fiscalYear, @Nullable LocalDate date, Map<String, Money> amounts) {
        amounts.forEach((label, amount) -> columns.computeIfAbsent(label, key -> new RunningTotals(false, continued))
                .add(fiscalYear, date, amount.fen(), 0));
    }

    void beginSheet(boolean twoSides) {
        rows.beginSheet(twoSides);
        columns.values().forEach(column -> column.beginSheet(false));
    }

    void beginSection() {
        rows.beginSection();
        columns.values().forEach(RunningTotals::beginSection);
    }

    /** What a row with this label states, in the columns of money and in those of a columnar ledger. */
    StatedTotal state(SourceRef at, String label, Kind kind, List<Figure> stated) {
        List<StatedTotal> ways =
                rows.state(at, label, kind, inColumn(stated, "")).ways();
        List<List<Figure>> figures = new ArrayList<>();
        ways.forEach(way -> figures.add(new ArrayList<>(way.figures())));
        columns.forEach((name, column) -> {
            List<StatedTotal> ofColumn =
                    column.state(at, label, kind, inColumn(stated, name)).ways();
            for (int way = 0; way < ways.size(); way++) {
                // all columns have seen the same days, so each can be meant in as many ways as the rows
                for (Figure figure :
                        ofColumn.get(Math.min(way, ofColumn.size() - 1)).figures()) {
                    figures.get(way).add(new Figure(figure.side(), figure.stated(), figure.covered(), name));
                }
            }
        });
        List<StatedTotal> joined = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            joined.add(ways.get(way).with(figures.get(way)));
        }
        StatedTotal first = joined.get(0);
        return new StatedTotal(
                at, label, first.scopeKey(), first.open(), first.figures(), joined.subList(1, joined.size()));
    }

    private static List<Figure> inColumn(List<Figure> stated, String column) {
        return stated.stream().filter(figure -> figure.column().equals(column)).toList();
    }

    List<Tail> tails() {
        List<Tail> tails = new ArrayList<>(rows.tails());
        columns.forEach((name, column) -> column.tails()
                .forEach(tail -> tails.add(
                        new Tail(name + OF_COLUMN + tail.scopeKey(), tail.side(), tail.sum(), tail.reset()))));
        return tails;
    }

    /** The tails of a column alone, as if they were those of a ledger. */
    static List<List<Tail>> ofColumn(List<List<Tail>> segments, String column) {
        String prefix = column + OF_COLUMN;
        return segments.stream()
                .map(tails -> tails.stream()
                        .filter(tail -> tail.scopeKey().startsWith(prefix))
                        .map(tail -> new Tail(
                                tail.scopeKey().substring(prefix.length()), tail.side(), tail.sum(), tail.reset()))
                        .toList())
                .toList();
    }
}
