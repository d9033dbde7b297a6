package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.reckoning.Execution.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private static List<String> lines(Office office, Kind kind) {
        return office.reckoned().executions().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> String.join(
                        " ",
                        line.subject().label(),
                        line.part(),
                        line.budgeted() ? line.budget().total().yuan() : "-",
                        line.spent().yuan(),
                        line.rate(),
                        line.left().yuan()))
                .toList();
    }

    @Test
    void every_level_has_its_rate_and_what_is_left() {
        Office office = new Office()
                .budget("project", yuan(200, 0, 0, 0))
                .budget("绿化", "302", "", yuan(80, 10, 0, 0))
                .budget("绿化", "30213", "", yuan(20, 0, 0, 0))
                .budget("绿化", "", "本级财力", yuan(110, 0, 0, 0))
                .spent("绿化", "30213", "本级财力", 15)
                .spent("绿化", "30218", "本级财力", 45)
                .spent("绿化", "31003", "上级专项", 5);
        assertThat(lines(office, Kind.FIGURE)).containsExactly("project  200.00 65.00 32.50% 135.00");
        assertThat(lines(office, Kind.PROJECT)).containsExactly("绿化  110.00 65.00 59.09% 45.00");
        assertThat(lines(office, Kind.ECONOMIC))
                .containsExactly(
                        "绿化 302 90.00 45.00 50.00% 45.00",
                        "绿化 30213 20.00 15.00 75.00% 5.00",
                        "绿化 31003 - 5.00 — -5.00",
                        "一般公共预算支出 302 - 60.00 — -60.00",
                        "一般公共预算支出 310 - 5.00 — -5.00");
        assertThat(lines(office, Kind.FUND))
                .containsExactly(
                        "绿化 上级专项 - 5.00 — -5.00",
                        "绿化 本级财力 110.00 60.00 54.55% 50.00",
                        "一般公共预算支出 上级专项 - 5.00 — -5.00",
                        "一般公共预算支出 本级财力 - 60.00 — -60.00");
    }

    @Test
    void a_half_year_is_measured_by_the_last_day_of_its_ledger() {
        Office office = new Office()
                .until("2021-06-30")
                .budget("绿化", yuan(100, 0, 0, 0))
                .budget("环卫", yuan(100, 0, 0, 0))
                .budget("控违", yuan(100, 0, 0, 0))
                .budget("文明", yuan(0, 0, 0, 0))
                .spent("绿化", "30213", "本级", 85)
                .spent("环卫", "30209", "本级", 52)
                .spent("控违", "30226", "本级", 8);
        assertThat(office.reckoned().paces())
                .extracting(pace -> pace.budget().label() + " " + pace.spentPercent() + " " + pace.yearPercent() + " "
                        + pace.ahead())
                .containsExactly("绿化 85.00 49.59 35.41", "控违 8.00 49.59 -41.59");
    }

    @Test
    void a_year_that_is_over_or_has_a_later_one_is_not_warned_of() {
        Office full = new Office()
                .until("2021-12-24")
                .budget("绿化", yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 5);
        assertThat(full.reckoned().paces()).isEmpty();
        Office earlier = new Office()
                .until("2021-06-30")
                .until("2022-03-31")
                .budget("绿化", yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 5);
        assertThat(earlier.reckoned().paces()).isEmpty();
    }
}
