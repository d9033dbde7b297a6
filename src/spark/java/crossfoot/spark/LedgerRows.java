package crossfoot.spark;

import crossfoot.input.Segment;
import crossfoot.store.PublishedLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The lines of a stretch of a published ledger as rows of their types; never more than one is held. */
final class LedgerRows implements FlatMapFunction<Segment, Row> {
    private static final long serialVersionUID = 1;

    private final String ledger;

    LedgerRows(String ledger) {
        this.ledger = ledger;
    }

    @Override
    public Iterator<Row> call(Segment stretch) throws IOException {
        PublishedLines lines = new PublishedLines(Path.of(ledger), stretch.fromByte(), stretch.toByte());
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(lines));
        return new Rows(lines);
    }

    private static void close(PublishedLines lines) {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(List<String> cells) {
        Object[] values = new Object[cells.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = value(column, cells.get(column));
        }
        return RowFactory.create(values);
    }

    /** A text may be empty; of another type there is a value or none. */
    private static @Nullable Object value(int column, String cell) {
        if (PublishedLines.AMOUNTS.contains(column)) {
            return cell.isEmpty() ? null : new BigDecimal(cell);
        }
        if (PublishedLines.NUMBERS.contains(column)) {
            return Integer.valueOf(cell);
        }
        if (PublishedLines.DATES.contains(column)) {
            return cell.isEmpty() ? null : Date.valueOf(LocalDate.parse(cell));
        }
        return cell;
    }

    private static final class Rows implements Iterator<Row> {
        private final PublishedLines lines;
        private @Nullable List<String> next;

        Rows(PublishedLines lines) throws IOException {
            this.lines = lines;
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            List<String> cells = next;
            if (cells == null) {
                throw new NoSuchElementException();
            }
            try {
                next = lines.next();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return row(cells);
        }
    }
}
