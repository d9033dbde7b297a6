package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One digit is another: right, and with the slip, however far it throws the figure off; ¶ ends a line. */
class OneSlipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我局系统编制312名，在职295人，控制率94.55%，得5分。|-",
                "我局系统编制312名，在职295人，控制率74.55%，得5分。|contradicts rate 74.55% 94.55",
                "排查隐患1264条，整改1251条，整改率68.97%，剩余13条正在整改，扣0.7分。|contradicts rate 68.97% 98.97",
                "物业覆盖小区208个，覆盖率78.8%（小区总数264个）。|-",
                "物业覆盖小区208个，覆盖率68.8%（小区总数264个）。|contradicts rate 68.8% 78.8",
                "集中供养284人、分散供养842人，集中供养率25.22%，共有1862人申请。|-",
            })
    void of_a_rate(String text, String expected) {
        String found = String.join(" + ", said(check(text.split("¶"))));
        assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
    }
}
