package crossfoot.store;

import crossfoot.core.ledger.Problem;
import crossfoot.core.summary.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of each source: whether it was read to its end, and the counts of its rows. */
public final class SourceStore {
    /** READING until every segment is finished. */
    public enum State {
        READING,
        READ,
        UNREADABLE
    }

    /**
     * A source as intake has left it, and what the last settlement made of it.
     *
     * @param mapping the header mapping as decided, a line a sheet
     * @param headers the headers as they stand there, a line a sheet
     * @param supersededBy the newer export that counts instead; empty if it counts itself
     * @param settled what the settlement has to say of its series
     */
    public record StoredSource(
            String key,
            String file,
            State state,
            String format,
            List<String> mapping,
            List<String> headers,
            List<Problem> problems,
            String supersededBy,
            List<Problem> settled) {
        /** Its entries count, those apart that are counted elsewhere. */
        public boolean counts() {
            return state == State.READ && supersededBy.isEmpty();
        }
    }

    /** What the slices of a segment put there, each row counted in {@code segment.kept}. */
    private static final List<String> PARTS =
            List.of("subtotal", "rejected_row", "stated_total", "tail", "account_sum");

    static final List<String> TABLES = Stream.concat(Stream.of("source", "segment", "overlap"), PARTS.stream())
            .toList();

    private final JdbcClient jdbc;

    public SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredSource> find(String key) {
        return jdbc.sql("select * from source where source_key = ?")
                .param(key)
                .query((row, n) -> new StoredSource(
                        key,
                        row.getString("file"),
                        State.valueOf(row.getString("state")),
                        row.getString("format"),
                        row.getString("mapping").lines().toList(),
                        row.getString("headers").lines().toList(),
                        ProblemText.decode(row.getString("problems")),
                        row.getString("superseded_by"),
                        ProblemText.decode(row.getString("settled_problems"))))
                .optional();
    }

    /** Begins a source that is not known yet; one that was begun before is left as it is. */
    public void begin(String key, String file, String format) {
        if (find(key).isEmpty()) {
            jdbc.sql("insert into source (source_key, file, state, format, mapping, problems, counted)"
                            + " values (?, ?, ?, ?, '', '', false)")
                    .params(key, file, State.READING.name(), format)
                    .update();
        }
    }

    /** Notes what a source was read by: {@code reviews} are the review sheets that its categories are right for. */
    public void identify(String key, String readingKey, String reviews) {
        jdbc.sql("update source set reading_key = ?, reviews = ? where source_key = ?")
                .params(readingKey, reviews, key)
                .update();
    }

    /** The source that was read so, with these review sheets. */
    public Optional<String> keyOf(String readingKey, String reviews) {
        return jdbc.sql("select source_key from source where reading_key = ? and reviews = ?")
                .params(readingKey, reviews)
                .query(String.class)
                .optional();
    }

    /** The sources that were read so to their end, whatever the review sheets. */
    public List<String> read(String readingKey) {
        return jdbc.sql("select source_key from source where reading_key = ? and state = ? order by source_key")
                .params(readingKey, State.READ.name())
                .query(String.class)
                .list();
    }

    public void markUnreadable(String key, String file, List<Problem> problems) {
        begin(key, file, "");
        jdbc.sql("update source set state = ?, problems = ? where source_key = ?")
                .params(State.UNREADABLE.name(), ProblemText.encode(problems), key)
                .update();
    }

    public void markRead(String key) {
        jdbc.sql("update source set state = ? where source_key = ?")
                .params(State.READ.name(), key)
                .update();
    }

    /** Settles whether a source that was read counts, and what is to be said of its series. */
    public void settle(String key, String supersededBy, List<Problem> problems) {
        jdbc.sql("update source set counted = ?, superseded_by = ?, settled_problems = ? where source_key = ?")
                .params(supersededBy.isEmpty(), supersededBy, ProblemText.encode(problems), key)
                .update();
    }

    /** Adds what a segment found out about its source. Called within the transaction of the segment's last slice. */
    public void describe(String key, List<String> mapping, List<Problem> notes) {
        if (mapping.isEmpty() && notes.isEmpty()) {
            return;
        }
        String lines = mapping.isEmpty() ? "" : String.join("\n", mapping) + "\n";
        jdbc.sql("update source set mapping = mapping || ?, problems = problems || ? where source_key = ?")
                .params(lines, ProblemText.encode(notes), key)
                .update();
    }

    /** Keeps the headers of a source as they stand there. Called by the segment that has them, as {@link #describe}. */
    public void remember(String key, List<String> headers) {
        if (!headers.isEmpty()) {
            jdbc.sql("update source set headers = ? where source_key = ?")
                    .params(String.join("\n", headers), key)
                    .update();
        }
    }

