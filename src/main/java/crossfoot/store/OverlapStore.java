package crossfoot.store;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries that are counted in another source, as the last settlement found them. */
public final class OverlapStore {
    /** An entry that is counted elsewhere. */
    public record Stored(ClassifiedEntry entry, SourceRef countedAt) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public OverlapStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Replaces all that was settled before by what a search finds. */
    public void replace(OverlapSearch search) throws IOException {
        template.update("delete from overlap");
        RFC4180Parser csv = new RFC4180Parser();
        List<Object[]> rows = new ArrayList<>();
        search.search(found -> {
            SourceRef counted = found.countedAt();
            rows.add(new Object[] {
                found.sourceKey(),
                found.segmentNo(),
                found.lineNo(),
                csv.parseToLine(found.cells().toArray(String[]::new), false),
                counted.file(),
                counted.sheet(),
                counted.rowNumber()
            });
            if (rows.size() == Pages.ROWS) {
                insert(rows);
            }
        });
        insert(rows);
    }

    /** Many at a time: to a server each would be a journey of its own. */
    private void insert(List<Object[]> rows) {
        template.batchUpdate("insert into overlap values (?, ?, ?, ?, ?, ?, ?)", rows);
        rows.clear();
    }

    /** The lines (1-based) of a segment's file that are counted elsewhere. */
    public Set<Long> lines(String sourceKey, int segmentNo) {
        LineSet lines = new LineSet();
        jdbc.sql("select line_no from overlap where source_key = ? and segment_no = ?")
                .params(sourceKey, segmentNo)
                .query(row -> {
                    lines.add(row.getLong(1));
                });
        return lines;
    }

    /** The overlaps of a source, in their order; a page of them is in memory. */
    public Stream<Stored> of(String sourceKey) {
        return jdbc
                .sql("select distinct segment_no from overlap where source_key = ? order by segment_no")
                .param(sourceKey)
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(segmentNo -> Pages.of(lineNo -> of(sourceKey, segmentNo, lineNo)));
    }

    private List<Pages.Numbered<Stored>> of(String sourceKey, int segmentNo, long behind) {
        RFC4180Parser csv = new RFC4180Parser();
        return jdbc.sql("select * from overlap where source_key = ? and segment_no = ? and line_no > ?"
                        + " order by source_key, segment_no, line_no fetch first ? rows only")
                .params(sourceKey, segmentNo, behind, Pages.ROWS)
                .query((row, n) -> new Pages.Numbered<>(
                        row.getLong("line_no"),
                        new Stored(
                                LedgerLine.parse(cells(csv, row.getString("line"))),
                                new SourceRef(
                                        row.getString("counted_file"),
                                        row.getString("counted_sheet"),
                                        row.getInt("counted_row")))))
                .list();
    }

    /** How many entries of a source are counted elsewhere; the parts of one are one. */
    public long entries(String sourceKey) {
        return of(sourceKey).mapToLong(overlap -> overlap.entry.counts()).sum();
    }

    private static List<String> cells(ICSVParser csv, String line) {
        try {
            return List.of(csv.parseLine(line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
