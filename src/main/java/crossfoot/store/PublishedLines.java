package crossfoot.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a stretch of a published {@code classified-ledger.csv}, as their cells say it. */
public final class PublishedLines implements AutoCloseable {
    /** What the columns are called, in their order. */
    public static final List<String> COLUMNS = LedgerLine.HEADER;

    /** The columns of whole numbers. */
    public static final List<Integer> NUMBERS = List.of(LedgerLine.YEAR_COLUMN, LedgerLine.ROW_COLUMN);

    /** The columns of amounts in 元. */
    public static final List<Integer> AMOUNTS = List.of(LedgerLine.AMOUNT_COLUMN, LedgerLine.WHOLE_COLUMN);

    /** The columns of dates. */
    public static final List<Integer> DATES = List.of(LedgerLine.DATE_COLUMN);

    private final InputStream file;
    private final LedgerLines lines;
    private final long toByte;
    private long at;
    private @Nullable List<String> waiting;

    /**
     * Opens the lines that begin in a stretch.
     *
     * @param fromByte where a line begins; the header is passed over
     */
    public PublishedLines(Path published, long fromByte, long toByte) throws IOException {
        this.toByte = toByte;
        this.at = fromByte;
        this.file = Files.newInputStream(published);
        file.skipNBytes(fromByte);
        this.lines = new LedgerLines(file);
        List<String> first = next();
        if (first != null && !isHeader(first)) {
            waiting = first;
        }
    }

    /** Whatever stands in front of it: the file may begin with a mark of its encoding. */
    private static boolean isHeader(List<String> cells) {
        return cells.subList(1, cells.size()).equals(COLUMNS.subList(1, COLUMNS.size()));
    }

    /** The cells of the next line, unquoted; null behind the last one. */
    public @Nullable List<String> next() throws IOException {
        List<String> first = waiting;
        if (first != null) {
            waiting = null;
            return first;
        }
        if (at >= toByte || !lines.next()) {
            return null;
        }
        at += lines.length();
        return lines.cells();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        file.close();
    }
}
