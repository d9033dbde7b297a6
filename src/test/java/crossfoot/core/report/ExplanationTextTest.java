package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation;
import crossfoot.core.summary.Explanation.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTextTest {
    private final ExplanationText chinese = new ExplanationText(Locale.CHINA);
    private final ExplanationText english = new ExplanationText(Locale.UK);

    private static Explanation explanation(Kind kind, long count) {
        return new Explanation(
                kind, Money.ofFen(123_450), count, List.of("a.csv!2", "a.csv!5"), List.of("@part.MONTH", "乙", "丙"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_words_for_one_and_for_several_in_both_languages(Kind kind) {
        for (long count : new long[] {1, 1234}) {
            assertThat(chinese.text(explanation(kind, count)))
                    .contains("1234.50")
                    .doesNotContain("{", "@");
            assertThat(english.text(explanation(kind, count)))
                    .contains("1234.50")
                    .doesNotContain("{", "@");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILE",
                "SHEET",
                "MONTH",
                "PAGE",
                "SECTION",
                "DAY",
                "PROJECT",
                "CATEGORY",
                "ECONOMIC_CLASS",
                "ECONOMIC"
            })
    void every_part_has_a_name(String part) {
        Explanation left = new Explanation(
                Kind.PART_LEFT_OUT, Money.ofFen(100), 1, List.of("某"), List.of("@part." + part, "2", "a.csv!2"));
        assertThat(chinese.text(left)).endsWith(" 某 的 2 笔合计 1.00，恰等于差额：不计它即相符").doesNotContain("part");
        assertThat(english.text(left)).contains(" 某 are 1.00, exactly the difference");
    }

    @Test
    void candidates_are_counted_and_called_equal_and_no_cause() {
        assertThat(chinese.text(explanation(Kind.ENTRY_LEFT_OUT, 12)))
                .isEqualTo("有 12 笔分录的金额 1234.50 恰等于差额：a.csv!2，a.csv!5");
        assertThat(english.text(explanation(Kind.ENTRY_LEFT_OUT, 12)))
                .isEqualTo("12 entries of 1234.50 are each exactly the difference: a.csv!2, a.csv!5");
    }

    @Test
    void texts_from_the_ledger_stay_on_their_line() {
        Explanation nasty = new Explanation(
                Kind.REJECTED_MISTYPED, Money.ofFen(100), 1, List.of("a\n.csv!2"), List.of("1\u001b[2J"));
        assertThat(chinese.text(nasty)).doesNotContain("\n", "\u001b");
    }
}
