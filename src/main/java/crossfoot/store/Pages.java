package crossfoot.store;

import java.util.List;
import java.util.stream.Stream;

/** Goes through very many rows a page at a time: no more than a page is in memory, and no cursor stays open. */
final class Pages {
    static final int ROWS = 2_000;

    /** A row and its place in the order in which it is read. */
    record Numbered<T>(long no, T row) {}

    /** Reads up to {@link #ROWS} rows behind a place, in their order. */
    interface Page<T> {
        List<Numbered<T>> behind(long no);
    }

    private Pages() {}

    /** All rows, in their order. */
    static <T> Stream<T> of(Page<T> page) {
        return Stream.iterate(page.behind(Long.MIN_VALUE), rows -> !rows.isEmpty(), rows -> page.behind(last(rows)))
                .flatMap(List::stream)
                .map(Numbered::row);
    }

    private static <T> long last(List<Numbered<T>> rows) {
        return rows.get(rows.size() - 1).no();
    }
}
