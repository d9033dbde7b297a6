package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllotmentTest {
    private static final CategoryTree TREE = TableText.shippedTree();

    private static RuleTable.Reading read(String cell) {
        return RuleTable.read("config/rules.csv", TableText.rows("规则号,归类", "G," + cell), TREE);
    }

    private static Allotment allotment(String cell) {
        return ((RuleTable.Reading.Ok) read(cell)).table().rules().get(0).allotment();
    }

    private static List<Long> parts(String cell, long fen) {
        return allotment(cell).parts(Money.ofFen(fen)).stream().map(Money::fen).toList();
    }

    @Test
    void shares_are_named_in_chinese_or_by_keys_with_signs_of_any_width() {
        Allotment allotment = allotment("城市管理:60%|公共服务:40%");
        assertThat(allotment.label()).isEqualTo("城市管理:60%|公共服务:40%");
        assertThat(allotment("城市管理：６０％｜公共服务： 40.00％").isLike(allotment)).isTrue();
        assertThat(allotment("project.urban:3/5|project.public:2/5").isLike(allotment))
                .isTrue();
        assertThat(allotment("公共服务:40%|城市管理:60%").isLike(allotment)).isFalse();
        assertThat(allotment("城市管理:60%|经济发展:40%").isLike(allotment)).isFalse();
        assertThat(allotment("城市管理:50%|公共服务:50%").isLike(allotment)).isFalse();
        assertThat(allotment("城市管理").isLike(allotment)).isFalse();
        assertThat(allotment("城市管理:100%").isLike(allotment("城市管理"))).isTrue();
        assertThat(allotment("城市管理").isShared()).isFalse();
    }

    @Test
    void fen_left_over_go_to_the_largest_remainder_and_of_equals_to_the_first_named() {
        assertThat(parts("城市管理:1/3|公共服务:1/3|经济发展:1/3", 100)).containsExactly(34L, 33L, 33L);
        assertThat(parts("城市管理:1/3|公共服务:1/3|经济发展:1/3", 101)).containsExactly(34L, 34L, 33L);
        assertThat(parts("城市管理:60%|公共服务:40%", 1)).containsExactly(1L, 0L);
        assertThat(parts("城市管理:12.5%|公共服务:87.5%", 3)).containsExactly(0L, 3L);
        assertThat(parts("城市管理:50%|公共服务:50%", -101)).containsExactly(-51L, -50L);
        assertThat(parts("城市管理:50%|公共服务:50%", 0)).containsExactly(0L, 0L);
        assertThat(parts("城市管理:50%|公共服务:50%", Long.MIN_VALUE)).containsExactly(-(1L << 62), -(1L << 62));
    }

    @Test
    void parts_add_up_mirror_their_reversal_and_stay_within_a_fen_of_their_share() {
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            int first = 1 + random.nextInt(9_998);
            Allotment shared = allotment("城市管理:%d/9999|公共服务:%d/9999".formatted(first, 9_999 - first));
            long fen = random.nextLong() >>> random.nextInt(60) >>> 1;
            List<Money> parts = shared.parts(Money.ofFen(fen));
            assertThat(parts.get(0).plus(parts.get(1)).fen()).as("seed " + seed).isEqualTo(fen);
            assertThat(shared.parts(Money.ofFen(-fen)))
                    .containsExactly(parts.get(0).negated(), parts.get(1).negated());
            assertThat(parts.get(0).fen() - fen / 9_999.0 * first).isBetween(-1.0 - fen / 1e14, 1.0 + fen / 1e14);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "城市管理:60%|公共服务:39.99%, CONFIG_SHARES_NOT_WHOLE, 城市管理:60%|公共服务:39.99%, 9999/10000",
        "城市管理:1/3|公共服务:1/3, CONFIG_SHARES_NOT_WHOLE, 城市管理:1/3|公共服务:1/3, 2/3",
        "城市管理:60%|公共服务, CONFIG_BAD_SHARE, 公共服务, ",
        "城市管理:六成|公共服务:40%, CONFIG_BAD_SHARE, 城市管理:六成, ",
        "城市管理:0%|公共服务:100%, CONFIG_BAD_SHARE, 城市管理:0%, ",
        "城市管理:1/0|公共服务:100%, CONFIG_BAD_SHARE, 城市管理:1/0, ",
        "城市管理|, CONFIG_BAD_SHARE, 城市管理, ",
        "城市管理:60%|project.urban:40%, CONFIG_SHARED_TWICE, project.urban:40%, 城市管理",
        "城管:60%|公共服务:40%, CONFIG_UNKNOWN_CATEGORY, 城管, 城市管理",
        "项目支出:60%|公共服务:40%, CONFIG_NOT_A_LEAF, 项目支出, 社会管理、公共服务、城市管理、经济发展、其他事务",
        "待分类:60%|公共服务:40%, CONFIG_NOT_A_LEAF, 待分类, 人员经费、公用经费、社会管理、公共服务、城市管理、经济发展、其他事务"
    })
    void what_is_wrong_with_shares_is_said_with_its_cell(String cell, ProblemKind kind, String value, String detail) {
        Problem first = ((RuleTable.Reading.Faulty) read(cell)).problems().get(0);
        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.cell()).isEqualTo("B2");
        assertThat(first.value()).isEqualTo(value);
        assertThat(first.details().isEmpty() ? null : first.details().get(0)).isEqualTo(detail);
    }

    @Test
    void an_example_may_want_shares_or_nothing() {
        RuleTable table = ((RuleTable.Reading.Ok)
                        RuleTable.read("rules.csv", TableText.rows("规则号,摘要,归类", "G,~合用,城市管理:60%|公共服务:40%"), TREE))
                .table();
        assertThat(examples(table, "付合用电费,城市管理:60%|公共服务:40%").problems()).isEmpty();
        assertThat(examples(table, "付水费,待分类").problems()).isEmpty();
        assertThat(examples(table, "付合用电费,城市管理:50%|公共服务:50%").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.details().get(0)).isEqualTo("城市管理:60%|公共服务:40%"));
    }

    private static RuleExamples.Outcome examples(RuleTable table, String line) {
        return RuleExamples.tryAll("rule-examples.csv", TableText.rows("摘要,归类", line), table, TREE);
    }
}
