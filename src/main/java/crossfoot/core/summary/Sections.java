package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the totals of the ledgers cut their sheets up: into pages, or into the parts between two subtotals. */
final class Sections {
    /** The rows of a sheet between two cuts. */
    record Section(String file, String sheet, int endsBefore) {}

    private record Sheet(String file, String sheet) {}

    private final Map<Sheet, TreeSet<Integer>> rows = new HashMap<>();

    /**
     * The cuts by these totals.
     *
     * @param cuts whether a total ends a section
     */
    Sections(List<StatedSum> totals, Predicate<StatedSum> cuts) {
        for (StatedSum total : totals) {
            if (cuts.test(total)) {
                rows.computeIfAbsent(sheet(total.at()), key -> new TreeSet<>())
                        .add(total.at().rowNumber());
            }
        }
    }

    private static Sheet sheet(SourceRef at) {
        return new Sheet(at.file(), at.sheet());
    }

    /** The section of a row; null in a sheet without cuts. */
    @Nullable
    Section of(SourceRef at) {
        TreeSet<Integer> ofSheet = rows.get(sheet(at));
        if (ofSheet == null) {
            return null;
        }
        Integer end = ofSheet.higher(at.rowNumber());
        return new Section(at.file(), at.sheet(), end == null ? Integer.MAX_VALUE : end);
    }

    /** The last cut above a row of its sheet; 0 if there is none. */
    int cutAbove(SourceRef at) {
        Integer above = rows.getOrDefault(sheet(at), new TreeSet<>()).lower(at.rowNumber());
        return above == null ? 0 : above;
    }
}
