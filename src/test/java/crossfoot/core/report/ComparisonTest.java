package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.Comparison.Trend;
import crossfoot.core.report.Results.FigureAmount;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void says_growth_with_the_printed_change_and_the_exact_rate() {
        assertThat(compare(1_000_000_00, 1_032_000_00)).isEqualTo(new Comparison(Trend.RISE, 320, "3.20"));
    }

    @Test
    void says_a_fall_without_a_minus_sign() {
        assertThat(compare(1_000_000_00, 900_000_00)).isEqualTo(new Comparison(Trend.FALL, 1000, "10.00"));
    }

    @Test
    void says_equal_only_to_the_fen() {
        assertThat(compare(5_000_000, 5_000_000).trend()).isEqualTo(Trend.EQUAL);
        assertThat(compare(0, 0).trend()).isEqualTo(Trend.EQUAL);
        assertThat(compare(5_000_000, 5_000_001).trend()).isEqualTo(Trend.NEARLY_EQUAL);
    }

    @Test
    void has_no_rate_from_zero_or_to_zero() {
        assertThat(compare(0, 2_000_000)).isEqualTo(new Comparison(Trend.FROM_ZERO, 200, ""));
        assertThat(compare(2_000_000, 0)).isEqualTo(new Comparison(Trend.TO_ZERO, 200, ""));
        assertThat(compare(0, -2_000_000).trend()).isEqualTo(Trend.FROM_ZERO);
    }

    @Test
    void has_no_rate_where_an_amount_is_negative() {
        assertThat(compare(-2_000_000, 2_000_000)).isEqualTo(new Comparison(Trend.SIGNED, 400, ""));
        assertThat(compare(2_000_000, -2_000_000).trend()).isEqualTo(Trend.SIGNED);
    }

    @Test
    void claims_no_direction_that_the_printed_figures_contradict() {
        FigureAmount before = new FigureAmount(Money.ofFen(1_000_000), 101, 1);
        FigureAmount now = new FigureAmount(Money.ofFen(1_001_000), 100, 1);
        assertThat(Comparison.of(before, now).trend()).isEqualTo(Trend.NEARLY_EQUAL);
    }

    @Test
    void calls_a_rate_that_prints_as_zero_nearly_equal() {
        assertThat(compare(10_000_000_000_00L, 10_000_000_100_00L).trend()).isEqualTo(Trend.NEARLY_EQUAL);
    }

    private static Comparison compare(long beforeFen, long nowFen) {
        return Comparison.of(amount(beforeFen), amount(nowFen));
    }

    private static FigureAmount amount(long fen) {
        return new FigureAmount(Money.ofFen(fen), JointRounding.ownHundredths(fen), 1);
    }
}
