package crossfoot.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Reading.Amount;
import crossfoot.core.money.Reading.Refused;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {
    private static Reading yuan(String text) {
        return MoneyText.parse(text, AmountUnit.YUAN, false);
    }

    private static Reading wan(String text) {
        return MoneyText.parse(text, AmountUnit.WAN_YUAN, false);
    }

    private static Refused refused(Refusal reason, int position, String what) {
        return new Refused(reason, position, what);
    }

    private static Amount fen(long fen) {
        return new Amount(new Money(fen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "0.00; 0",
                "-0; 0",
                "1; 100",
                "1234.5; 123450",
                "-1234.56; -123456",
                ".5; 50",
                "7.; 700",
                "123456789012.34; 12345678901234",
                "1234567890123456; 123456789012345600",
                "12345678901234.56; 1234567890123456",
                "1,234.50; 123450",
                "1,234,567; 123456700",
                "12,345.6; 1234560",
                "１，２３４．５０; 123450",
                "−12.30; -1230",
                "－12.30; -1230",
                "–12; -1200",
                "+12; 1200",
                "12.30-; -1230",
                "(12.30); -1230",
                "（１２．３０）; -1230",
                "( 12.30 ); -1230",
                "￥12.30; 1230",
                "¥ 12.30; 1230",
                "$12; 1200",
                "£-12; -1200",
                "-€12; -1200",
                "12 €; 1200",
                "(£12.00); -1200",
                "100元; 10000",
                "100 元; 10000",
                "100圆; 10000",
                "100元-; -10000",
            })
    void reads_amounts_as_people_write_them(String text, long expectedFen) {
        assertThat(yuan(text)).isEqualTo(fen(expectedFen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\u00A0234\u00A0567.89",
                "1\u2009234\u2009567.89",
                "1\u202F234\u202F567.89",
                "\u00A01234567.89\u00A0"
            })
    void blanks_that_cannot_break_may_group(String text) {
        assertThat(yuan(text)).isEqualTo(fen(123456789));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "-", "—", "——", "－", " - ", "¥ -", "\uFEFF"})
    void a_blank_or_a_dash_states_nothing(String text) {
        assertThat(yuan(text)).isEqualTo(Reading.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2O0.00; 4; O",
                "12a; 3; a",
                "abc; 1; a",
                "1 234; 3; 2",
                "12.30.; 6; AMBIGUOUS",
                "12-3; 4; 3",
                "--12; 2; -",
                "(-12); 2; -",
                "(12; 3; 2",
                "12); 3; )",
                "()12; 2; )",
                "-; 0; EMPTY",
                "12元x; 4; x",
                "￥￥12; 2; ￥",
                "12E; 3; E",
                "12Ex; 3; E",
                "+; 1; +",
                ",123; 1; ','",
                ".; 1; .",
                "12,; 3; ','",
            })
    void names_the_character_that_is_in_the_way(String text, int position, String what) {
        Reading expected = switch (what) {
            case "EMPTY" -> Reading.EMPTY;
            case "AMBIGUOUS" -> refused(Refusal.AMBIGUOUS_SEPARATORS, position, text.substring(position - 1));
            default -> refused(Refusal.NOT_A_NUMBER, position, what);
        };
        assertThat(yuan(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234,56; 6",
                "1,5; 3",
                "12,34; 5",
                "1,2345; 6",
                "1234,567; 5",
                "1,23,456; 5",
                "1.234.567; 6",
                "1,234,56.00; 9",
                "1,23.45; 5",
            })
    void refuses_separators_that_could_be_either(String text, int position) {
        assertThat(yuan(text)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.AMBIGUOUS_SEPARATORS);
            assertThat(refusal.position()).isEqualTo(Math.min(position, text.length()));
        });
    }

    @Test
    void refuses_groups_by_two_different_marks() {
        assertThat(yuan("1,234\u00A0567")).isEqualTo(refused(Refusal.AMBIGUOUS_SEPARATORS, 6, "\u00A0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.234,56; 123456", "1.234; 123400", "0,5; 50", "-1.234.567,8; -123456780"})
    void a_layout_can_make_the_comma_the_decimal_mark(String text, long expectedFen) {
        assertThat(MoneyText.parse(text, AmountUnit.YUAN, true)).isEqualTo(fen(expectedFen));
    }

    @Test
    void with_a_decimal_comma_the_english_way_is_ambiguous() {
        assertThat(MoneyText.parse("1,234.56", AmountUnit.YUAN, true))
                .isEqualTo(refused(Refusal.AMBIGUOUS_SEPARATORS, 6, "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "0.001", "12.500", "1,234.567", "0.1234567890"})
    void refuses_amount_with_three_decimals(String text) {
        assertThat(yuan(text)).isEqualTo(refused(Refusal.TOO_MANY_DECIMALS, 0, ""));
    }

    @Test
    void ten_thousands_have_six_decimals_and_thousands_five() {
        assertThat(wan("12.345678")).isEqualTo(fen(12_345_678));
        assertThat(wan("12.3456789")).isEqualTo(refused(Refusal.TOO_MANY_DECIMALS, 0, ""));
        assertThat(MoneyText.parse("1.23456", AmountUnit.THOUSAND_YUAN, false)).isEqualTo(fen(123_456));
        assertThat(MoneyText.parse("1.234567", AmountUnit.THOUSAND_YUAN, false))
                .isEqualTo(refused(Refusal.TOO_MANY_DECIMALS, 0, ""));
    }

    @Test
    void the_unit_behind_an_amount_must_be_the_ledgers_own() {
        assertThat(wan("100万元")).isEqualTo(fen(100_000_000));
        assertThat(wan("100万")).isEqualTo(fen(100_000_000));
        assertThat(MoneyText.parse("1千", AmountUnit.THOUSAND_YUAN, false)).isEqualTo(fen(100_000));
        assertThat(yuan("2000万")).isEqualTo(refused(Refusal.OTHER_UNIT, 5, "万"));
        assertThat(yuan("12万元")).isEqualTo(refused(Refusal.OTHER_UNIT, 3, "万元"));
        assertThat(wan("100元")).isEqualTo(refused(Refusal.OTHER_UNIT, 4, "元"));
        assertThat(wan("1亿元")).isEqualTo(refused(Refusal.OTHER_UNIT, 2, "亿元"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.2E+11; 4; E", "6e5; 2; e", "1E-2; 2; E"})
    void refuses_an_exponent_in_text(String text, int position, String what) {
        assertThat(yuan(text)).isEqualTo(refused(Refusal.EXPONENT, position, what));
    }

    @Test
    void refuses_what_a_long_cannot_hold() {
        assertThat(yuan("92233720368547758.07")).isEqualTo(fen(Long.MAX_VALUE));
        assertThat(yuan("92233720368547758.08"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.OUT_OF_RANGE));
        assertThat(yuan("92233720368547759")).isEqualTo(refused(Refusal.OUT_OF_RANGE, 0, ""));
        assertThat(yuan("99999999999999999999")).isEqualTo(refused(Refusal.OUT_OF_RANGE, 19, "9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.5; 123450",
                "-7; -700",
                "0.30000000000000004; 30",
                "1.1000000000000001; 110",
                "4.4999999999999998E-1; 45",
                "1.2E+5; 12000000",
                "1234567890123.45; 123456789012345",
                "268435456.12000001; 26843545612",
                "0; 0",
                "0E10; 0",
                "1E-400; 0",
                "1E+13; 1000000000000000",
                "' 12.5 '; 1250",
            })
    void reads_the_stored_number_of_a_cell_without_its_binary_noise(String raw, long expectedFen) {
        assertThat(MoneyText.parseNumber(raw, AmountUnit.YUAN)).isEqualTo(fen(expectedFen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12.345; TOO_MANY_DECIMALS; 0; ''",
                "0.000001; TOO_MANY_DECIMALS; 0; ''",
                "90071992547409.93; TOO_MANY_DIGITS; 0; ''",
                "90071992547409936; TOO_MANY_DIGITS; 0; ''",
                "1E+17; OUT_OF_RANGE; 0; ''",
                "1E+300; OUT_OF_RANGE; 0; ''",
                "1E+999999999; OUT_OF_RANGE; 0; ''",
                "abc; NOT_A_NUMBER; 1; a",
                "1,5; NOT_A_NUMBER; 1; 1",
            })
    void refuses_a_stored_number_that_is_not_exact(String raw, Refusal reason, int position, String what) {
        assertThat(MoneyText.parseNumber(raw, AmountUnit.YUAN)).isEqualTo(refused(reason, position, what));
    }

    @Test
    void a_number_cell_without_text_states_nothing() {
        assertThat(MoneyText.parseNumber(" ", AmountUnit.YUAN)).isEqualTo(Reading.EMPTY);
    }

    @Test
    void every_way_of_writing_an_amount_reads_the_same() {
        Random random = new Random(20210305);
        for (int i = 0; i < 20_000; i++) {
            long fen = random.nextLong(-99_999_999_999_999L, 99_999_999_999_999L);
            String plain = BigDecimal.valueOf(fen, 2).toPlainString();
            String grouped = String.format(java.util.Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
            assertThat(yuan(plain)).as(plain).isEqualTo(fen(fen));
            assertThat(yuan(grouped)).as(grouped).isEqualTo(fen(fen));
            assertThat(MoneyText.parseNumber(plain, AmountUnit.YUAN)).as(plain).isEqualTo(fen(fen));
            String wan = BigDecimal.valueOf(fen, 6).toPlainString();
            assertThat(wan(wan)).as(wan).isEqualTo(fen(fen));
        }
    }
}
