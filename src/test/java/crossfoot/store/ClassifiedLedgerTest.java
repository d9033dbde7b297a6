package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to the classified ledger is what comes back. */
class ClassifiedLedgerTest {
    private static final String KEY = "k";
    private static final Map<String, String> LABELS = Map.of("basic.operating", "公用经费");

    @TempDir
    Path folder;

    private ClassifiedLedger ledger = new ClassifiedLedger(Path.of("."));

    @BeforeEach
    void open() {
        ledger = new ClassifiedLedger(folder);
    }

    private static ClassifiedEntry entry(int row, @Nullable LocalDate date, String text, long fen) {
        Entry entry = new Entry(
                new SourceRef("ledgers/甲,乙.csv", "一月", row),
                text,
                2021,
                date,
                "记-" + row,
                text,
                text,
                new Code("2010301", text),
                new Code(text, ""),
                Code.NONE,
                new Code("", text),
                text,
                row % 2 == 0 ? SpendingType.BASIC : SpendingType.PROJECT,
                Money.ofFen(fen),
                row % 3 == 0);
        return new ClassifiedEntry(entry, row % 5 == 0 ? "unclassified" : "basic.operating", "R" + row, text);
    }

    private static List<ClassifiedEntry> awkward() {
        List<ClassifiedEntry> entries = new ArrayList<>();
        String[] texts = {
            "",
            "水费",
            "a,b",
            "说\"好\"",
            "两\n行",
            "\r\n",
            "=1+1",
            "-5",
            "-x",
            "'",
            "''=1",
            "＝甲",
            "😀",
            "x".repeat(70_000),
            "\t",
            "@a\"b,c"
        };
        long[] amounts = {0, 1, -1, 99, -100, Long.MAX_VALUE, Long.MIN_VALUE, 1234567};
        for (int i = 0; i < texts.length; i++) {
            LocalDate date = i % 4 == 0 ? null : LocalDate.of(2021, 1 + i % 12, 1 + i);
            entries.add(entry(i + 1, date, texts[i], amounts[i % amounts.length]));
        }
        return entries;
    }

    private ClassifiedLedger.Mark write(int segmentNo, List<ClassifiedEntry> entries) throws IOException {
        try (ClassifiedLedger.Appender appender = ledger.append(KEY, segmentNo, ClassifiedLedger.Mark.NOTHING)) {
            return appender.add(entries, LABELS);
        }
    }

    private List<ClassifiedEntry> read(String category, ClassifiedLedger.Part... parts) {
        try (Stream<ClassifiedEntry> entries = ledger.entries(List.of(parts), category)) {
            return entries.toList();
        }
    }

    private static ClassifiedLedger.Part part(int segmentNo, Long... without) {
        return new ClassifiedLedger.Part(KEY, segmentNo, Set.of(without));
    }

    @Test
    void awkward_texts_and_amounts_come_back() throws Exception {
        write(1, awkward());
        assertThat(read("", part(1))).isEqualTo(awkward());
    }

    @Test
    void random_entries_come_back_wherever_the_buffer_ends() throws Exception {
        Random random = new Random(7);
        List<ClassifiedEntry> entries = new ArrayList<>();
        String letters = "abc,\"\n\r=+-@'费用，";
        for (int row = 1; row <= 20_000; row++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            entries.add(entry(row, LocalDate.of(2021, 3, 5), text.toString(), random.nextLong()));
        }
        write(1, entries);
        assertThat(read("", part(1))).isEqualTo(entries);
    }

