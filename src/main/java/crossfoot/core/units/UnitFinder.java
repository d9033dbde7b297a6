package crossfoot.core.units;

import crossfoot.core.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the units of entry after entry, each text looked up once. Not to be shared between threads. */
public final class UnitFinder {
    private static final int MOST_REMEMBERED = 10_000;

    private final UnitTable table;
    private final Map<String, OfficeUnit> bySaid = new HashMap<>();
    private final Map<String, OfficeUnit> byFile = new HashMap<>();
    private final Map<String, List<OfficeUnit>> inText = new HashMap<>();

    public UnitFinder(UnitTable table) {
        this.table = table;
    }

    UnitTable table() {
        return table;
    }

    public OfficeUnit of(Entry entry) {
        return of(entry.unit(), entry.at().file());
    }

    /** As {@link UnitTable#of}. */
    public OfficeUnit of(String said, String ledger) {
        return said.isEmpty()
                ? bounded(byFile).computeIfAbsent(ledger, file -> table.of("", file))
                : bounded(bySaid).computeIfAbsent(said, text -> table.of(text, ledger));
    }

    /** The units that a text speaks of. */
    List<OfficeUnit> in(String text) {
        return bounded(inText).computeIfAbsent(text, table::in);
    }

    private static <T> Map<String, T> bounded(Map<String, T> remembered) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered;
    }
}