    public void beginSegment(String key, int segmentNo) {
        boolean known = jdbc.sql("select count(*) from segment where source_key = ? and segment_no = ?")
                        .params(key, segmentNo)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into segment values (?, ?, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)")
                    .params(key, segmentNo)
                    .update();
        }
    }

    /** Where a restart of a segment goes on: written in the transaction of the slice, with its subtotals. */
    public record RestartPoint(long rows, ClassifiedLedger.Mark mark) {}

    public RestartPoint restartPoint(String key, int segmentNo) {
        return jdbc.sql(
                        "select rows_read, ledger_bytes, ledger_crc from segment where source_key = ? and segment_no = ?")
                .params(key, segmentNo)
                .query((row, n) ->
                        new RestartPoint(row.getLong(1), new ClassifiedLedger.Mark(row.getLong(2), row.getLong(3))))
                .single();
    }

    /**
     * How much of a segment's entries is on record.
     *
     * @param bytes more than 0
     */
    public record Extent(String sourceKey, int segmentNo, long bytes) {}

    /** The extents of all segments that have entries. */
    public List<Extent> extents() {
        return jdbc.sql("select source_key, segment_no, ledger_bytes from segment where ledger_bytes > 0")
                .query((row, n) -> new Extent(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    public void reached(String key, int segmentNo, ClassifiedLedger.Mark mark) {
        jdbc.sql("update segment set ledger_bytes = ?, ledger_crc = ? where source_key = ? and segment_no = ?")
                .params(mark.bytes(), mark.crc(), key, segmentNo)
                .update();
    }

    /** How far the file of a segment is good. */
    public ClassifiedLedger.Mark mark(String key, int segmentNo) {
        return restartPoint(key, segmentNo).mark();
    }

    public void finishSegment(String key, int segmentNo) {
        jdbc.sql("update segment set finished = true where source_key = ? and segment_no = ?")
                .params(key, segmentNo)
                .update();
    }

    /** A segment that is begun and was read to its end, if not in this run then in one before. */
    public boolean isFinished(String key, int segmentNo) {
        return jdbc.sql("select finished from segment where source_key = ? and segment_no = ?")
                .params(key, segmentNo)
                .query(Boolean.class)
                .single();
    }

    public boolean allSegmentsFinished(String key) {
        return jdbc.sql("select count(*) from segment where source_key = ? and not finished")
                        .param(key)
                        .query(Long.class)
                        .single()
                == 0;
    }

    public Tally tally(String key) {
        return jdbc
                .sql("select * from segment where source_key = ?")
                .param(key)
                .query((row, n) -> new Tally(
                        row.getLong("rows_read"),
                        row.getLong("entries"),
                        row.getLong("rejected"),
                        row.getLong("stated_totals"),
                        row.getLong("headings"),
                        row.getLong("blank"),
                        row.getLong("not_spending"),
                        row.getLong("further_entries")))
                .list()
                .stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    /** The segments of a source, ascending. */
    public List<Integer> segments(String key) {
        return jdbc.sql("select segment_no from segment where source_key = ? order by segment_no")
                .param(key)
                .query(Integer.class)
                .list();
    }

    /** The sources of which the tables do not hold what was put there: a crash may cost the database rows. */
    public List<String> incomplete() {
        String rows = PARTS.stream()
                .map(table -> "select source_key, -count(*) from " + table + " group by source_key")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select source_key from (select source_key, sum(kept) as n from segment group by source_key"
                        + " union all " + rows
                        + ") as counted group by source_key having sum(n) <> 0 order by source_key")
                .query(String.class)
                .list();
    }

    /** Forgets what was read of a segment that is not finished, so that it can be read from its beginning. */
    public void beginSegmentAgain(String key, int segmentNo) {
        if (restartPoint(key, segmentNo).rows() > 0) {
            for (String table :
                    Stream.concat(PARTS.stream(), Stream.of("segment")).toList()) {
                jdbc.sql("delete from " + table + " where source_key = ? and segment_no = ?")
                        .params(key, segmentNo)
                        .update();
            }
            beginSegment(key, segmentNo);
        }
    }

    /** Forgets everything about a source. */
    public void forget(String key) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where source_key = ?")
                    .param(key)
                    .update();
        }
    }

    /** Forgets every source that is not among these. */
    public void forgetAllBut(Collection<String> keys) {
        jdbc.sql("select source_key from source").query(String.class).list().stream()
                .filter(key -> !keys.contains(key))
                .forEach(this::forget);
    }

    /** The state of every source. */
    public Map<String, State> states() {
        Map<String, State> states = new HashMap<>();
        jdbc.sql("select source_key, state from source").query(row -> {
            states.put(row.getString(1), State.valueOf(row.getString(2)));
        });
        return states;
    }
}
