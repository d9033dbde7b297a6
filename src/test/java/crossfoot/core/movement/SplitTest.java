package crossfoot.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Recurrence.Times;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final List<Category> TREE = List.of(
            new Category("total", "合计", "", false),
            new Category("basic", "基本支出", "total", false),
            new Category("a", "人员经费", "basic", true),
            new Category("b", "公用经费", "basic", true),
            new Category("unclassified", "待分类", "total", true));
    private static final List<Category> OTHER_TREE = List.of(
            new Category("total", "合计", "", false),
            new Category("basic", "基本支出", "total", false),
            new Category("a", "人员经费", "total", true),
            new Category("c", "新类", "basic", true),
            new Category("unclassified", "待分类", "total", true));

    /** What an entry says; {@code class} also decides its category. */
    private record Said(int year, int voucher, int summary, String economic, long fen) {
        ClassifiedEntry in(String category, String file) {
            Entry entry = new Entry(
                    new SourceRef(file, "", voucher + 1),
                    "",
                    year,
                    voucher % 7 == 0 ? null : LocalDate.of(year, 1 + voucher % 12, 1),
                    voucher % 5 == 0 ? "" : "记-" + voucher,
                    "",
                    "付" + summary,
                    Code.NONE,
                    new Code(economic, ""),
                    Code.NONE,
                    Code.NONE,
                    "",
                    SpendingType.BASIC,
                    Money.ofFen(fen),
                    false);
            return new ClassifiedEntry(entry, category, category.equals("unclassified") ? "" : "R" + category, "");
        }
    }

    private final Map<Integer, Map<String, Money>> before = new HashMap<>();
    private final Map<Integer, Map<String, Money>> after = new HashMap<>();

    /** The other path: every figure added up from what counts, without a thought of what moved. */
    private static void count(
            Map<Integer, Map<String, Money>> figures, List<Category> tree, ClassifiedEntry entry, long times) {
        Money amount = Money.ofFen(entry.entry().amount().fen() * times);
        Map<String, Money> year = figures.computeIfAbsent(entry.entry().fiscalYear(), none -> new HashMap<>());
        String key = entry.categoryKey();
        while (!key.isEmpty()) {
            year.merge(key, amount, Money::plus);
            String at = key;
            key = tree.stream()
                    .filter(node -> node.key().equals(at))
                    .map(Category::parentKey)
                    .findFirst()
                    .orElse("");
        }
        if (entry.entry().economic().code().equals("30217")) {
            year.merge("threePublic.reception", amount, Money::plus);
        }
    }

    @Test
    void causes_add_up_to_movements_that_are_computed_without_them() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            before.clear();
            after.clear();
            for (int year : List.of(2021, 2022)) {
                before.put(year, new HashMap<>());
                after.put(year, new HashMap<>());
            }
            boolean sameTree = random.nextBoolean();
            List<Category> treeNow = sameTree ? TREE : OTHER_TREE;
            List<Recurrence> all = recurrences(random, treeNow);
            Ground was = new Ground(TREE, before, random.nextBoolean() ? Set.of() : Set.of("x.csv"));
            Ground is = new Ground(treeNow, after, random.nextBoolean() ? Set.of() : Set.of("y.csv"));
            Split split = new Split(was, is, 10);
            new Changes(was.superseded(), is.superseded(), split).take(all);
            Movements movements = new Movements(split.movements(), split.entries(), split.count(), List.of());
            assertThat(movements.addsUp())
                    .as("seed " + seed + ": " + movements.figures())
                    .isTrue();
            assertThat(movements.entries()).hasSizeLessThanOrEqualTo(10);
            for (FigureMovement figure : movements.figures()) {
                Money sum = figure.shares().stream()
                        .map(FigureMovement.Share::amount)
                        .reduce(Money.ZERO, Money::plus);
                assertThat(sum).as("seed " + seed + ": " + figure).isEqualTo(figure.amount());
            }
        }
    }

    private List<Recurrence> recurrences(Random random, List<Category> treeNow) {
        Map<Said, Boolean> said = new HashMap<>();
        List<Recurrence> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Said one = new Said(
                    2021 + random.nextInt(2),
                    random.nextInt(10),
                    random.nextInt(3),
                    random.nextInt(4) == 0 ? "30217" : "30201",
                    random.nextInt(5) - 2);
            if (said.put(one, true) == null) {
                String categoryBefore = random.nextInt(3) == 0 ? "unclassified" : random.nextBoolean() ? "a" : "b";
                String other = treeNow == TREE ? "b" : "c";
                String categoryNow = random.nextInt(3) == 0 ? "unclassified" : random.nextBoolean() ? "a" : other;
                ClassifiedEntry was = one.in(categoryBefore, random.nextBoolean() ? "y.csv" : "z.csv");
                ClassifiedEntry is = one.in(categoryNow, random.nextBoolean() ? "x.csv" : "z.csv");
                Times timesBefore = times(random);
                Times timesAfter = times(random);
                count(before, TREE, was, timesBefore.counted());
                count(after, treeNow, is, timesAfter.counted());
                all.add(new Recurrence(
                        timesBefore.read() == 0 ? null : was,
                        timesBefore,
                        timesAfter.read() == 0 ? null : is,
                        timesAfter));
            }
        }
        return all;
    }

    private static Times times(Random random) {
        long read = random.nextInt(4);
        return new Times(read, read == 0 ? 0 : random.nextInt((int) read + 1));
    }

    @Test
    void what_no_entry_accounts_for_is_told_and_not_hidden() {
        Ground was = new Ground(TREE, Map.of(2021, Map.of("total", Money.ofFen(100))), Set.of());
        Ground is = new Ground(TREE, Map.of(2021, Map.of("total", Money.ofFen(175))), Set.of());
        Split split = new Split(was, is, 10);
        assertThat(split.movements())
                .singleElement()
                .satisfies(figure -> assertThat(figure.shares())
                        .containsExactly(
                                new FigureMovement.Share(new Cause(Cause.Kind.UNEXPLAINED, ""), Money.ofFen(75), 0)));
        assertThat(new Movements(split.movements(), List.of(), 0, List.of()).addsUp())
                .isFalse();
    }

    @Test
    void a_voucher_of_endless_lines_is_not_compared_line_by_line_and_still_adds_up() {
        List<Recurrence> lines = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.add(new Recurrence(
                    new Said(2021, 1, i, "30201", 1).in("a", "z.csv"), new Times(1, 1), null, Times.NONE));
            lines.add(new Recurrence(
                    null, Times.NONE, new Said(2021, 1, 9000 + i, "30201", 1).in("a", "z.csv"), new Times(1, 1)));
        }
        List<MovedEntry> moved = new ArrayList<>();
        new Changes(Set.of(), Set.of(), moved::add).take(lines);
        assertThat(moved).hasSize(1200).allMatch(one -> one.cause().kind() != Cause.Kind.ALTERED);
    }
}
