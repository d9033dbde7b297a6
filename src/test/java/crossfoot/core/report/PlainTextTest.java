package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "购办公用品 100.00", "𠮷野家", "é", "\u200B", "\u061D", "\u2065", "\u206A"})
    void leaves_text_as_it_is(String text) {
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void makes_one_line_of_several() {
        assertThat(PlainText.of("一\n二\r三\t四\u2028五\u2029六")).isEqualTo("一 二 三 四 五 六");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\u001B", "\u007F", "\u009B", "\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066",
                "\u2069", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDC00"
            })
    void replaces_what_steers_or_is_broken(String steering) {
        assertThat(PlainText.of("a" + steering + "b")).isEqualTo("a\uFFFDb");
        assertThat(PlainText.of(steering)).isEqualTo("\uFFFD");
    }

    @Test
    void replaces_both_halves_in_the_wrong_order() {
        assertThat(PlainText.of("\uDC00\uD800")).isEqualTo("\uFFFD\uFFFD");
    }
}
