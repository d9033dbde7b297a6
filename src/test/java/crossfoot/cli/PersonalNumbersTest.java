package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up: those of ids by their check digit, those of cards by Luhn's. */
class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "付11010519491231002X慰问金, 付1101************2X慰问金",
        "11010519491231002x。, 1101************2x。",
        "（１１０１０５１９４９１２３１００２Ｘ）, （１１０１************２Ｘ）",
        "证号110105491231002, 证号1101*********02",
        "卡号6222020200000000006, 卡号6222*************06",
        "4111 1111 1111 1111, 4111*************11",
        "4111-1111-1111-1111转, 4111*************11转",
        "付4111111111111111和11010519491231002X, 付4111**********11和1101************2X",
    })
    void masks_what_names_a_person(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check digit
                "6222020200000000007", // Luhn says no
                "110105491331002", // no such month
                "记-2021030500001",
                "4111111111111111.00", // an amount
                "ab4111111111111111",
                "4111111111111111cd",
                "41111111111111111234567",
                "2021-03-05 2021-03-05",
                "",
            })
    void leaves_other_numbers(String text) {
        assertThat(PersonalNumbers.masked(text)).isSameAs(text);
    }

    @Test
    void under_the_header_of_an_account_every_long_number_is_masked() {
        assertThat(PersonalNumbers.maskedUnder("收款账号", "12345678901")).isEqualTo("1234*****01");
        assertThat(PersonalNumbers.maskedUnder("Bank Account No", "x 12345678")).isEqualTo("x 1234**78");
        assertThat(PersonalNumbers.maskedUnder("金额", "12345678901")).isEqualTo("12345678901");
    }
}
