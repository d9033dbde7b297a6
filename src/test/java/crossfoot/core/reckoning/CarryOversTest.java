package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.ControlTotal.Stock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryOversTest {
    private static final String SCHOOL = "校舍维修";

    private final List<ControlTotal> controls = new ArrayList<>();

    /** An office that had 100 for a project, spent 70 of it, and carries 30 over; what is told of it is tried. */
    private static Office office(long carried) {
        return new Office()
                .budget(SCHOOL, yuan(100, 0, 0, 0))
                .spent(SCHOOL, "30201", "", 70)
                .of(2022)
                .budget(SCHOOL, "", "本级财力", yuan(50, 0, 0, 0))
                .budget(SCHOOL, "", "上年结转资金", yuan(carried, 0, 0, -5));
    }

    private void control(int year, Stock stock, ControlTotal.Kind kind, String subject, long amount) {
        SourceRef at = new SourceRef("control/c.csv", "", controls.size() + 2);
        controls.add(new ControlTotal(at, year, kind, subject, subject, stock, yuan(amount)));
    }

    private List<String> told(Office office) {
        office.controls(controls);
        return CarryOvers.checks(office.facts(), Office.funds(), office.reckoned()).stream()
                .map(CarryOversTest::text)
                .toList();
    }

    private static String text(Check check) {
        return "%s %s %s %s≠%s"
                .formatted(
                        check.status(),
                        check.id(),
                        check.what(),
                        check.expected().text(),
                        check.actual().text());
    }

    @Test
    void a_budget_carries_over_what_was_left_and_no_more() {
        String about = "CF-CARRIED-2022-project-校舍维修-budget 校舍维修：";
        String equal = about + "上年结转 = 上年结余（全年预算 − 执行） 30.00≠";
        assertThat(told(office(30))).containsExactly("PASS " + equal + "30.00");
        assertThat(told(office(31))).containsExactly("FAIL " + equal + "31.00");
        assertThat(told(office(29)))
                .containsExactly("SKIPPED " + about + "上年结转少于上年结余（全年预算 − 执行），差额是否已收回，无从核对 30.00≠29.00");
    }

    @Test
    void what_the_final_accounts_state_goes_before_what_is_reckoned() {
        control(2021, Stock.CLOSING, ControlTotal.Kind.PROJECT, SCHOOL, 28);
        assertThat(told(office(30)))
                .containsExactly("FAIL CF-CARRIED-2022-project-校舍维修-budget 校舍维修：年初结转 = 上年年末结转 28.00≠30.00");
        control(2022, Stock.OPENING, ControlTotal.Kind.PROJECT, SCHOOL, 28);
        assertThat(told(office(30)))
                .containsExactly(
                        "PASS CF-CARRIED-2022-project-校舍维修-control 校舍维修：年初结转 = 上年年末结转 28.00≠28.00",
                        "FAIL CF-CARRIED-2022-project-校舍维修-budget 校舍维修：预算所列上年结转 = 年初结转 28.00≠30.00");
    }

    @Test
    void stated_openings_follow_stated_closings_of_the_same_subject() {
        control(2021, Stock.CLOSING, ControlTotal.Kind.FIGURE, "total", 500);
        control(2022, Stock.OPENING, ControlTotal.Kind.FIGURE, "total", 501);
        control(2022, Stock.OPENING, ControlTotal.Kind.ECONOMIC, "30201", 7);
        control(2023, Stock.OPENING, ControlTotal.Kind.FIGURE, "total", 501);
        assertThat(told(new Office()))
                .containsExactly("FAIL CF-CARRIED-2022-figure-total-control total：年初结转 = 上年年末结转 500.00≠501.00");
    }

    @Test
    void nothing_is_said_where_nothing_is_carried_over() {
        assertThat(told(new Office()
                        .budget(SCHOOL, yuan(100, 0, 0, 0))
                        .of(2022)
                        .budget(SCHOOL, "", "本级财力", yuan(50, 0, 0, 0))))
                .isEmpty();
        assertThat(told(new Office().of(2022).budget(SCHOOL, "", "上年结转资金", yuan(5, 0, 0, 0))))
                .isEmpty();
    }
}
