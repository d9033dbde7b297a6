package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {
    private static final RuleTable RULES = ((RuleTable.Reading.Ok) RuleTable.read(
                    "r.csv",
                    TableText.rows(
                            "id,spendingType,economic,projectName,category,fromYear",
                            "a,基本,301*,,人员经费,",
                            "b,项目,,~环卫,城市管理,2020",
                            "c,,30227,,公共服务,"),
                    TableText.shippedTree()))
            .table();

    private static RuleExamples.Outcome attempt(String... lines) {
        return RuleExamples.tryAll("e.csv", TableText.rows(lines), RULES, TableText.shippedTree());
    }

    @Test
    void examples_that_hold_are_counted() {
        RuleExamples.Outcome outcome = attempt(
                "年度,支出类型,功能分类,经济分类,项目编码,项目名称,摘要,资金来源,单位,归类,规则号,说明",
                ",,,30101 基本工资,,,,,,人员经费,a,",
                "2021年,,,,,环卫保洁,x,,,project.urban,,",
                "2019,,,,P1,环卫保洁,,,,待分类,,",
                ",项目支出,,30227,,,,,,公共服务,c,无项目");
        assertThat(outcome).isEqualTo(new RuleExamples.Outcome(4, List.of()));
    }

    @Test
    void an_example_that_fails_names_what_it_gets_and_by_which_rule() {
        RuleExamples.Outcome outcome = attempt(
                "经济分类,项目名称,归类,规则号,年度",
                "30227,,城市管理,,",
                "30227,,公共服务,b,",
                "30999,,人员经费,,",
                ",环卫,城市管理,,2019",
                "30227,,城市管理,c,");
        assertThat(outcome.problems()).extracting(Problem::kind).containsOnly(ProblemKind.CONFIG_EXAMPLE_FAILS);
        assertThat(outcome.problems()).extracting(Problem::cell).containsExactly("C2", "D3", "C4", "C5", "C6");
        assertThat(outcome.problems())
                .extracting(Problem::details)
                .containsExactly(
                        List.of("公共服务", "c"),
                        List.of("公共服务", "c"),
                        List.of("待分类", "—"),
                        List.of("待分类", "—"),
                        List.of("公共服务", "c"));
    }

    @Test
    void what_cannot_be_read_is_a_fault_with_its_cell() {
        RuleExamples.Outcome outcome =
                attempt("经济分类,支出类型,归类,年度", "30227,,城管,", "30227,别的,公共服务,", "30227,,公共服务,21", "30227,,项目支出,");
        assertThat(outcome.problems()).extracting(Problem::cell).containsExactly("C2", "B3", "D4", "C5");
        assertThat(attempt("经济分类,类别", "1,2").problems())
                .extracting(Problem::kind)
                .contains(ProblemKind.CONFIG_MISSING_COLUMN);
    }
}
