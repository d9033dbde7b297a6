package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns whose heads are known to make up a whole: 公务用车小计 is purchase and running, 三公 合计 its three items. */
final class TermColumns {
    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final List<String> terms = new ArrayList<>();

    TermColumns(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            terms.add(Subject.of(grid.header(column)).term());
        }
        for (int column = grid.columns() - 1; column >= 0; column--) {
            String header = grid.header(column);
            if (header.endsWith("小计") || header.endsWith("合计")) {
                total(column);
            }
        }
    }

    /** Of the columns behind it, up to the next total of all, those of one whole that they make up completely. */
    private void total(int column) {
        List<Integer> behind = new ArrayList<>();
        for (int other = column + 1;
                other < grid.columns() && !grid.header(other).endsWith("合计");
                other++) {
            behind.add(other);
        }
        boolean ofAll = grid.header(column).endsWith("合计");
        for (int first : behind) {
            String own = Terms.wholeOf(terms.get(first));
            for (String whole : List.of(Terms.wholeOf(own), own)) {
                List<Integer> parts = parts(behind, whole);
                Set<String> names = parts.stream().map(terms::get).collect(Collectors.toUnmodifiableSet());
                boolean adjoining = ofAll ? isAll(behind, whole) : first == column + 1;
                if (adjoining && parts.size() == names.size() && Terms.isComplete(whole, names)) {
                    terms.set(column, whole);
                    rows(column, parts);
                    return;
                }
            }
        }
    }

    /** Those that are of the whole and of no other of them. */
    private List<Integer> parts(List<Integer> behind, String whole) {
        return behind.stream()
                .filter(part -> !whole.isEmpty()
                        && Terms.isWithin(terms.get(part), whole)
                        && behind.stream().noneMatch(other -> Terms.isWithin(terms.get(part), terms.get(other))))
                .toList();
    }

    /** No money of the columns is of another whole. */
    private boolean isAll(List<Integer> behind, String whole) {
        return behind.stream()
                .filter(column -> FamilySums.isClosed(whole)
                        ? !Terms.wholeOf(terms.get(column)).isEmpty()
                        : cells.isAdded(column))
                .allMatch(column -> Terms.isWithin(terms.get(column), whole));
    }

    private void rows(int column, List<Integer> parts) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            int at = row;
            List<Mention> addends =
                    parts.stream().flatMap(part -> cells.at(at, part).stream()).toList();
            cells.at(row, column)
                    .filter(total -> addends.size() > 1 && !TableSum.agrees(verdicts, total, addends))
                    .ifPresent(total ->
                            verdicts.contradict(Kind.SUM, total, TableSum.reason("table.sum", total, addends)));
        }
    }
}
