package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.TableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeFindingsTest {
    private final List<ClassifiedEntry> entries = new ArrayList<>();

    /** An entry of 1.50 元 in the next row, its codes as 功能, 部门经济 and 政府经济分类. */
    private void entry(Code function, Code economic, Code govEconomic) {
        Entry entry = new Entry(
                new SourceRef("ledgers/a.csv", "", entries.size() + 2),
                "",
                2021,
                null,
                "",
                "",
                "付款",
                function,
                economic,
                govEconomic,
                Code.NONE,
                "",
                SpendingType.BASIC,
                Money.ofFen(150),
                false);
        entries.add(new ClassifiedEntry(entry, "basic.operating", "R1", ""));
    }

    private List<String> findings(Supplier<Stream<ClassifiedEntry>> gone) {
        Fold fold = new Fold();
        entries.forEach(fold::add);
        Map<View, List<Subtotal>> views = new TreeMap<>();
        for (View view : View.values()) {
            views.put(view, view.without(kept(view, fold), List.of()));
        }
        Facts facts = new Facts(
                TableText.shippedTree(), views, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), 0);
        return CodeFindings.of(facts, new ClassificationCodes(), gone).stream()
                .map(CodeFindingsTest::shown)
                .toList();
    }

    private static List<Subtotal> kept(View view, Fold fold) {
        Map<Subtotal.Key, Subtotal> sums = new HashMap<>();
        for (Subtotal one : fold.subtotals()) {
            sums.merge(
                    view.of(one.key()),
                    new Subtotal(view.of(one.key()), one.amount(), one.entries()),
                    (had, more) ->
                            new Subtotal(had.key(), had.amount().plus(more.amount()), had.entries() + more.entries()));
        }
        return List.copyOf(sums.values());
    }

    private static String shown(Problem problem) {
        return problem.kind() + " " + problem.at().display() + " " + problem.value() + " " + problem.details();
    }

    @Test
    void every_classification_is_proven_by_code_and_name_at_the_first_entry() {
        Code office = new Code("30201", "办公费");
        Code running = new Code("2010301", "行政运行");
        entry(running, office, new Code("50201", "办公经费"));
        entry(running, office, new Code("50201", "会议费"));
        entry(running, new Code("30299", "印刷费"), new Code("50201", "会议费"));
        entry(new Code("9990301", ""), office, new Code("50288", "会议费"));
        assertThat(findings(entries::stream))
                .containsExactly(
                        "CODE_OF_ANOTHER_NAME ledgers/a.csv!4 30299 印刷费 [1, 1.50, 其他商品和服务支出, 30202]",
                        "CODE_OF_ANOTHER_NAME ledgers/a.csv!3 50201 会议费 [2, 3.00, 办公经费, 50202]",
                        "CODE_UNKNOWN ledgers/a.csv!5 50288 会议费 [1, 1.50, , 50202]",
                        "CODE_UNKNOWN ledgers/a.csv!5 9990301 [1, 1.50, , —]");
    }

    @Test
    void a_code_of_the_government_is_none_of_the_department() {
        entry(Code.NONE, new Code("50201", "办公经费"), new Code("30201", "办公费"));
        assertThat(findings(entries::stream))
                .containsExactly(
                        "CODE_UNKNOWN ledgers/a.csv!2 50201 办公经费 [1, 1.50, , —]",
                        "CODE_UNKNOWN ledgers/a.csv!2 30201 办公费 [1, 1.50, , —]");
    }

    @Test
    void the_entries_are_not_gone_through_for_nothing() {
        entry(Code.NONE, new Code("30201", "办公费"), new Code("", "办公经费"));
        assertThat(findings(() -> {
                    throw new AssertionError("gone through");
                }))
                .isEmpty();
    }
}
