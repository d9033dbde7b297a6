package crossfoot.store;

import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of segments, one file open at a time, one entry in memory. */
final class LedgerEntries extends Spliterators.AbstractSpliterator<ClassifiedEntry> implements AutoCloseable {
    private final ClassifiedLedger ledger;
    private final Iterator<ClassifiedLedger.Part> parts;
    private final byte[] category;
    private final byte[] year;
    private ClassifiedLedger.@Nullable Part part;
    private @Nullable LedgerLines lines;
    private long lineNo;

    LedgerEntries(ClassifiedLedger ledger, List<ClassifiedLedger.Part> parts, String year, String category) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.ledger = ledger;
        this.parts = parts.iterator();
        this.year = year.getBytes(StandardCharsets.UTF_8);
        this.category = category.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean tryAdvance(Consumer<? super ClassifiedEntry> action) {
        try {
            while (lines != null || openNext()) {
                LedgerLines open = lines;
                if (open == null || !open.next()) {
                    close();
                } else if (isWanted(open)) {
                    action.accept(LedgerLine.parse(open.cells()));
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isWanted(LedgerLines line) {
        lineNo++;
        boolean counted = part == null || !part.without().contains(lineNo);
        return counted
                && (year.length == 0 || line.is(LedgerLine.YEAR_COLUMN, year))
                && (category.length == 0 || line.is(LedgerLine.CATEGORY_COLUMN, category));
    }

    /** Opens the next segment that has a file; false if there is none. */
    private boolean openNext() throws IOException {
        while (parts.hasNext()) {
            ClassifiedLedger.Part next = parts.next();
            Path file = ledger.file(next.sourceKey(), next.segmentNo());
            if (Files.exists(file)) {
                part = next;
                lineNo = 0;
                lines = new LedgerLines(file);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        LedgerLines open = lines;
        lines = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
