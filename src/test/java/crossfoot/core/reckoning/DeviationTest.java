package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Deviation.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static Deviation only(Office office) {
        return office.reckoned().deviations().get(0);
    }

    private static List<String> causes(Deviation deviation) {
        return deviation.causes().stream()
                .map(cause -> cause.reason() + " " + cause.fundSource() + " " + cause.amount())
                .toList();
    }

    @Test
    void an_excess_is_what_was_paid_from_above_then_what_was_added_and_the_rest_stays_unexplained() {
        Deviation deviation = only(new Office()
                .budget("防疫", yuan(100, 20, 70, 0))
                .spent("防疫", "30218", "本级财力", 135)
                .spent("防疫", "30226", "上级专项", 80));
        assertThat(deviation.excess()).isEqualTo(yuan(115));
        assertThat(causes(deviation)).containsExactly("ABOVE 上级专项 80.00", "ADDED  20.00");
        assertThat(deviation.unexplained()).isEqualTo(yuan(15));
        assertThat(deviation.overFinal()).isEqualTo(yuan(25));
    }

    @Test
    void causes_and_what_is_unexplained_always_add_up_to_the_excess() {
        Deviation deviation = only(new Office()
                .budget("防疫", yuan(10, 5, 3, 2))
                .spent("防疫", "30218", "上年结转", 4)
                .spent("防疫", "30218", "自筹资金", 6)
                .spent("防疫", "30218", "中央直达资金", 7)
                .spent("防疫", "30218", "区级财政拨款", 30));
        assertThat(causes(deviation))
                .containsExactly(
                        "ABOVE 中央直达资金 7.00",
                        "CARRIED 上年结转 4.00",
                        "OTHER_FUNDS 自筹资金 6.00",
                        "ADDED  5.00",
                        "ADJUSTED  2.00");
        Money sum = deviation.unexplained();
        for (Reason reason : Reason.values()) {
            sum = sum.plus(deviation.of(reason));
        }
        assertThat(sum).isEqualTo(deviation.excess()).isEqualTo(yuan(37));
    }

    @Test
    void where_the_ledger_names_no_source_a_grant_explains_what_was_granted() {
        Deviation deviation =
                only(new Office().budget("防疫", yuan(100, 0, 40, 0)).spent("防疫", "30218", "", 150));
        assertThat(causes(deviation)).containsExactly("GRANTED  40.00");
        assertThat(deviation.unexplained()).isEqualTo(yuan(10));
    }

    @Test
    void a_grant_explains_nothing_of_what_was_paid_from_own_funds() {
        Deviation deviation =
                only(new Office().budget("防疫", yuan(100, 0, 40, 0)).spent("防疫", "30218", "本级财力", 150));
        assertThat(deviation.causes()).isEmpty();
        assertThat(deviation.unexplained()).isEqualTo(yuan(50));
    }

    @Test
    void what_the_opening_budget_holds_of_a_source_is_not_outside_of_it() {
        Deviation deviation = only(new Office()
                .budget("防疫", "", "本级财力", yuan(100, 0, 0, 0))
                .budget("防疫", "", "上级专项", yuan(50, 0, 0, 0))
                .spent("防疫", "30218", "本级财力", 120)
                .spent("防疫", "30218", "上级专项", 60));
        assertThat(causes(deviation)).containsExactly("ABOVE 上级专项 10.00");
        assertThat(deviation.unexplained()).isEqualTo(yuan(20));
    }

    @Test
    void an_unknown_source_explains_nothing() {
        Deviation deviation = only(new Office().budget("防疫", yuan(1, 0, 0, 0)).spent("防疫", "30218", "甲类", 2));
        assertThat(deviation.causes()).isEmpty();
        assertThat(deviation.unexplained()).isEqualTo(yuan(1));
    }

    @Test
    void what_is_left_is_told_apart_by_whose_it_is() {
        Deviation deviation = only(new Office()
                .budget("防疫", yuan(100, 0, 40, 0))
                .spent("防疫", "30218", "本级财力", 90)
                .spent("防疫", "30218", "上级专项", 10));
        assertThat(deviation.overFinal()).isEqualTo(yuan(-40));
        assertThat(deviation.leftOfGrants()).isEqualTo(yuan(30));
        assertThat(deviation.causes()).isEmpty();
        assertThat(deviation.unexplained()).isEqualTo(Money.ZERO);
    }

    @Test
    void figures_are_explained_as_projects_are() {
        Deviation deviation = only(new Office()
                .budget("project", yuan(100, 0, 0, 0))
                .spent("防疫", "30218", "上级专项", 80)
                .spent("维稳", "30218", "本级财力", 40));
        assertThat(causes(deviation)).containsExactly("ABOVE 上级专项 20.00");
    }
}
