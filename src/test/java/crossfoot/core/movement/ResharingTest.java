package crossfoot.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Recurrence.Times;
import crossfoot.core.rules.Allotment;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResharingTest {
    private static List<ClassifiedEntry> shared(String file, long fen, String... categories) {
        Entry entry = new Entry(
                new SourceRef(file, "", 2),
                "",
                2021,
                LocalDate.of(2021, 3, 5),
                "记-1",
                "",
                "付电费",
                Code.NONE,
                Code.NONE,
                Code.NONE,
                Code.NONE,
                "",
                SpendingType.PROJECT,
                Money.ofFen(fen),
                false);
        List<Allotment.Share> shares = Arrays.stream(categories)
                .map(key -> new Allotment.Share(new Category(key, key, "total", true), BigInteger.ONE, ""))
                .toList();
        return ClassifiedEntry.of(entry, new Allotment(shares), "R" + categories.length, "");
    }

    private static List<MovedEntry> moved(
            List<ClassifiedEntry> before, long copiesBefore, List<ClassifiedEntry> after, long copiesAfter) {
        Times were = new Times(copiesBefore, copiesBefore);
        Times are = new Times(copiesAfter, copiesAfter);
        List<Recurrence> voucher = new ArrayList<>();
        before.forEach(line -> voucher.add(new Recurrence(line, were, null, Times.NONE)));
        after.forEach(line -> voucher.add(new Recurrence(null, Times.NONE, line, are)));
        List<MovedEntry> moved = new ArrayList<>();
        new Changes(Set.of(), Set.of(), moved::add).take(voucher);
        return moved;
    }

    private static String tell(MovedEntry one) {
        String from = one.before() == null ? "-" : one.before().categoryKey();
        String to = one.after() == null ? "-" : one.after().categoryKey();
        return one.cause().kind() + " " + from + ">" + to + " " + one.weight() + " x" + one.copies() + " of "
                + one.one().counts();
    }

    @Test
    void an_entry_that_is_shared_now_leaves_its_category_with_the_other_shares_and_counts_once() {
        assertThat(moved(shared("a.csv", 100, "a"), 1, shared("b.csv", 100, "a", "b", "c"), 1))
                .extracting(ResharingTest::tell)
                .containsExactly("RECLASSIFIED a>b 0.33 x1 of 1", "RECLASSIFIED a>c 0.33 x1 of 0");
    }

    @Test
    void a_reversal_that_is_shared_no_more_moves_the_other_way() {
        List<MovedEntry> moved = moved(shared("a.csv", -101, "a", "b"), 1, shared("a.csv", -101, "b"), 1);
        assertThat(moved).extracting(ResharingTest::tell).containsExactly("RECLASSIFIED a>b 0.51 x1 of 1");
        assertThat(moved.get(0).cause().detail()).isEqualTo("R2 → R1");
    }

    @Test
    void of_more_copies_than_before_the_others_are_new() {
        assertThat(moved(shared("a.csv", 100, "a"), 2, shared("a.csv", 100, "a", "b"), 3))
                .extracting(ResharingTest::tell)
                .containsExactly("RECLASSIFIED a>b 1.00 x2 of 1", "NEW ->a 0.50 x1 of 1", "NEW ->b 0.50 x1 of 0");
    }

    @Test
    void another_amount_is_an_alteration() {
        assertThat(moved(shared("a.csv", 100, "a"), 1, shared("a.csv", 102, "a", "b"), 1))
                .extracting(one -> one.cause().kind())
                .containsExactly(Cause.Kind.ALTERED, Cause.Kind.NEW);
    }
}