    @Test
    void lines_counted_elsewhere_and_other_categories_are_left_out() throws Exception {
        write(1, awkward().subList(0, 6));
        write(3, awkward().subList(6, 12));
        assertThat(read("", part(1, 1L, 3L), part(2), part(3, 6L)))
                .extracting(one -> one.entry().at().rowNumber())
                .containsExactly(2, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(read("unclassified", part(1), part(3, 4L)))
                .extracting(one -> one.entry().at().rowNumber())
                .containsExactly(5);
    }

    /** A stream of streams would hold a whole segment in memory when it is asked one by one. */
    @Test
    void entries_are_read_one_at_a_time() throws Exception {
        List<ClassifiedEntry> many = new ArrayList<>();
        for (int row = 1; row <= 10_000; row++) {
            many.add(entry(row, null, "费用", row));
        }
        write(1, many);
        try (Stream<ClassifiedEntry> entries = ledger.entries(List.of(part(1)), "")) {
            Iterator<ClassifiedEntry> one = entries.iterator();
            one.next();
            Files.writeString(ledger.file(KEY, 1), "");
            int left = 0;
            while (one.hasNext()) {
                one.next();
                left++;
            }
            assertThat(left).isLessThan(9_000);
        }
    }

    @Test
    void appending_begins_behind_the_restart_point() throws Exception {
        ClassifiedLedger.Mark restart;
        try (ClassifiedLedger.Appender appender = ledger.append(KEY, 1, ClassifiedLedger.Mark.NOTHING)) {
            restart = appender.add(awkward().subList(0, 2), LABELS);
            appender.add(awkward().subList(2, 9), LABELS);
        }
        try (ClassifiedLedger.Appender appender = ledger.append(KEY, 1, restart)) {
            appender.add(awkward().subList(9, 11), LABELS);
        }
        assertThat(read("", part(1)))
                .extracting(one -> one.entry().at().rowNumber())
                .containsExactly(1, 2, 10, 11);
    }

    @Test
    void sums_are_added_up_again_from_the_bytes() throws Exception {
        ClassifiedLedger.Mark mark =
                write(1, List.of(entry(5, null, "a", 7), entry(6, null, "\"x,\n", -100), entry(7, null, "b", 250)));
        assertThat(LedgerSums.of(
                        ledger,
                        List.of(
                                new LedgerSums.Segment(KEY, 1, mark),
                                new LedgerSums.Segment(KEY, 2, ClassifiedLedger.Mark.NOTHING))))
                .isEqualTo(Map.of(2021, Map.of("unclassified", Money.ofFen(7), "basic.operating", Money.ofFen(150))));
    }

    @Test
    void every_byte_that_is_not_what_was_written_is_noticed() throws Exception {
        ClassifiedLedger.Mark mark =
                write(1, List.of(entry(5, null, "a", 7), entry(6, null, "\"x,\n费用", -100), entry(7, null, "b", 250)));
        Path file = ledger.file(KEY, 1);
        byte[] good = Files.readAllBytes(file);
        assertThat(mark.bytes()).isEqualTo(good.length);
        LedgerSums.of(ledger, List.of(new LedgerSums.Segment(KEY, 1, mark)));
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] = (byte) (bad[at] ^ 1 << at % 8);
            Files.write(file, bad);
            noticed(mark);
        }
        for (int length = 0; length < good.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            noticed(mark);
        }
        Files.delete(file);
        noticed(mark);
    }

    private void noticed(ClassifiedLedger.Mark mark) {
        assertThatThrownBy(() -> LedgerSums.of(ledger, List.of(new LedgerSums.Segment(KEY, 1, mark))))
                .isInstanceOf(StateDamaged.class);
        assertThatThrownBy(() -> ledger.verify(KEY, 1, mark)).isInstanceOf(StateDamaged.class);
        assertThatThrownBy(() -> ledger.append(KEY, 1, mark)).isInstanceOf(StateDamaged.class);
    }

    @Test
    void publishing_joins_the_segments_without_what_is_counted_elsewhere() throws Exception {
        write(1, awkward().subList(0, 3));
        write(2, awkward().subList(3, 6));
        Path file = folder.resolve("published.csv");
        try (PublishedLedger published = new PublishedLedger(ledger, file)) {
            published.add(part(1));
            published.add(part(2, 2L));
            published.add(part(9));
        }
        String expected = Files.readString(ledger.file(KEY, 1))
                + lines(awkward().subList(3, 4))
                + lines(awkward().subList(5, 6));
        assertThat(Files.readString(file)).startsWith("\ufeff会计年度,归类编码,金额,").endsWith(expected);
    }

    private String lines(List<ClassifiedEntry> entries) throws IOException {
        write(8, entries);
        return new String(Files.readAllBytes(ledger.file(KEY, 8)), StandardCharsets.UTF_8);
    }
}
