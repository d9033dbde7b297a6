package crossfoot.core.ledger;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file, or of one segment of it, in their order, sheet after sheet, blank rows included. */
public interface LedgerSource extends AutoCloseable {
    /**
     * The next row; null at the end.
     *
     * @throws UnreadableFile if the file turns out to be damaged: no row of it may then be used
     * @throws IOException if the machine fails
     */
    @Nullable
    RawRow next() throws IOException, UnreadableFile;

    /**
     * What is to be said of the file although nothing is wrong, e.g. hidden sheets that are not read; known once
     * open.
     */
    default List<Problem> notes() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
