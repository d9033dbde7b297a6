package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WanyuanTextTest {
    @Test
    void has_two_decimals_and_no_grouping() {
        assertThat(WanyuanText.of(467_853)).isEqualTo("4678.53");
        assertThat(WanyuanText.of(2_880)).isEqualTo("28.80");
        assertThat(WanyuanText.of(-5)).isEqualTo("-0.05");
        assertThat(WanyuanText.of(0)).isEqualTo("0.00");
    }
}
