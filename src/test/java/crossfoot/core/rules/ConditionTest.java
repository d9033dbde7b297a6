package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static String match(RuleColumn column, String text, String code, String name) {
        ConditionText parsed = ConditionText.parse(text, column);
        assertThat(parsed.faults()).as(text).isEmpty();
        String matched = parsed.condition().match(FoldedText.of(code), FoldedText.of(name));
        return matched == null ? "no" : matched;
    }

    @ParameterizedTest(name = "{0} on [{1}] [{2}] gives {3}")
    @CsvSource({
        "30201,         30201,   办公费, 30201",
        "30201,         3020,    办公费, no",
        "30201,         302011,  '',    no",
        "301*,          30199,   '',    30199",
        "301*,          30201,   '',    no",
        "301＊,         30199,   '',    30199",
        "301*|303*,     30301,   '',    30301",
        "301*｜303*,    30301,   '',    30301",
        "' 301* | 303* ', 30301, '',    30301",
        "30201-30299,   30201,   '',    30201",
        "30201-30299,   30299,   '',    30299",
        "30201－30299,  30217,   '',    30217",
        "30201 - 30299, 30217,   '',    30217",
        "30201-30299,   30301,   '',    no",
        "30201-30299,   30200,   '',    no",
        "30201-30299,   3021,    '',    no",
        "30201-30299,   3021a,   '',    no",
        "!301*,         30201,   '',    ''",
        "！301*,        30101,   '',    no",
        "! 301*,        30101,   '',    no",
        "301*|!30199,   30101,   '',    30101",
        "301*|!30199,   30199,   '',    no",
        "!301*|!303*,   '',      '',    ''",
        "办公费,         30201,   办公费, 办公费",
        "办公费,         '',      办公费, 办公费",
        "办公费,         办公费,   '',    办公费",
        "~费,            30201,   办公费, 费",
        "～费,           30201,   办公费, 费",
        "~费,            30201,   '',    no",
        "办公*,          30201,   办公费, 办公费",
        "~302,          130205,  '',    302",
        "~302,          '',      甲302,  no",
        "30201,         '',      30201, no",
        "30201-30299,   '',      30201, no",
        "301*,          '',      301类,  no",
        "/^30[12]/,     30201,   办公费, 302",
        "/费$/,          30201,   办公费, 费",
        "/^$/,          30201,   '',    no",
        "/^$/,          '',      办公费, no",
        "/^$/,          '',      '',    ''",
        "!/./,          '',      '',    ''",
        "!/./,          '',      办公费, no",
        "/30(1|2)/|399, 399,     '',    399",
        "!/30(1|2)/,    30101,   '',    no",
    })
    void codes(String text, String code, String name, String matched) {
        assertThat(match(RuleColumn.ECONOMIC, text, code, name)).isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0} on [{1}] gives {2}")
    @CsvSource({
        "~疫情,        支付疫情防控物资, 疫情",
        "~疫情|~防控,   支付防控物资,    防控",
        "~疫情,        支付办公费,      no",
        "~App,        推广ａｐｐ费用,   ａｐｐ",
        "~（区级）,     专项(区级)款,    (区级)",
        "/第[0-9]+批/, 第１２批款,      第１２批",
        "/（区级）/,    拨（区级）款,    （区级）",
        "/Abc/,       xABCx,         ABC",
        "/中\\/小学/,  某中/小学,      中/小学",
        "/中|小/,      某小学,         小",
        "／中／,       某中学,         中",
        "中/小学,      中/小学,        中/小学",
        "2020-2021,   2020-2021,     2020-2021",
        "办公费,       ' 办公费 ',     办公费",
        "ABC公司,     abc公司,        abc公司",
        "!~退回|~款,   退回款,         no",
        "!~退回|~款,   付款,           款",
        "~a!b,        xa!b,          a!b",
    })
    void texts(String text, String subject, String matched) {
        assertThat(match(RuleColumn.SUMMARY, text, subject, "")).isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0} on {1} gives {2}")
    @CsvSource({
        "基本支出, 基本支出, 基本支出",
        "基本,    基本支出, 基本支出",
        "项目,    基本支出, no",
        "Project, 项目支出, 项目支出",
        "basic|项目支出, 项目支出, 项目支出",
        "!基本,   项目支出, ''",
    })
    void spending_types(String text, String label, String matched) {
        assertThat(match(RuleColumn.SPENDING_TYPE, text, label, "")).isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0}: {1} of [{2}]")
    @CsvSource({
        "301*||302*,   CONFIG_EMPTY_ALTERNATIVE, 301*||302*",
        "301*|,        CONFIG_EMPTY_ALTERNATIVE, 301*|",
        "!,            CONFIG_EMPTY_ALTERNATIVE, !",
        "!!301,        CONFIG_EMPTY_ALTERNATIVE, !!301",
        "~,            CONFIG_EMPTY_ALTERNATIVE, ~",
        "//,           CONFIG_EMPTY_ALTERNATIVE, //",
        "*,            CONFIG_MISPLACED_STAR,    *",
        "3*1,          CONFIG_MISPLACED_STAR,    3*1",
        "~费*,         CONFIG_MISPLACED_STAR,    ~费*",
        "30299-30201,  CONFIG_BAD_RANGE,         30299-30201",
        "301-30299,    CONFIG_BAD_RANGE,         301-30299",
        "/abc,         CONFIG_REGEX_NOT_CLOSED,  /abc",
        "/abc\\,       CONFIG_REGEX_NOT_CLOSED,  /abc\\",
        "/a/b/,        CONFIG_REGEX_NOT_CLOSED,  /a/b/",
        "/a(/,         CONFIG_BAD_PATTERN,       /a(/",
    })
    void refuses_what_is_no_condition(String text, String kind, String value) {
        assertThat(ConditionText.parse(text, RuleColumn.ECONOMIC).faults())
                .extracting(fault -> fault.kind().name(), ConditionText.Fault::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, value));
    }

    @Test
    void refuses_spending_types_it_does_not_know() {
        assertThat(ConditionText.parse("基本|其他|~项目", RuleColumn.SPENDING_TYPE).faults())
                .extracting(ConditionText.Fault::value)
                .containsExactly("其他", "~项目");
    }

    @Test
    void finds_every_fault_of_a_cell() {
        assertThat(ConditionText.parse("/a(/|3*1|301-2|30101", RuleColumn.ECONOMIC)
                        .faults())
                .hasSize(3);
    }

    @Test
    void keeps_the_text_as_typed_and_equals_by_it() {
        Condition condition = Condition.of("～疫情 | !~退回");
        assertThat(condition.text()).isEqualTo("～疫情 | !~退回");
        assertThat(condition).hasToString("～疫情 | !~退回").isEqualTo(Condition.of("～疫情 | !~退回"));
        assertThat(condition).hasSameHashCodeAs(Condition.of("～疫情 | !~退回"));
        assertThat(condition.equals(Condition.of("~疫情"))).isFalse();
        assertThat(condition.equals(null)).isFalse();
        assertThatThrownBy(() -> Condition.of("/a(/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_expression_that_comes_to_no_end_is_given_up_and_said() {
        String text = "a".repeat(60) + "!";
        assertThatThrownBy(() -> match(RuleColumn.SUMMARY, "/(.*a){24}b$/", text, ""))
                .isInstanceOf(PatternTooHard.class)
                .hasMessage("/(.*a){24}b$/ ← " + "a".repeat(60) + "…");
        assertThatThrownBy(() -> match(RuleColumn.SUMMARY, "/^(a|b)+$/", "ab".repeat(300_000), ""))
                .isInstanceOf(PatternTooHard.class)
                .hasMessageStartingWith("/^(a|b)+$/ ← abab");
        assertThatThrownBy(() -> match(RuleColumn.SUMMARY, "/(.*x){24}y/", "x".repeat(40), ""))
                .hasMessageEndingWith("← " + "x".repeat(40));
    }

    @Test
    void an_expression_on_the_longest_text_is_no_matter() {
        String text = "付".repeat(32_760) + "保洁费";
        assertThat(match(RuleColumn.SUMMARY, "/(?i)A.*|(保洁|清扫).?费/", text, "")).isEqualTo("保洁费");
        assertThat(match(RuleColumn.SUMMARY, "/环卫.*月/", text, "")).isEqualTo("no");
    }

    @Test
    void folding_keeps_the_length_and_the_original() {
        FoldedText folded = FoldedText.of("\u3000（ＡＢc）É　中文 \u3000");
        assertThat(folded.original()).isEqualTo("（ＡＢc）É　中文");
        assertThat(folded.folded()).isEqualTo("(abc)é 中文");
        assertThat(FoldedText.of("\u00A0办公费\u00A0 ").original()).isEqualTo("办公费");
        assertThat(FoldedText.fold(" \u3000")).isEmpty();
        assertThat(FoldedText.fold("保洁abc")).isSameAs("保洁abc");
    }
}
