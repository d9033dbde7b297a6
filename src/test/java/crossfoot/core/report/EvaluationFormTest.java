package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.reckoning.IndicatorTable;
import crossfoot.core.reckoning.Office;
import crossfoot.core.rules.TableText;
import crossfoot.output.PublishedYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationFormTest {
    private static final FormWords WORDS = new FormWords(Locale.CHINESE);

    private static Office office() {
        return new Office()
                .budget("basic", Office.yuan(16_250_000, 0, 0, 0))
                .budget("project", Office.yuan(15_112_200, 0, 0, 0))
                .budget("绿化", Office.yuan(100_000, 0, 0, 0))
                .spent("绿化", "30213", "本级财力", 33_333)
                .spent("绿化", "30213", "上年结转", 33_333)
                .spent("绿化", "30213", "其他资金", 33_333);
    }

    private static List<EvaluationForm> forms(Office office) {
        PublishedYear published = new PublishedYear();
        published.reckoning = office.reckoned();
        return EvaluationForm.of(published.results());
    }

    private static Office with(String... indicators) {
        String[] table = new String[indicators.length + 1];
        table[0] = "一级指标,指标,目标值,实际值,权重";
        System.arraycopy(indicators, 0, table, 1, indicators.length);
        return office().indicators(
                        IndicatorTable.read("indicators/2021.csv", TableText.rows(table), new ArrayList<>()));
    }

    @Test
    void figures_stand_as_in_every_other_output_and_parts_add_up() {
        EvaluationForm office = forms(office()).get(0);
        assertThat(office.rows())
                .extracting(row -> row.label() + " " + row.finalHundredths() + " " + row.rate())
                .startsWith("total 313622 0.32%")
                .contains("basic 162500 0.00%", "GENERAL null —");
        assertThat(office.rows().get(6).spentHundredths()).isEqualTo(307_882);
        EvaluationForm project = forms(office()).get(1);
        List<Long> spent =
                project.rows().stream().map(EvaluationForm.Row::spentHundredths).toList();
        assertThat(spent.get(1) + spent.get(2) + spent.get(3)).isEqualTo(spent.get(0));
    }

    @Test
    void says_of_a_budget_where_it_comes_from_where_all_of_it_is_given_by_fund_source() {
        Office office = new Office()
                .budget("total", "", "本级财力", Office.yuan(100_043, 0, 0, 0))
                .budget("total", "", "上级专项", Office.yuan(0, 0, 50_033, 0))
                .budget("total", "", "政府性基金", Office.yuan(20_033, 0, 0, 0))
                .budget("绿化", "", "本级财力", Office.yuan(70, 0, 0, 0))
                .budget("绿化", "", "上年结转", Office.yuan(30, 0, 0, 0))
                .spent("绿化", "30213", "本级财力", 60);
        assertThat(forms(office).get(0).rows())
                .extracting(row -> row.label() + " " + row.initialHundredths() + " " + row.finalHundredths())
                .startsWith("total 1201 1701", "GENERAL 1001 1501", "GOVERNMENT_FUND 200 200", "SPECIAL_ACCOUNT 0 0");
        assertThat(forms(office).get(1).rows())
                .extracting(row -> row.label() + " " + row.finalHundredths() + " " + row.rate())
                .containsExactly("total 1 60.00%", "current 1 85.71%", "carried 0 0.00%", "other 0 —");
    }

    @Test
    void says_nothing_of_it_where_a_part_has_no_fund_source_or_the_parts_are_not_all() {
        Office office = new Office()
                .budget("total", Office.yuan(100_000, 0, 0, 0))
                .budget("total", "", "本级财力", Office.yuan(60_000, 0, 0, 0));
        assertThat(forms(office).get(0).rows())
                .extracting(row -> row.label() + " " + row.finalHundredths())
                .startsWith("total 1000", "GENERAL null");
        Office byFigures = new Office()
                .budget("basic", "", "本级财力", Office.yuan(60_000, 0, 0, 0))
                .budget("project", "", "政府性基金", Office.yuan(40_000, 0, 0, 0));
        assertThat(forms(byFigures).get(0).rows())
                .extracting(row -> row.label() + " " + row.finalHundredths())
                .startsWith("total 1000", "GENERAL 600", "GOVERNMENT_FUND 400");
    }

    @Test
    void a_form_says_its_grade_or_why_it_has_none() {
        assertThat(WORDS.conclusion(forms(with("产出,培训,10,9,90")).get(0).evaluation()))
                .isEqualTo("总分 81.03，等级：良");
        assertThat(WORDS.conclusion(forms(with("产出,培训,10,9,80")).get(0).evaluation()))
                .contains("权重合计 80");
        assertThat(WORDS.conclusion(forms(with("产出,培训,10,,90")).get(0).evaluation()))
                .contains("1 项");
        assertThat(WORDS.conclusion(forms(office()).get(1).evaluation())).contains("10.00（满分 10）");
        assertThat(WORDS.title(forms(office()).get(1).evaluation())).isEqualTo("2021年度项目支出绩效自评表：绿化");
        assertThat(forms(new Office())).isEmpty();
    }
}
