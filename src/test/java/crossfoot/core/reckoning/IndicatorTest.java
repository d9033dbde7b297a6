package crossfoot.core.reckoning;

import static crossfoot.core.reckoning.Office.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.reckoning.Evaluation.Grade;
import crossfoot.core.rules.TableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {
    private static final String HEADER = "类别,指标,目标值,实际值,单位,权重,得分,方向";

    private static List<Indicator> read(String... lines) {
        List<Problem> faults = new ArrayList<>();
        List<Indicator> indicators = IndicatorTable.read("indicators/绩效指标-2021.csv", TableText.rows(lines), faults);
        assertThat(faults).isEmpty();
        return indicators;
    }

    private static List<String> faults(String file, String... lines) {
        List<Problem> faults = new ArrayList<>();
        IndicatorTable.read(file, TableText.rows(lines), faults);
        return faults.stream()
                .map(problem -> problem.kind().id() + " " + problem.cell())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "12,12,,4,100.00,4.00",
        "16,14,,5,87.50,4.38",
        "120,135,,5,112.50,5.00",
        "100%,203.73,,5,203.73,5.00",
        "0,0,,6,,6.00",
        "0,2,,6,0.00,0.00",
        "≤10,8,,5,125.00,5.00",
        "≤10,16,,5,62.50,3.13",
        "10,16,≤,5,62.50,3.13",
        "≥2000余,2000,,5,100.00,5.00",
        "优,良,,5,80.00,4.00",
        "优,差,,5,0.00,0.00",
        "全部办结,全部办结,,6,100.00,6.00",
        "3,-1,,6,-33.33,0.00"
    })
    void scores_the_share_that_was_reached_up_to_its_weight(
            String target, String actual, String direction, String weight, String completion, String score) {
        String way = direction == null ? "" : direction;
        Indicator one = read(HEADER, "产出-数量,办结," + target + "," + actual + ",件," + weight + ",," + way)
                .get(0);
        assertThat(one.completion()).isEqualTo(completion == null ? null : new BigDecimal(completion));
        assertThat(one.score()).isEqualTo(new BigDecimal(score));
        assertThat(one.level1() + one.level2()).isEqualTo("产出数量");
    }

    @Test
    void a_given_score_holds_and_a_missing_actual_waits() {
        List<Indicator> indicators = read(HEADER, "效益,居民满意,明显提升,基本达成,,10,8.5,", "效益,新增就业,550,,人,5,,", "合计,,,,,15,,");
        assertThat(indicators).hasSize(2);
        assertThat(indicators.get(0).score()).isEqualTo(new BigDecimal("8.50"));
        assertThat(indicators.get(1).score()).isNull();
    }

    @Test
    void levels_in_columns_of_their_own_hold_for_the_rows_below() {
        List<Indicator> indicators = read(
                "年度,一级指标,二级指标,三级指标,指标值,完成值,分值",
                "2022,产出指标,数量指标,培训,6,6,10",
                "2022,,,走访,6,6,10",
                "2022,,质量指标,办结率,6,6,10",
                "2022,效益指标,,就业,6,6,10");
        assertThat(indicators)
                .extracting(one -> one.year() + one.level1() + one.level2() + one.name())
                .containsExactly("2022产出指标数量指标培训", "2022产出指标数量指标走访", "2022产出指标质量指标办结率", "2022效益指标就业");
    }

    @Test
    void all_faults_are_named_with_their_cells() {
        assertThat(faults(
                        "indicators/2021.csv",
                        HEADER,
                        "产出,培训,六次,四次,次,5,,",
                        "产出,走访,6,6,次,五,,",
                        "产出,,6,6,次,5,,",
                        "产出,宣传,6,6,次,5,6,",
                        "产出,宣讲,6,6,次,5,,大"))
                .containsExactly("CF-CF-070 D2", "CF-CF-007 F3", "CF-CF-004 B4", "CF-CF-007 G5", "CF-CF-007 H6");
        assertThat(faults("indicators/绩效.csv", HEADER, "产出,培训,6,6,次,5,,")).containsExactly("CF-CF-006 ");
        assertThat(faults("indicators/绩效.csv", "年度," + HEADER, "21,产出,培训,6,6,次,5,,"))
                .containsExactly("CF-CF-007 A2");
    }

    private static Evaluation form(String weight, String actual) {
        return new Office()
                .budget("total", yuan(200, 0, 0, 0))
                .spent("绿化", "30213", "本级", 190)
                .indicators(read(HEADER, "产出,培训,10," + actual + ",期," + weight + ",,"))
                .reckoned()
                .evaluations()
                .get(0);
    }

    @Test
    void weights_of_ninety_leave_ten_points_for_the_execution() {
        Evaluation form = form("90", "9");
        assertThat(form.executionScore()).isEqualTo(new BigDecimal("9.50"));
        assertThat(form.total()).isEqualTo(new BigDecimal("90.50"));
        assertThat(form.grade()).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void weights_of_a_hundred_stand_alone_and_others_give_no_total() {
        assertThat(form("100", "8").total()).isEqualTo(new BigDecimal("80.00"));
        assertThat(form("100", "8").grade()).isEqualTo(Grade.GOOD);
        assertThat(form("100", "6").grade()).isEqualTo(Grade.FAIR);
        assertThat(form("100", "5").grade()).isEqualTo(Grade.POOR);
        assertThat(form("95", "8").total()).isNull();
        assertThat(form("95", "8").grade()).isNull();
        assertThat(form("100", "").total()).isNull();
    }

    @Test
    void every_project_with_a_budget_or_indicators_has_its_form() {
        List<Evaluation> forms = new Office()
                .budget("绿化", yuan(0, 0, 0, 0))
                .spent("绿化", "30213", "上年结转", 190)
                .indicators(read("项目," + HEADER, "普查,产出,培训,10,9,期,90,,"))
                .reckoned()
                .evaluations();
        assertThat(forms).extracting(Evaluation::label).containsExactly("", "绿化", "普查");
        assertThat(forms.get(1).executionScore()).isNull();
        assertThat(forms.get(1).funds())
                .extracting(row -> row.label() + row.spent())
                .containsExactly("total190.00", "current0.00", "carried190.00", "other0.00");
        assertThat(forms.get(2).total()).isNull();
    }

    @Test
    void findings_name_what_is_unfinished() {
        Office office = new Office()
                .until("2021-03-31")
                .budget("绿化", yuan(100, 0, 0, 0))
                .budget("环卫", yuan(100, 0, 0, 0))
                .budget("未开工", yuan(10, 0, 0, 0))
                .spent("绿化", "30213", "甲类", 95)
                .spent("环卫", "30209", "本级", 1)
                .indicators(read(HEADER, "产出,培训,10,,期,95,,"));
        assertThat(ReckoningFindings.of(office.reckoned(), office.facts(), Office.funds()))
                .extracting(problem -> problem.kind().id() + " " + problem.value())
                .containsExactly(
                        "CF-BG-001 绿化",
                        "CF-BG-002 环卫",
                        "CF-BG-002 未开工",
                        "CF-BG-003 ",
                        "CF-BG-004 培训",
                        "CF-BG-005 未开工",
                        "CF-BG-006 甲类");
    }
}
