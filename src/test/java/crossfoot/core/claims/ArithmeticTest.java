package crossfoot.core.claims;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    void an_amount_is_exact_in_every_unit() {
        Unit hundredMillions = new Unit("亿元", "money", new BigDecimal("100000000"));
        assertThat(Arithmetic.number(hundredMillions, new BigDecimal("6833273.99"), 2))
                .isEqualTo("0.0683327399");
        assertThat(Arithmetic.number(hundredMillions, new BigDecimal("6400000000"), 2))
                .isEqualTo("64.00");
    }
}
