package crossfoot.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void adds_and_subtracts_whole_fen() {
        assertThat(Money.ofFen(123).plus(Money.ofFen(-23))).isEqualTo(new Money(100));
        assertThat(Money.ofFen(100).minus(Money.ofFen(130))).isEqualTo(new Money(-30));
        assertThat(Money.ofFen(5).minus(Money.ofFen(5))).isSameAs(Money.ZERO);
    }

    @Test
    void never_wraps_around() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(MoneyOverflow.class)
                .hasMessageContaining("9223372036854775807");
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).plus(Money.ofFen(-1)))
                .isInstanceOf(MoneyOverflow.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(MoneyOverflow.class);
    }

    @Test
    void shows_yuan_with_two_decimals_and_no_grouping() {
        assertThat(Money.ofFen(-123450)).hasToString("-1234.50");
        assertThat(Money.ofFen(7).yuan()).isEqualTo("0.07");
    }

    @Test
    void compares_by_amount_and_knows_zero() {
        assertThat(Money.ofFen(1)).isGreaterThan(Money.ZERO);
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ofFen(1).isZero()).isFalse();
    }

    @Test
    void half_width_folds_forms_signs_and_blanks() {
        assertThat(HalfWidth.of("（１，２）：￥￡\u00A0\u2007\u200B元")).isEqualTo("(1,2):¥£   元");
        assertThat(HalfWidth.of("plain 元")).isEqualTo("plain 元");
    }
}
