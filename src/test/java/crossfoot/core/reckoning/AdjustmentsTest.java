package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {
    private static List<String> moves(Office office) {
        return office.reckoned().adjustments().stream()
                .map(move -> move.govClass().code() + " " + name(move.from()) + " → " + name(move.to()) + " "
                        + move.amount())
                .toList();
    }

    private static List<String> uncovered(Office office) {
        return office.reckoned().shortages().stream()
                .map(shortage -> shortage.govClass().code() + " " + name(shortage.side()) + " " + shortage.amount())
                .toList();
    }

    private static String name(Adjustment.Side side) {
        return (side.subject().label() + " " + side.economicCode()).strip();
    }

    @Test
    void the_smallest_surplus_that_covers_all_is_taken() {
        Office office = new Office()
                .budget("绿化", yuan(100, 0, 0, 0))
                .budget("环卫", yuan(100, 0, 0, 0))
                .budget("控违", yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 130)
                .spent("环卫", "30209", "本级", 50)
                .spent("控违", "30226", "本级", 65);
        assertThat(moves(office)).containsExactly("502 控违 → 绿化 30.00");
        assertThat(uncovered(office)).isEmpty();
    }

    @Test
    void where_no_surplus_covers_all_the_largest_is_given_first() {
        Office office = new Office()
                .budget("绿化", yuan(100, 0, 0, 0))
                .budget("环卫", yuan(100, 0, 0, 0))
                .budget("控违", yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 190)
                .spent("环卫", "30209", "本级", 50)
                .spent("控违", "30226", "本级", 65);
        assertThat(moves(office)).containsExactly("502 环卫 → 绿化 50.00", "502 控违 → 绿化 35.00");
        assertThat(uncovered(office)).containsExactly("502 绿化 5.00");
    }

    @Test
    void money_stays_within_its_broad_class_and_the_entry_s_own_code_decides() {
        Office office = new Office()
                .budget("设备", yuan(10, 0, 0, 0))
                .budget("绿化", yuan(100, 0, 0, 0))
                .spent("设备", "31003", "本级", 25)
                .spent("绿化", "30213", "本级", 50);
        assertThat(moves(office)).isEmpty();
        assertThat(uncovered(office)).containsExactly("503 设备 15.00");
        Office other = new Office()
                .budget("设备", yuan(10, 0, 0, 0))
                .budget("绿化", yuan(100, 0, 0, 0))
                .spent("project.urban", "设备", "31003:50299", "本级", 25)
                .spent("绿化", "30213", "本级", 50);
        assertThat(moves(other)).containsExactly("502 绿化 → 设备 15.00");
    }

    @Test
    void classes_within_one_project_help_each_other_first() {
        Office office = new Office()
                .budget("环卫", "30209", "", yuan(60, 0, 0, 0))
                .budget("环卫", "30218", "", yuan(40, 0, 0, 0))
                .budget("控违", yuan(100, 0, 0, 0))
                .spent("环卫", "30209", "本级", 70)
                .spent("环卫", "30218", "本级", 20)
                .spent("控违", "30226", "本级", 88);
        assertThat(moves(office)).containsExactly("502 环卫 30218 → 环卫 30209 10.00");
    }

    @Test
    void special_funds_are_not_moved() {
        Office office = new Office()
                .budget("绿化", yuan(100, 0, 0, 0))
                .budget("防疫", yuan(50, 0, 60, 0))
                .spent("绿化", "30213", "本级", 130)
                .spent("防疫", "30218", "本级", 50)
                .spent("防疫", "30218", "上级专项", 20);
        assertThat(moves(office)).isEmpty();
        assertThat(uncovered(office)).containsExactly("502 绿化 30.00");
    }

    @Test
    void what_is_spent_from_above_is_no_shortage() {
        Office office = new Office()
                .budget("防疫", yuan(50, 0, 0, 0))
                .spent("防疫", "30218", "本级", 50)
                .spent("防疫", "30218", "上级专项", 20);
        assertThat(office.reckoned().shortages()).isEmpty();
    }

    @Test
    void a_budget_that_is_not_overspent_is_not_short_whatever_its_sources() {
        Office office = new Office()
                .budget("绿化", yuan(100, 0, 40, 0))
                .budget("环卫", yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 120)
                .spent("绿化", "30213", "上级专项", 10)
                .spent("环卫", "30209", "本级", 10);
        assertThat(moves(office)).isEmpty();
        assertThat(uncovered(office)).isEmpty();
    }

    @Test
    void a_grant_that_the_ledger_does_not_tell_apart_is_taken_as_spent() {
        Office office = new Office().budget("防疫", yuan(50, 0, 20, 0)).spent("防疫", "30218", "", 65);
        assertThat(office.reckoned().shortages()).isEmpty();
    }

    @Test
    void a_project_of_several_classes_without_a_budget_by_class_gets_no_proposal() {
        Office office = new Office()
                .budget("编外", yuan(100, 0, 0, 0))
                .budget("绿化", yuan(100, 0, 0, 0))
                .spent("编外", "30199", "本级", 80)
                .spent("编外", "30226", "本级", 40)
                .spent("绿化", "30213", "本级", 10);
        assertThat(moves(office)).isEmpty();
        assertThat(uncovered(office)).containsExactly(" 编外 20.00");
    }

    @Test
    void the_classes_of_a_figure_help_each_other_but_no_project() {
        Office office = new Office()
                .budget("basic.operating", "30201", "", yuan(10, 0, 0, 0))
                .budget("basic.operating", "30211", "", yuan(30, 0, 0, 0))
                .budget("绿化", yuan(1, 0, 0, 0))
                .spent("basic.operating", "", "30201:", "本级", 14)
                .spent("basic.operating", "", "30211:", "本级", 20)
                .spent("绿化", "30213", "本级", 3);
        assertThat(moves(office)).containsExactly("502 basic.operating 30211 → basic.operating 30201 4.00");
        assertThat(uncovered(office)).containsExactly("502 绿化 2.00");
    }

    @Test
    void no_proposal_gives_more_than_is_left_and_every_shortage_is_accounted_for() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Office office = new Office();
            for (int i = 0; i < 8; i++) {
                String code = random.nextBoolean() ? "30201" : "31002";
                office.budget("P" + i, yuan(random.nextInt(200), 0, 0, 0));
                office.spent("P" + i, code, "本级", random.nextInt(200));
            }
            Reckoning reckoning = office.reckoned();
            for (Deviation one : reckoning.deviations()) {
                Money given = sum(reckoning.adjustments().stream()
                        .filter(move -> move.from().subject().equals(one.budget())));
                Money got = sum(reckoning.adjustments().stream()
                        .filter(move -> move.to().subject().equals(one.budget())));
                Money open = reckoning.shortages().stream()
                        .filter(shortage -> shortage.side().subject().equals(one.budget()))
                        .map(Adjustment.Shortage::amount)
                        .reduce(Money.ZERO, Money::plus);
                Money left = one.overFinal().negated();
                assertThat(given.compareTo(left) <= 0 || given.isZero())
                        .as("seed " + seed)
                        .isTrue();
                assertThat(left.fen() < 0 ? got.plus(open) : Money.ZERO)
                        .as("seed " + seed)
                        .isEqualTo(left.fen() < 0 ? left.negated() : got);
            }
        }
    }

    private static Money sum(Stream<Adjustment> moves) {
        return moves.map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }
}
