package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Books.Line;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final Line PLAIN = Line.PLAIN;
    private static final ControlTotal.Kind FIGURE = ControlTotal.Kind.FIGURE;

    /** Rows 2 to 6. */
    private static Books five() {
        return new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-12", 84_527)
                .entry(PLAIN, "2021-02-03", 239_184)
                .entry(PLAIN, "2021-02-17", 31_862)
                .entry(PLAIN, "2021-03-04", 412_705);
    }

    private static final long FIVE = 889_309;

    private static Books totalOff(long byFen) {
        return five().total(PLAIN, "ALL", FIVE - byFen, FIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "84527, ENTRY_LEFT_OUT a.csv!3",
        "-84527, ENTRY_TWICE a.csv!3",
        "63724, ENTRY_SIGN a.csv!5",
        "-4500, ENTRY_DIGITS a.csv!6",
        "205558, PART_LEFT_OUT 2021-01",
        "-205558, PART_TWICE 2021-01",
        "360215, PAIR_LEFT_OUT a.csv!2 + a.csv!4",
    })
    void names_what_makes_up_the_difference(long difference, String said) {
        assertThat(totalOff(difference).kinds()).containsExactly(said);
    }

    @Test
    void says_nothing_of_random_differences() {
        Random random = new Random(42);
        Books books = new Books();
        long sum = 0;
        for (int i = 0; i < 300; i++) {
            long fen = 10_000L + random.nextInt(20_000_000);
            books.entry(PLAIN.voucher("记-" + i / 2, "付款"), "2021-0" + (1 + i % 9) + "-05", fen);
            sum += fen;
        }
        for (int i = 0; i < 90; i++) {
            books.total(PLAIN, "ALL", sum - 10_000 - random.nextInt(20_000_000), sum);
        }
        assertThat(books.said()).hasSize(90).allMatch(List::isEmpty);
    }

    @Test
    void with_many_entries_a_pair_that_fits_says_nothing() {
        Random random = new Random(3);
        Books books = new Books();
        long sum = 0;
        for (int i = 0; i < 400; i++) {
            long fen = 100L * (1 + random.nextInt(50_000));
            books.entry(PLAIN, "2021-01-05", fen);
            sum += fen;
        }
        books.entry(PLAIN, "2021-01-05", 6_000_100).entry(PLAIN, "2021-01-06", 7_000_300);
        long all = sum + 13_000_400;
        books.total(PLAIN, "ALL", all - 13_000_400, all);
        assertThat(books.said()).containsExactly(List.of());
    }

    @Test
    void several_pairs_are_counted_and_more_than_three_say_nothing() {
        Books three = new Books();
        Books four = new Books();
        long[] amounts = {100_001, 900_002, 300_007, 699_996, 450_011, 549_992};
        long sum = 0;
        for (long fen : amounts) {
            three.entry(PLAIN, "", fen);
            four.entry(PLAIN, "", fen);
            sum += fen;
        }
        three.entry(PLAIN, "", 90_000_000_017L)
                .total(PLAIN, "ALL", sum - 1_000_003 + 90_000_000_017L, sum + 90_000_000_017L);
        assertThat(three.said().get(0)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Explanation.Kind.PAIR_LEFT_OUT);
            assertThat(one.count()).isEqualTo(3);
            assertThat(one.places()).containsExactly("a.csv!2 + a.csv!3", "a.csv!4 + a.csv!5", "a.csv!6 + a.csv!7");
        });
        four.entry(PLAIN, "", 990_000).entry(PLAIN, "", 10_003).entry(PLAIN, "", 90_000_000_017L);
        long all = sum + 1_000_003 + 90_000_000_017L;
        four.total(PLAIN, "ALL", all - 1_000_003, all);
        assertThat(four.said()).containsExactly(List.of());
    }

    @Test
    void among_very_many_entries_only_one_that_is_the_difference_is_named() {
        Books books = new Books();
        long sum = 0;
        for (int i = 0; i < 300; i++) {
            long fen = 100L + i;
            books.entry(PLAIN, "", fen);
            sum += fen;
        }
        books.total(PLAIN, "ALL", sum - 399, sum)
                .total(PLAIN, "ALL", sum + 399, sum)
                .total(PLAIN, "ALL", sum - 798, sum);
        assertThat(books.said())
                .extracting(one -> one.stream()
                        .map(each -> each.kind() + " " + each.places())
                        .toList())
                .containsExactly(List.of("ENTRY_LEFT_OUT [a.csv!301]"), List.of(), List.of());
    }

    @Test
    void a_pair_that_is_the_whole_is_no_explanation() {
        Books books = new Books().entry(PLAIN, "", 121_031).entry(PLAIN, "", 84_527);
        assertThat(books.total(PLAIN, "ALL", 0, 205_558).said()).containsExactly(List.of());
    }

    @Test
    void equal_candidates_are_counted_three_of_them_named_and_twenty_say_nothing() {
        Books some = new Books().entry(PLAIN, "", 777);
        Books many = new Books().entry(PLAIN, "", 777);
        for (int i = 0; i < 21; i++) {
            many.entry(PLAIN, "", 120_001);
            if (i < 5) {
                some.entry(PLAIN, "", 120_001);
            }
        }
        some.total(PLAIN, "ALL", 480_781, 600_782);
        assertThat(some.said().get(0)).singleElement().satisfies(one -> {
            assertThat(one.count()).isEqualTo(5);
            assertThat(one.places()).containsExactly("a.csv!3", "a.csv!4", "a.csv!5");
        });
        long all = 21 * 120_001L + 777;
        assertThat(many.total(PLAIN, "ALL", all - 120_001, all).said()).containsExactly(List.of());
    }

    @Test
    void an_entry_there_twice_is_told_as_that() {
        Line voucher = PLAIN.voucher("记-5", "差旅");
        Books books = five().entry(voucher, "2021-03-05", 70_001)
                .entry(PLAIN.voucher("记-5", "别的"), "2021-03-05", 70_001)
                .entry(PLAIN.voucher("", "差旅"), "2021-03-05", 70_001)
                .entry(voucher, "2021-04-05", 70_001)
                .entry(voucher, "2021-03-06", 70_001);
        long all = FIVE + 5 * 70_001;
        assertThat(books.total(PLAIN, "ALL", all - 70_001, all).kinds())
                .containsExactly("ENTRY_DOUBLED a.csv!7 + a.csv!11");
    }

    @Test
    void a_voucher_is_told_with_all_its_lines() {
        Books books = five().entry(PLAIN.voucher("记-5", "差旅"), "2021-03-05", 70_001)
                .entry(PLAIN.voucher("记-5", "住宿"), "2021-03-05", 80_003)
                .entry(PLAIN.voucher("记-6", "水费"), "2021-03-05", 3_307);
        long all = FIVE + 150_004 + 3_307;
        assertThat(books.total(PLAIN, "ALL", all - 150_004, all)
                        .total(PLAIN, "ALL", all + 150_004, all)
                        .said())
                .extracting(one -> one.get(0).kind())
                .containsExactly(Explanation.Kind.VOUCHER_LEFT_OUT, Explanation.Kind.VOUCHER_TWICE);
    }

    @Test
    void a_voucher_there_twice_may_stand_line_by_line_or_one_below_the_other() {
        Line travel = PLAIN.voucher("记-5", "差旅");
        Line hotel = PLAIN.voucher("记-5", "住宿");
        Line other = PLAIN.voucher("记-6", "水费");
        long all = FIVE + 300_008;
        Books lineByLine = five().entry(travel, "2021-03-05", 70_001)
                .entry(hotel, "2021-03-05", 80_003)
                .entry(travel, "2021-03-05", 70_001)
                .entry(hotel, "2021-03-05", 80_003);
        assertThat(lineByLine.total(PLAIN, "ALL", all - 150_004, all).kinds())
                .containsExactly("VOUCHER_DOUBLED a.csv!7 + a.csv!9");
        Books apart = five().entry(travel, "2021-03-05", 70_001)
                .entry(hotel, "2021-03-05", 80_003)
                .entry(other, "2021-03-05", 3_307)
                .entry(hotel, "2021-03-05", 80_003)
                .entry(travel, "2021-03-05", 70_001);
        assertThat(apart.total(PLAIN, "ALL", all + 3_307 - 150_004, all + 3_307).kinds())
                .containsExactly("VOUCHER_DOUBLED a.csv!7 + a.csv!10");
        Books different = five().entry(travel, "2021-03-05", 70_001)
                .entry(hotel, "2021-03-05", 80_003)
                .entry(travel, "2021-03-05", 70_002)
                .entry(hotel, "2021-03-05", 80_002);
        assertThat(different.total(PLAIN, "ALL", all - 150_004, all).kinds())
                .noneMatch(one -> one.startsWith("VOUCHER_DOUBLED"));
    }

    @Test
    void a_page_or_a_part_between_subtotals_is_named_by_its_rows() {
        Books pages = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-05", 84_527)
                .total(PLAIN, "SINCE:PAGE", 205_558, 205_558)
                .entry(PLAIN, "2021-01-05", 239_184)
                .entry(PLAIN, "2021-01-05", 31_862)
                .total(PLAIN, "ALL", 205_558, 476_604);
        assertThat(pages.kinds()).containsExactly("PART_LEFT_OUT a.csv!5–6");
        Books sections = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-05", 84_527)
                .total(PLAIN, "SINCE:SUBTOTAL", 205_558, 205_558)
                .entry(PLAIN, "2021-01-05", 239_184)
                .entry(PLAIN, "2021-01-05", 31_862)
                .total(PLAIN, "SINCE:GROUP", 271_046, 476_604);
        assertThat(sections.kinds()).containsExactly("PART_LEFT_OUT a.csv!2–3");
    }

    @Test
    void totals_since_the_last_one_cover_only_what_is_between() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .total(PLAIN, "SINCE:PAGE", 121_031, 121_031)
                .total(PLAIN, "SINCE:SUBTOTAL", 121_031, 121_031)
                .total(PLAIN, "SINCE:GROUP", 121_031, 121_031)
                .entry(PLAIN, "2021-01-05", 84_527)
                .entry(PLAIN, "2021-01-05", 31_862)
                .total(PLAIN, "SINCE:PAGE", 31_862, 116_389)
                .total(PLAIN, "SINCE:SUBTOTAL", 84_527, 116_389)
                .total(PLAIN, "SINCE:GROUP", 31_862, 116_389)
                .entry(PLAIN, "2021-01-05", 84_527);
        assertThat(books.said())
                .extracting(one -> one.get(0).kind() + " " + one.get(0).places())
                .containsExactly("ENTRY_LEFT_OUT [a.csv!6]", "ENTRY_LEFT_OUT [a.csv!7]", "ENTRY_LEFT_OUT [a.csv!6]");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY:20210105, 205558, 84527, x!二!4",
        "DAY:202101, 444742, 239184, x!二!5",
        "QUARTER:20211, 476604, 31862, x!二!6",
        "YEAR:20210404, 889309, 412705, x!二!7",
        "QUARTER:20211, 477604, 1000, x!一!2",
        "YEAR:20210404, 890309, 1000, x!一!2",
        "YEAR:20210404, 894310, 4000, y!10",
    })
    void a_total_of_days_covers_its_sheet_its_file_or_all_files(
            String scopeKey, long covered, long difference, String place) {
        Line second = PLAIN.file("x").sheet("二");
        Books books = new Books()
                .entry(PLAIN.file("x").sheet("一"), "2021-03-31", 1_000)
                .entry(second, "2021-01-05", 121_031)
                .entry(second, "2021-01-05", 84_527)
                .entry(second, "2021-01-12", 239_184)
                .entry(second, "2021-02-03", 31_862)
                .entry(second, "2021-04-04", 412_705)
                .total(second, scopeKey, covered - difference, covered)
                .entry(PLAIN.file("x").sheet("三"), "2021-01-05", 1)
                .entry(PLAIN.file("y"), "2021-04-01", 4_000)
                .entry(PLAIN.file("y"), "2021-04-05", 4_000);
        assertThat(books.kinds()).containsExactly("ENTRY_LEFT_OUT " + place);
    }

    @ParameterizedTest
    @CsvSource({"ROW", "DAY:????????", "ALL"})
    void of_a_total_whose_entries_are_not_known_only_the_figure_speaks(String scopeKey) {
        assertThat(five().total(PLAIN, scopeKey, 800_000, 884_527).said()).containsExactly(List.of());
        assertThat(five().total(PLAIN, scopeKey, 845_827, 845_287).kinds()).containsExactly("DIGITS_SWAPPED ");
    }

    @Test
    void debit_and_credit_are_proven_apart() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-05", -84_527)
                .entry(PLAIN, "2021-01-05", -31_862)
                .entry(PLAIN, "2021-01-05", 239_184)
                .total(PLAIN, "ALL", Side.DEBIT, new long[] {121_031, 360_215})
                .total(PLAIN, "ALL", Side.CREDIT, new long[] {84_527, 116_389});
        assertThat(books.said())
                .extracting(one -> one.get(0).kind() + " " + one.get(0).places())
                .containsExactly("ENTRY_LEFT_OUT [a.csv!5]", "ENTRY_LEFT_OUT [a.csv!4]");
    }

    @Test
    void three_explanations_at_most_in_a_fixed_order() {
        Line travel = PLAIN.voucher("记-5", "差旅");
        Books books = five().entry(travel, "2021-05-06", 90_000)
                .entry(travel, "2021-05-06", 90_000)
                .entry(PLAIN.project("绿化"), "2021-06-07", 44_000)
                .entry(PLAIN.project("绿化"), "2021-07-07", 46_000)
                .entry(PLAIN, "2021-08-07", 45_000)
                .entry(PLAIN, "2021-08-08", 19_000);
        long all = FIVE + 334_000;
        assertThat(books.control(FIGURE, "total", all - 90_000).said().get(0))
                .extracting(Explanation::kind)
                .containsExactly(
                        Explanation.Kind.ENTRY_DOUBLED, Explanation.Kind.PART_LEFT_OUT, Explanation.Kind.ENTRY_SIGN);
    }

    @Test
    void of_a_hundred_and_more_failing_checks_the_last_say_what_the_figure_says() {
        Books books = five();
        for (int i = 0; i < 101; i++) {
            books.total(PLAIN, "ALL", FIVE - 300_000 - i, FIVE);
        }
        books.total(PLAIN, "ALL", 898_309, FIVE);
        books.total(PLAIN, "ALL", FIVE - 84_527, FIVE);
        books.control(FIGURE, "total", FIVE - 84_527);
        List<List<Explanation>> said = books.said();
        assertThat(said.subList(0, 101)).allMatch(List::isEmpty);
        assertThat(said.get(101)).extracting(Explanation::kind).containsExactly(Explanation.Kind.DIGITS_SWAPPED);
        assertThat(said.get(102)).isEmpty();
        assertThat(said.get(103)).hasSize(1);
    }

    @Test
    void a_total_off_by_as_much_as_one_above_says_so() {
        Books books = five().total(PLAIN, "ALL", FIVE - 360_215, FIVE)
                .entry(PLAIN, "2021-03-05", 70_001)
                .total(PLAIN, "ALL", FIVE + 70_001 - 360_215, FIVE + 70_001)
                .total(PLAIN.sheet("二"), "ALL", 1 - 360_215, 1)
                .total(PLAIN, "ROW", 360_215, 0);
        assertThat(books.said())
                .extracting(one -> one.stream()
                        .map(each -> each.kind() + " " + each.places())
                        .toList())
                .containsExactly(
                        List.of("PAIR_LEFT_OUT [a.csv!2 + a.csv!4]"),
                        List.of("SAME_AS_ABOVE [a.csv!7]"),
                        List.of(),
                        List.of());
    }

    @Test
    void a_budget_is_explained_by_its_figures_alone() {
        Check budget = new Check(
                "CF-BUDGET-2021-total",
                2021,
                Check.Kind.BUDGET,
                Check.Status.FAIL,
                "",
                "",
                new Check.Quantity.Amount(Money.ofFen(123_450)),
                new Check.Quantity.Amount(Money.ofFen(1_234_500_000)));
        List<Check> checks = List.of(budget);
        Differences differences = Differences.of(five().facts(), checks);
        assertThat(differences.wants("a.csv")).isFalse();
        assertThat(differences.explained(checks).get(0).explanations())
                .extracting(Explanation::kind)
                .containsExactly(Explanation.Kind.UNIT_LARGE);
    }

    @Test
    void the_totals_of_one_file_are_explained_without_categories() {
        Books books = five().total(PLAIN, "ALL", FIVE - 84_527, FIVE).total(PLAIN, "ALL", FIVE, FIVE);
        List<StatedSum> totals = books.facts().sources().get(0).statedTotals();
        Differences differences = Differences.ofTotals(totals);
        books.uncategorised().forEach(entry -> differences.add(entry, false));
        assertThat(differences.explanations(totals.get(0)))
                .extracting(Explanation::kind)
                .containsExactly(Explanation.Kind.ENTRY_LEFT_OUT);
        assertThat(differences.explanations(totals.get(1))).isEmpty();
    }

    @Test
    void checks_that_hold_want_no_entries() {
        Facts facts = five().total(PLAIN, "ALL", FIVE, FIVE).facts();
        List<Check> checks = Reconciliation.prove(facts);
        Differences none = Differences.of(facts, checks);
        assertThat(none.wants("a.csv")).isFalse();
        assertThat(none.explained(checks)).isEqualTo(checks);
        Facts off = five().total(PLAIN, "ALL", 1, FIVE).facts();
        Differences one = Differences.of(off, Reconciliation.prove(off));
        assertThat(one.wants("a.csv")).isTrue();
        assertThat(one.wants("b.csv")).isFalse();
    }
}
