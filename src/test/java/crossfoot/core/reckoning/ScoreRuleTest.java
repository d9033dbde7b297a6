package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.reckoning.FundSources.Income;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.reckoning.ScoreRule.Kind;
import crossfoot.core.reckoning.ScoreRule.Step;
import crossfoot.core.rules.TableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreRuleTest {
    private static String score(ScoreRule rule, long spent, long budget) {
        return String.valueOf(rule.score(yuan(spent), yuan(budget)));
    }

    @Test
    void linear_up_to_ten_and_nothing_to_divide_by_is_no_score() {
        assertThat(score(ScoreRule.LINEAR, 862, 1000)).isEqualTo("8.62");
        assertThat(score(ScoreRule.LINEAR, 2037, 1000)).isEqualTo("10.00");
        assertThat(score(ScoreRule.LINEAR, -5, 1000)).isEqualTo("0.00");
        assertThat(score(ScoreRule.LINEAR, 1, 0)).isEqualTo("null");
    }

    @Test
    void whole_points_and_steps() {
        assertThat(score(new ScoreRule(Kind.INTEGER, List.of()), 862, 1000)).isEqualTo("9.00");
        ScoreRule steps = new ScoreRule(
                Kind.STEPPED,
                List.of(
                        new Step(new BigDecimal("95"), BigDecimal.TEN),
                        new Step(new BigDecimal("80.5"), BigDecimal.valueOf(8))));
        assertThat(score(steps, 950, 1000)).isEqualTo("10.00");
        assertThat(score(steps, 805, 1000)).isEqualTo("8.00");
        assertThat(score(steps, 804, 1000)).isEqualTo("0.00");
    }

    @Test
    void fund_sources_are_told_by_their_words() {
        FundSources funds = Office.funds();
        assertThat(funds.of("上级专项").nature()).isEqualTo(Nature.ABOVE);
        assertThat(funds.of("上年结转资金").nature()).isEqualTo(Nature.CARRIED);
        assertThat(funds.of("非税收入拨款").nature()).isEqualTo(Nature.OWN);
        assertThat(funds.of("111 一般公共预算资金").nature()).isEqualTo(Nature.OWN);
        assertThat(funds.of("政府性基金预算").income()).isEqualTo(Income.GOVERNMENT_FUND);
        assertThat(funds.of("财政专户管理资金").income()).isEqualTo(Income.SPECIAL_ACCOUNT);
        assertThat(funds.of("").nature()).isEqualTo(Nature.UNSTATED);
        assertThat(funds.of("甲类").nature()).isEqualTo(Nature.UNKNOWN);
    }

    @Test
    void faults_of_the_tables_are_named() {
        List<Problem> faults = new ArrayList<>();
        FundSources.read("f.csv", TableText.rows("资金来源,性质,收入性质", "|,本级,", "甲,某级,", "乙,上级,某种"), faults);
        GovClasses.read("g.csv", TableText.rows("部门经济分类,政府经济分类", "办公费,502", "302,402"), faults);
        FundSources.read("h.csv", TableText.rows("来源,性质", "甲,本级"), faults);
        GovClasses.read("i.csv", TableText.rows("部门,政府", "302,502"), faults);
        assertThat(faults)
                .extracting(problem -> problem.kind().id() + " " + problem.cell())
                .contains(
                        "CF-CF-004 A2",
                        "CF-CF-007 B3",
                        "CF-CF-007 C4",
                        "CF-CF-007 A2",
                        "CF-CF-007 B3",
                        "CF-CF-005 A1",
                        "CF-CF-005 B1");
        assertThat(Office.classes().named("502").display()).isEqualTo("502 机关商品和服务支出");
        assertThat(Office.classes().named("505").display()).isEqualTo("505 对事业单位经常性补助");
        assertThat(Office.classes().of("", "")).isEmpty();
    }
}
