package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries that a question needs are not in this state folder: another host has read them. What is not there is
 * never taken for nothing. {@link #getMessage()} is the folder.
 */
public final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int sources;

    private Elsewhere(int sources, ClassifiedLedger ledger) {
        super(ledger.toString());
        this.sources = sources;
    }

    /** Of so many sources. */
    public int sources() {
        return sources;
    }

    /** The keys of the sources whose entries, as far as they are on record, are not all in the folder. */
    static Set<String> of(Collection<SourceStore.Extent> extents, ClassifiedLedger ledger) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (SourceStore.Extent extent : extents) {
            if (!ledger.has(extent)) {
                keys.add(extent.sourceKey());
            }
        }
        return keys;
    }

    /** @throws Elsewhere if there are such sources */
    static void refuse(Collection<SourceStore.Extent> extents, ClassifiedLedger ledger) throws IOException {
        Set<String> keys = of(extents, ledger);
        if (!keys.isEmpty()) {
            throw new Elsewhere(keys.size(), ledger);
        }
    }
}
