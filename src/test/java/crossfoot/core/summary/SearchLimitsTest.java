package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Books.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search keeps no more than it is allowed: beyond that it says less, never anything wrong. */
class SearchLimitsTest {
    private static final Line PLAIN = Line.PLAIN;

    private static List<CoveredEntry> covered(Books books) {
        return books.uncategorised().stream()
                .map(ClassifiedEntry::entry)
                .map(entry ->
                        new CoveredEntry(entry, entry.at(), "", entry.amount().fen()))
                .toList();
    }

    @Test
    void of_too_many_parts_of_a_kind_none_are_kept_but_those_of_other_kinds() {
        Books books = new Books();
        for (String project : List.of("甲", "甲", "乙", "丙")) {
            books.entry(PLAIN.project(project), "2021-01-05", 100_001);
        }
        books.entry(PLAIN.project("丁"), "2021-02-05", 7);
        for (int mostParts : new int[] {3, 4}) {
            PartSums parts = new PartSums(Cuts.of(List.of()), category -> category, mostParts);
            covered(books).forEach(parts::add);
            assertThat(parts.explanations(200_002)).hasSize(mostParts - 3);
            assertThat(parts.explanations(400_004))
                    .extracting(one -> one.places().get(0))
                    .containsExactly("2021-01");
        }
    }

    @Test
    void of_too_many_amounts_no_pair_is_told() {
        Books books = new Books();
        for (long fen : new long[] {121_031, 84_527, 239_184, 31_862, 412_705}) {
            books.entry(PLAIN, "2021-01-05", fen);
        }
        for (int mostAmounts : new int[] {4, 5}) {
            AmountPairs pairs = new AmountPairs(360_215, mostAmounts);
            Chance chance = new Chance(360_215);
            covered(books).forEach(entry -> {
                pairs.add(entry);
                chance.add(entry.fen());
            });
            assertThat(pairs.explanations(chance)).hasSize(mostAmounts - 4);
        }
    }

    @Test
    void a_voucher_of_more_than_a_thousand_lines_is_not_looked_at() {
        for (int lines : new int[] {1_000, 1_001}) {
            Books books = new Books();
            for (int i = 0; i < lines; i++) {
                books.entry(PLAIN.voucher("记-1", "付款"), "2021-01-05", 100);
            }
            books.entry(PLAIN.voucher("记-1", "付款"), "2021-02-05", 100);
            books.entry(PLAIN.voucher("记-1", "付款"), "2020-02-05", 100);
            VoucherRuns vouchers = new VoucherRuns(lines * 100L);
            covered(books).forEach(vouchers::add);
            assertThat(vouchers.explanations()).hasSize(1_001 - lines);
        }
    }

    @Test
    void vouchers_of_equal_money_are_doubled_only_if_their_lines_are_equal() {
        Books books = new Books();
        for (String voucher : List.of("记-1", "记-2", "记-1", "记-2")) {
            String summary =
                    voucher.equals("记-1") ? "差旅" : "住宿" + books.uncategorised().size();
            books.entry(PLAIN.voucher(voucher, summary), "2021-01-05", 30_001);
            books.entry(PLAIN.voucher(voucher, summary), "2021-01-05", 20_002);
        }
        VoucherRuns vouchers = new VoucherRuns(50_003);
        covered(books).forEach(vouchers::add);
        assertThat(vouchers.explanations())
                .extracting(one -> one.kind() + " " + one.places())
                .containsExactly("VOUCHER_DOUBLED [a.csv!2 + a.csv!6]");
        VoucherRuns opposite = new VoucherRuns(-50_003);
        covered(books).forEach(opposite::add);
        assertThat(opposite.explanations()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Explanation.Kind.VOUCHER_TWICE);
            assertThat(one.count()).isEqualTo(4);
        });
    }
}
