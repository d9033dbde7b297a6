package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private final Messages chinese = new Messages(Locale.CHINA);
    private final Messages english = new Messages(Locale.UK);

    private static Problem problem(Table table) throws Exception {
        return table.read().rows().stream()
                .filter(Parsed.Rejected.class::isInstance)
                .map(row -> ((Parsed.Rejected) row).problems().get(0))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void every_problem_has_a_reason_and_a_remedy_in_both_languages(ProblemKind kind) {
        Problem problem = Problem.ofFile(kind, "a.csv", "甲", "乙", "丙", "丁", "戊");
        for (Messages messages : new Messages[] {chinese, english}) {
            assertThat(messages.reason(problem)).isNotBlank().doesNotContain("{");
            assertThat(messages.remedy(problem)).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void every_reason_to_reject_a_row_has_a_name(ProblemKind kind) {
        for (Messages messages : new Messages[] {chinese, english}) {
            Problem counted =
                    Problem.ofFile(ProblemKind.ROWS_REJECTED, "a.csv", "1", "@" + kind.id() + ".name", "1", "1", "1");
            assertThat(!kind.id().startsWith("CF-IN")
                            || !messages.reason(counted).contains("@"))
                    .as(kind.id())
                    .isTrue();
        }
    }

    @Test
    void ids_are_never_used_twice() {
        assertThat(ProblemKind.values()).extracting(ProblemKind::id).doesNotHaveDuplicates();
    }

    @Test
    void says_place_column_value_reason_and_remedy() throws Exception {
        Problem letter = problem(Table.workbook("日期|支出金额", "2021-03-05|1,2O0.00"));
        assertThat(chinese.text(letter))
                .isEqualTo(
                        "ledgers/a.xlsx!一月!B2：支出金额 “1,2O0.00” 不是数字：第 4 个字符是字母 O。" + "应为数字，可有千分位逗号，最多两位小数。[CF-IN-001]");
        assertThat(english.text(letter))
                .isEqualTo("ledgers/a.xlsx!一月!B2: 支出金额 “1,2O0.00” is not a number: character 4 is the letter O. "
                        + "it should be a number; grouping commas and two decimals may be used. [CF-IN-001]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x|字母 x", "1月|汉字 月", "1 2|数字 2", "1/|符号 /", "1\u3000\u3000?|符号 ?", "1\u0661|数字 \u0661"})
    void calls_a_character_by_its_kind(String amountAndWords) throws Exception {
        String[] parts = amountAndWords.split("\\|", 2);
        assertThat(chinese.text(problem(Table.of("日期|金额", "2021-03-05|" + parts[0]))))
                .contains(parts[1]);
    }

    @Test
    void places_a_file_a_sheet_a_row_and_a_cell() {
        SourceRef row = new SourceRef("a.xlsx", "一月", 7);
        assertThat(chinese.text(Problem.ofFile(ProblemKind.FILE_EMPTY, "a.csv")))
                .startsWith("a.csv：文件");
        assertThat(chinese.text(Problem.of(ProblemKind.NOT_AN_ENTRY, row, "", "")))
                .startsWith("a.xlsx!一月!7：");
        assertThat(chinese.text(Problem.of(ProblemKind.CELL_ERROR, row, "B7", "#REF!", "金额")))
                .startsWith("a.xlsx!一月!B7：金额 “#REF!” ");
        assertThat(chinese.text(Problem.of(ProblemKind.HIDDEN_SHEET_NOT_READ, new SourceRef("a", "b", 0), "", "")))
                .startsWith("a!b：");
    }

    @Test
    void configuration_has_words_of_its_own() {
        Problem unknown = Problem.of(
                ProblemKind.CONFIG_UNKNOWN_CATEGORY, new SourceRef("config/rules.csv", "", 3), "J3", "其它", "其他事务", "…");
        assertThat(chinese.text(unknown))
                .startsWith("config/rules.csv!J3：“其它” 不是")
                .endsWith("。[CF-CF-001]");
        assertThat(english.text(unknown)).endsWith(". [CF-CF-001]");
    }

    @Test
    void shows_nothing_that_moves_a_cursor_and_no_endless_value() {
        Problem nasty = Problem.of(
                ProblemKind.SPENDING_TYPE_UNKNOWN,
                new SourceRef("a\u001b[2J.csv", "", 1),
                "A1",
                "\u202Ex\u0007\u0085\u2066\u007F" + "长".repeat(100),
                "@character.unknown");
        assertThat(chinese.text(nasty))
                .doesNotContain("\u001b", "\u202E", "\u0007", "\u0085", "\u2066", "\u007F")
                .contains("␣x␣␣␣␣长", "长…”", "@character.unknown");
    }
}
