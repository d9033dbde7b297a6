package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Recurrence;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerDeltaTest {
    @TempDir
    Path state;

    private ClassifiedLedger ledger = new ClassifiedLedger(Path.of(""));

    @BeforeEach
    void ledger() {
        ledger = new ClassifiedLedger(state);
    }

    private static ClassifiedEntry entry(String file, int row, int voucher, String category) {
        Entry entry = new Entry(
                new SourceRef(file, "", row),
                "",
                2021,
                LocalDate.of(2021, 1, 1 + voucher % 28),
                voucher % 9 == 0 ? "" : "记-" + voucher,
                "",
                "=付款, \"" + voucher + "\"",
                Code.NONE,
                new Code("30201", ""),
                Code.NONE,
                Code.NONE,
                "",
                SpendingType.BASIC,
                Money.ofFen(voucher * 100L),
                false);
        return new ClassifiedEntry(entry, category, "R", "");
    }

    private ClassifiedLedger.Part part(String key, List<ClassifiedEntry> entries, Set<Long> without)
            throws IOException {
        try (ClassifiedLedger.Appender appender = ledger.append(key, 1, ClassifiedLedger.Mark.NOTHING)) {
            appender.add(entries, Map.of());
        }
        return new ClassifiedLedger.Part(key, 1, without);
    }

    private List<ClassifiedLedger.Part> side(Random random, String keys, String otherCategory) throws IOException {
        List<ClassifiedLedger.Part> parts = new ArrayList<>();
        for (String file : List.of("a.csv", "b.csv", "c.csv")) {
            List<ClassifiedEntry> entries = new ArrayList<>();
            Set<Long> without = new HashSet<>();
            for (int row = 1; row <= 60; row++) {
                int voucher = random.nextInt(40);
                entries.add(entry(file, row, voucher, voucher % 3 == 0 ? otherCategory : "basic.operating"));
                if (random.nextInt(5) == 0) {
                    without.add((long) row);
                }
            }
            parts.add(part(keys + file, entries, without));
        }
        return parts;
    }

    /** What was found, without regard to order and to which of equal entries stands for all. */
    private static Set<String> told(List<Recurrence> found) {
        Set<String> told = new TreeSet<>();
        for (Recurrence one : found) {
            ClassifiedEntry any = Objects.requireNonNull(one.after() == null ? one.before() : one.after());
            told.add(any.entry().summary() + " " + one.timesBefore() + " → " + one.timesAfter());
        }
        return told;
    }

    private List<Recurrence> search(
            List<ClassifiedLedger.Part> before, List<ClassifiedLedger.Part> after, long bytesAPass) throws IOException {
        List<Recurrence> found = new ArrayList<>();
        new LedgerDelta(ledger, before, after, bytesAPass).search(found::addAll);
        return found;
    }

    @Test
    void many_passes_find_what_one_finds() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            List<ClassifiedLedger.Part> before = side(random, "before-", "basic.personnel");
            List<ClassifiedLedger.Part> after = side(random, "after-", "unclassified");
            Set<String> atOnce = told(search(before, after, Long.MAX_VALUE));
            assertThat(atOnce).isNotEmpty();
            assertThat(told(search(before, after, 500))).as("seed " + seed).isEqualTo(atOnce);
        }
    }

    @Test
    void segments_that_both_have_are_not_looked_at_and_packed_ones_are_read() throws IOException {
        List<ClassifiedLedger.Part> before = side(new Random(1), "x-", "basic.personnel");
        List<ClassifiedLedger.Part> after = new ArrayList<>(before);
        after.set(0, part("new", List.of(entry("a.csv", 1, 7, "basic.operating")), Set.of()));
        Set<String> found = told(search(before, after, Long.MAX_VALUE));
        ledger.sweep(Set.of("new"), Set.of("x-a.csv", "x-b.csv", "x-c.csv"));
        assertThat(state.resolve("classified/x-a.csv/00001.csv")).doesNotExist();
        assertThat(state.resolve("classified/x-a.csv/00001.csv.gz")).exists();
        assertThat(told(search(before, after, Long.MAX_VALUE))).isEqualTo(found);
        ledger.sweep(Set.of("new"), Set.of());
        assertThat(state.resolve("classified/x-a.csv")).doesNotExist();
    }

    @Test
    void an_edit_of_the_rules_is_found_side_by_side_entry_by_entry() throws IOException {
        List<ClassifiedEntry> was =
                List.of(entry("a.csv", 1, 3, "a"), entry("a.csv", 2, 4, "a"), entry("a.csv", 3, 5, "a"));
        List<ClassifiedEntry> is =
                List.of(entry("a.csv", 1, 3, "a"), entry("a.csv", 2, 4, "b"), entry("a.csv", 3, 5, "b"));
        List<Integer> sizes = new ArrayList<>();
        new LedgerDelta(ledger, List.of(part("k1", was, Set.of())), List.of(part("k2", is, Set.of())))
                .search(some -> sizes.add(some.size()));
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void line_numbers_are_kept_as_ranges() {
        for (Set<Long> lines : List.of(Set.<Long>of(), Set.of(1L), Set.of(1L, 2L, 3L, 7L, 9L, 10L))) {
            assertThat(LineRanges.decode(LineRanges.encode(lines))).isEqualTo(lines);
        }
        assertThat(LineRanges.encode(Set.of(3L, 1L, 2L, 7L))).isEqualTo("1-3,7");
    }
}
