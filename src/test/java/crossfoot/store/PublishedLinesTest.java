package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published ledger, read as cells by stretches. */
class PublishedLinesTest {
    @TempDir
    Path folder;

    private Path published;

    @BeforeEach
    void publish() throws Exception {
        List<ClassifiedEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String summary = i % 3 == 0 ? "=办公,\"费\"\n" + i : "水费" + i;
            Entry entry = new Entry(
                    new SourceRef("ledgers/a.csv", "", i),
                    "",
                    2021,
                    i % 4 == 0 ? null : LocalDate.of(2021, 3, i),
                    "记-" + i,
                    "",
                    summary,
                    Code.NONE,
                    new Code("30201", "办公费"),
                    Code.NONE,
                    Code.NONE,
                    "",
                    SpendingType.BASIC,
                    Money.ofFen(Long.MAX_VALUE - i),
                    false);
            entries.add(new ClassifiedEntry(entry, "basic", "R1", ""));
        }
        ClassifiedLedger ledger = new ClassifiedLedger(folder);
        try (ClassifiedLedger.Appender appender = ledger.append("key", 1, ClassifiedLedger.Mark.NOTHING)) {
            appender.add(entries, Map.of("basic", "基本支出"));
        }
        published = folder.resolve("classified-ledger.csv");
        try (PublishedLedger out = new PublishedLedger(ledger, published)) {
            out.add(new ClassifiedLedger.Part("key", 1, Set.of()));
        }
    }

    private List<List<String>> lines(long fromByte, long toByte) throws Exception {
        List<List<String>> all = new ArrayList<>();
        try (PublishedLines lines = new PublishedLines(published, fromByte, toByte)) {
            for (List<String> line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    @Test
    void cells_are_as_they_were_before_they_were_quoted_and_guarded() throws Exception {
        List<List<String>> all = lines(0, Files.size(published));
        assertThat(all).hasSize(20).allMatch(line -> line.size() == PublishedLines.COLUMNS.size());
        assertThat(all.get(2)).contains("=办公,\"费\"\n3", "92233720368547758.04", "2021-03-03");
        assertThat(all.get(3).get(PublishedLines.DATES.get(0))).isEmpty();
        int mark = "\ufeff".getBytes(StandardCharsets.UTF_8).length;
        assertThat(lines(mark, Files.size(published))).isEqualTo(all);
    }

    @Test
    void stretches_hold_every_line_once() throws Exception {
        List<List<String>> whole = lines(0, Files.size(published));
        byte[] bytes = Files.readAllBytes(published);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int cut = text.indexOf("\r\n"); cut >= 0; cut = text.indexOf("\r\n", cut + 1)) {
            List<List<String>> both = new ArrayList<>(lines(0, cut + 2));
            both.addAll(cut + 2 < bytes.length ? lines(cut + 2, bytes.length) : List.of());
            assertThat(both).isEqualTo(whole);
        }
    }
}
