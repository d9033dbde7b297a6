package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.rules.EntryExplanation.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryExplanationTest {
    private static final RuleTable TABLE = ((RuleTable.Reading.Ok) RuleTable.read(
                    "r.csv",
                    TableText.rows(
                            "id,spendingType,economic,projectName,summary,category,fromYear,toYear",
                            "a,项目,302*,,~垃圾,城市管理,2021,",
                            "b,项目,,~环卫,,城市管理,,",
                            "c,项目,302*,~环卫,,其他事务,,",
                            "d,,,,~疫情,公共服务,,2020"),
                    TableText.shippedTree()))
            .table();

    private static EntryExplanation explain(int year, String project, String summary) {
        EntryText text = new EntryText(
                SpendingType.PROJECT, year, Code.NONE, new Code("30227", "委托业务费"), new Code("P1", project), summary);
        return EntryExplanation.of(List.of(new ClassifiedEntry(text.entry(), "", "", "")), TABLE, Decisions.NONE);
    }

    @Test
    void names_the_rule_that_decides_and_those_it_passes_over() {
        EntryExplanation explanation = explain(2021, "环卫经费", "支付垃圾清运费");
        assertThat(explanation.verdict()).isInstanceOfSatisfying(Verdict.Assigned.class, assigned -> {
            assertThat(assigned.rule().id()).isEqualTo("a");
            assertThat(assigned.matchedText()).isEqualTo("垃圾");
        });
        assertThat(explanation.matches())
                .containsExactly(entry("summary", "垃圾"), entry("economic", "30227"), entry("spendingType", "项目支出"));
        assertThat(explanation.passedOver()).extracting(Rule::id).containsExactly("b", "c");
        assertThat(explanation.nearest()).isEmpty();
    }

    @Test
    void names_the_nearest_rules_of_an_entry_that_none_covers_with_what_fails() {
        EntryExplanation explanation = explain(2019, "绿化", "支付垃圾清运费");
        assertThat(explanation.verdict()).isEqualTo(new Verdict.Unmatched());
        assertThat(explanation.passedOver()).isEmpty();
        assertThat(explanation.matches()).isEmpty();
        assertThat(explanation.nearest())
                .as("b and d have nothing in common with it")
                .extracting(miss -> miss.rule().id())
                .containsExactly("a", "c");
        assertThat(explanation.nearest().get(0).failures()).containsExactly(new Failure("years", "2021–", "2019"));
        assertThat(explanation.nearest().get(1).failures()).containsExactly(new Failure("projectName", "~环卫", "绿化"));
    }

    @Test
    void words_that_most_projects_have_make_none_alike() {
        RuleTable table = ((RuleTable.Reading.Ok) RuleTable.read(
                        "r.csv",
                        TableText.rows("id,projectName,category", "a,文明创建专项经费,城市管理", "b,~法律援助经费,社会管理"),
                        TableText.shippedTree()))
                .table();
        ClassifiedEntry entry =
                new ClassifiedEntry(EntryText.project("", "法律服务专项经费", "顾问费").entry(), "", "", "");
        assertThat(EntryExplanation.of(List.of(entry), table, Decisions.NONE).nearest())
                .extracting(miss -> miss.rule().id())
                .containsExactly("b");
    }

    @Test
    void of_rules_that_fail_on_as_much_the_one_that_holds_in_more_is_nearer_then_the_one_that_is_more_alike() {
        RuleTable table = ((RuleTable.Reading.Ok) RuleTable.read(
                        "r.csv",
                        TableText.rows(
                                "id,economic,projectName,summary,category",
                                "a,,~园林绿地,,城市管理",
                                "b,,~公园绿地管护,,城市管理",
                                "c,302*,~环卫,,城市管理",
                                "d,302*,,~清运|~打扫,城市管理",
                                "e,301*,~绿地,,城市管理",
                                "f,,~铁路,!~种草,城市管理",
                                "g,3029*,~铁路,,城市管理"),
                        TableText.shippedTree()))
                .table();
        EntryText text = EntryText.project("", "公园绿地管理", "种树");
        EntryText of =
                new EntryText(text.type(), 2021, Code.NONE, new Code("30227", "委托业务费"), text.project(), text.summary());
        EntryExplanation explanation =
                EntryExplanation.of(List.of(new ClassifiedEntry(of.entry(), "", "", "")), table, Decisions.NONE);
        assertThat(explanation.nearest()).extracting(miss -> miss.rule().id()).containsExactly("c", "d", "e", "b", "a");
    }

    @Test
    void shows_code_and_name_where_a_code_is_asked_for() {
        RuleTable table = ((RuleTable.Reading.Ok) RuleTable.read(
                        "r.csv",
                        TableText.rows("id,economic,category,toYear", "a,30221-30226,人员经费,2020"),
                        TableText.shippedTree()))
                .table();
        EntryText text = new EntryText(SpendingType.BASIC, 2021, Code.NONE, new Code("30227", "委托业务费"), Code.NONE, "");
        EntryExplanation explanation =
                EntryExplanation.of(List.of(new ClassifiedEntry(text.entry(), "", "", "")), table, Decisions.NONE);
        assertThat(explanation.nearest().get(0).failures())
                .containsExactly(
                        new Failure("economic", "30221-30226", "30227 委托业务费"), new Failure("years", "–2020", "2021"));
    }
}
