package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthTableTest {
    private static final CategoryTree TREE = TableText.shippedTree();
    private static final List<Category> LEAVES =
            TREE.nodes().stream().filter(Category::leaf).toList();
    private static final int LEDGERS = 1_000;

    private static Subtotal subtotal(int year, int month, String leaf, long fen) {
        return new Subtotal(
                new Subtotal.Key(
                        year, month, "", Code.NONE, Code.NONE, Code.NONE, Code.NONE, "", SpendingType.BASIC, leaf, ""),
                Money.ofFen(fen),
                1);
    }

    private static Facts facts(List<Subtotal> months) {
        return new Facts(
                TREE, Map.of(View.MONTHS, months), Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), 0);
    }

    /** A ledger of one to four years; every fourth is of small sums, and every fourth of sums right between two. */
    private static Facts ledger(int seed) {
        Random random = new Random(seed);
        long[] ranges = {30_000, 5_000_000_00L, 900_000, 40_000};
        List<Subtotal> months = new ArrayList<>();
        for (int year = 2020; year <= 2020 + random.nextInt(4); year++) {
            for (Category leaf : LEAVES) {
                for (int month = random.nextInt(3); month <= 12; month++) {
                    long fen = random.nextLong(ranges[seed % 4]) - ranges[seed % 4] / 8;
                    if (random.nextInt(4) > 0) {
                        months.add(subtotal(year, month, leaf.key(), seed % 4 == 3 ? fen / 5_000 * 5_000 : fen));
                    }
                }
            }
        }
        return facts(months);
    }

    @Test
    void a_thousand_random_ledgers_foot_in_every_month_and_year_and_nothing_moves_more_than_one_hundredth() {
        int figures = 0;
        int moved = 0;
        int tables = 0;
        int beyond = 0;
        int worst = -1;
        int mostMoved = 0;
        for (int seed = 0; seed < LEDGERS; seed++) {
            Facts facts = ledger(seed);
            FigureTable years = FigureTable.of(facts);
            int ofLedger = 0;
            for (MonthTable table : MonthTable.of(facts, years)) {
                proveFooting(seed, table, years);
                ofLedger += (int) parts(table).filter(MonthTable.Part::isMoved).count();
                beyond += (int) parts(table).filter(MonthTableTest::isBeyond).count();
                figures += (int) parts(table).count();
                tables++;
            }
            moved += ofLedger;
            if (ofLedger > mostMoved) {
                mostMoved = ofLedger;
                worst = seed;
            }
        }
        assertThat("%d tables, %d of %d figures moved, %d beyond floor and ceiling; worst: %d of seed %d"
                        .formatted(tables, moved, figures, beyond, mostMoved, worst))
                .isEqualTo("2216 tables, 32885 of 314226 figures moved, 2 beyond floor and ceiling;"
                        + " worst: 102 of seed 463");
    }

    /** 0.01 from its own rounding, but on the side away from the exact value. */
    private static boolean isBeyond(MonthTable.Part part) {
        long fen = part.hundredths() * JointRounding.HUNDREDTH_FEN;
        return Math.abs(fen - part.exact().fen()) >= JointRounding.HUNDREDTH_FEN;
    }

    private static MonthTable.Row row(MonthTable table, String key) {
        return Objects.requireNonNull(table.rows().get(key));
    }

    private static Results.FigureAmount published(FigureTable years, int year, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(years.figures().get(year)).get(key));
    }

    private static Stream<MonthTable.Part> parts(MonthTable table) {
        return table.rows().values().stream().flatMap(row -> row.parts().stream());
    }

    private static void proveFooting(int seed, MonthTable table, FigureTable years) {
        for (Category node : TREE.nodes()) {
            MonthTable.Row row = row(table, node.key());
            long sum =
                    row.parts().stream().mapToLong(MonthTable.Part::hundredths).sum();
            assertThat(row.rest())
                    .as("seed %d, %d %s", seed, table.year(), node.key())
                    .isZero();
            assertThat(sum)
                    .as("seed %d, %d %s across", seed, table.year(), node.key())
                    .isEqualTo(published(years, table.year(), node.key()).wanHundredths());
            for (int month = 0; month < table.months().size(); month++) {
                MonthTable.Part part = row.parts().get(month);
                assertThat(Math.abs(part.hundredths()
                                - JointRounding.ownHundredths(part.exact().fen())))
                        .as(
                                "seed %d, %d-%d %s",
                                seed, table.year(), table.months().get(month), node.key())
                        .isLessThanOrEqualTo(1);
                int at = month;
                List<Category> children = TREE.children(node.key());
                if (!children.isEmpty()) {
                    assertThat(children.stream()
                                    .mapToLong(child -> row(table, child.key())
                                            .parts()
                                            .get(at)
                                            .hundredths())
                                    .sum())
                            .as(
                                    "seed %d, %d-%d %s downwards",
                                    seed, table.year(), table.months().get(at), node.key())
                            .isEqualTo(part.hundredths());
                }
            }
        }
    }

    @Test
    void a_month_may_have_to_go_beyond_its_ceiling_and_is_still_within_one_hundredth() {
        // Each month is exactly 0.01, half in 基本支出, half in 项目支出; the years were rounded to 人员 and 社会管理 alone.
        Facts facts = facts(List.of(
                subtotal(2021, 1, "basic.personnel", 5_000),
                subtotal(2021, 1, "project.social", 5_000),
                subtotal(2021, 2, "basic.operating", 5_000),
                subtotal(2021, 2, "project.public", 5_000)));
        FigureTable years = FigureTable.of(facts);
        MonthTable table = MonthTable.of(facts, years).get(0);
        proveFooting(0, table, years);
        assertThat(table.months()).containsExactly(1, 2);
    }

    @Test
    void what_can_not_be_brought_together_is_a_rest() {
        Facts facts = facts(List.of(subtotal(2021, 1, "basic.personnel", 10_000)));
        Facts others = facts(List.of(subtotal(2021, 1, "basic.personnel", 50_000)));
        MonthTable table = MonthTable.of(facts, FigureTable.of(others)).get(0);
        assertThat(table.rows().get("basic.personnel"))
                .isEqualTo(new MonthTable.Row(List.of(new MonthTable.Part(Money.ofFen(10_000), 1)), 4));
        assertThat(row(table, "total").rest()).isEqualTo(4);
    }

    @Test
    void a_year_with_a_budget_only_has_no_months() {
        assertThat(MonthTable.of(facts(List.of()), FigureTable.of(facts(List.of()))))
                .isEmpty();
    }
}
