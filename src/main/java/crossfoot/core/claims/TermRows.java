package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows whose labels are known to make up a whole by law: “三公”经费 and its three items, wherever they stand. */
final class TermRows {
    private static final int NONE = -1;
    private static final String THREE_PUBLIC = "三公";

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    TermRows(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String term = term(row);
            if (!term.isEmpty() && rows.putIfAbsent(term, row) != null) {
                twice.add(term);
            }
        }
        rows.keySet().removeAll(twice);
        rows.keySet().stream().filter(FamilySums::isClosed).forEach(this::family);
    }

    /** The row's own; that of all of a table of 三公经费 is 三公经费. */
    private String term(int row) {
        int first = firstFigure(row);
        if (first == NONE) {
            return "";
        }
        String label = grid.label(row, first);
        return Grid.isTotalLabel(label) && grid.caption().contains(THREE_PUBLIC)
                ? Terms.keyOf(THREE_PUBLIC)
                : Subject.of(label).term();
    }

    private int firstFigure(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (cells.at(row, column).isPresent()) {
                return column;
            }
        }
        return NONE;
    }

    private void family(String whole) {
        Set<String> terms = new HashSet<>(rows.keySet());
        terms.removeIf(term -> !Terms.wholeOf(term).equals(whole));
        if (!Terms.isComplete(whole, terms)) {
            return;
        }
        int row = rows.getOrDefault(whole, NONE);
        List<Integer> parts = terms.stream().map(rows::get).sorted().toList();
        for (int column = 0; column < grid.columns(); column++) {
            int at = column;
            List<Mention> addends = new ArrayList<>();
            parts.forEach(part -> cells.at(part, at).ifPresent(addends::add));
            boolean filled = addends.size() == parts.size() && cells.isAdded(column);
            cells.at(row, column)
                    .filter(total -> filled && !TableSum.agrees(verdicts, total, addends))
                    .ifPresent(total ->
                            verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, addends)));
        }
    }
}
