package crossfoot.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresJsonTest {
    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    @Test
    void gives_every_standard_key_of_a_year_zero_included() throws IOException {
        JsonNode year = json().get("years").get(0);
        assertThat(year.get("year").intValue()).isEqualTo(2021);
        assertThat(year.get("amounts").propertyNames())
                .containsExactly(
                        "total",
                        "basic",
                        "basic.personnel",
                        "basic.operating",
                        "project",
                        "project.social",
                        "project.public",
                        "project.urban",
                        "project.economic",
                        "project.other",
                        "unclassified",
                        "threePublic.overseas",
                        "threePublic.vehiclePurchase",
                        "threePublic.vehicleOperation",
                        "threePublic.reception");
        assertThat(year.get("amounts").get("total").toString())
                .isEqualTo("{\"yuan\":\"46785300.00\",\"wanyuan\":\"4678.53\",\"entries\":7}");
        assertThat(year.get("amounts").get("unclassified").toString())
                .isEqualTo("{\"yuan\":\"0.00\",\"wanyuan\":\"0.00\",\"entries\":0}");
    }

    @Test
    void keeps_the_standard_keys_when_the_tree_lacks_them_and_adds_the_offices_own() throws IOException {
        published.tree.removeIf(node -> node.key().equals("project.economic"));
        published.tree.add(new Category("project.sports", "全民健身", "project", true));
        published.set(2021, "项目支出以外", 1);
        assertThat(json().get("years").get(0).get("amounts").propertyNames())
                .contains("project.economic", "project.sports", "项目支出以外")
                .hasSize(17);
    }

    @Test
    void measures_execution_against_initial_or_final_budget() throws IOException {
        assertThat(budget().get("project").toString())
                .isEqualTo(
                        "{\"initialWanyuan\":\"1511.22\",\"additionalWanyuan\":\"0.00\",\"adjustedWanyuan\":\"0.00\","
                                + "\"finalWanyuan\":\"1511.22\",\"executionRate\":\"203.73%\"}");
        assertThat(budget().propertyNames()).containsExactly("basic", "project");
        published.budgets.set(1, PublishedYear.budget(2021, "project", 15_112_200_00L, 16_000_000_00L));
        assertThat(budget().get("project").get("executionRate").stringValue()).isEqualTo("98.96%");
        published.budgets.set(1, PublishedYear.budget(2021, "project", 0, 0));
        assertThat(budget().get("project").get("executionRate").isNull()).isTrue();
    }

    @Test
    void lists_budgets_of_projects_by_code_or_name() throws IOException {
        Money money = Money.ofFen(3_000_00);
        published.budgets.add(new BudgetLine(2021, true, "党建", "党建项目", money, Money.ZERO, Money.ZERO));
        published.budgets.add(new BudgetLine(2021, true, "P01", "党建项目", money, money, Money.ZERO));
        published.budgets.add(new BudgetLine(2021, true, "P09", "未开工", money, Money.ZERO, Money.ZERO));
        assertThat(json().get("years").get(0).get("projectBudgets").values())
                .extracting(node -> node.get("project").stringValue() + " "
                        + node.get("actualYuan").stringValue() + " "
                        + node.get("executionRate").stringValue())
                .containsExactly("党建 1500.00 50.00%", "P01 1500.00 25.00%", "P09 0.00 0.00%");
    }

    @Test
    void gives_checks_of_money_in_yuan_and_of_rows_in_rows() throws IOException {
        published.checks.set(0, PublishedYear.check(Check.Status.FAIL, 100_00, 90_50));
        JsonNode checks = json().get("checks");
        assertThat(checks.get(0).toString())
                .isEqualTo("{\"id\":\"CF-CONTROL-2021-total-FAIL\",\"year\":2021,\"kind\":\"control_total\","
                        + "\"status\":\"fail\",\"what\":\"总账与明细账 <b>\",\"where\":\"control/总账.csv!2\","
                        + "\"expectedYuan\":\"100.00\",\"actualYuan\":\"90.50\",\"differenceYuan\":\"-9.50\"}");
        assertThat(checks.get(1).toString())
                .isEqualTo("{\"id\":\"CF-ROWS-a\",\"year\":null,\"kind\":\"rows\",\"status\":\"pass\","
                        + "\"what\":\"读入行数\",\"where\":\"ledgers/a.csv!1\","
                        + "\"expected\":\"12\",\"actual\":\"12\",\"difference\":\"0\"}");
    }

    @Test
    void gives_sources_and_counts() throws IOException {
        published.sources.add(PublishedYear.source("ledgers/旧.csv", SourceStatus.SUPERSEDED));
        JsonNode json = json();
        assertThat(json.get("sources").get(1).toString())
                .isEqualTo("{\"file\":\"ledgers/旧.csv\",\"sha256\":\"ab12\",\"status\":\"superseded\",\"rowsRead\":12,"
                        + "\"entries\":10,\"rejected\":0,\"statedTotals\":1,\"headers\":1,\"blank\":0,"
                        + "\"notSpending\":0,\"furtherEntries\":0,\"overlaps\":0}");
        assertThat(json.get("counts").toString())
                .isEqualTo("{\"entries\":7,\"rejected\":0,\"unclassified\":0,\"overlaps\":0}");
        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "balanced",
                        "verdict",
                        "inputs",
                        "years",
                        "checks",
                        "sources",
                        "findings",
                        "reports",
                        "counts");
        assertThat(json.get("format").stringValue()).isEqualTo("crossfoot-figures/1");
        assertThat(json.get("balanced").booleanValue()).isTrue();
        assertThat(json.get("inputs").stringValue()).isEqualTo("sha256");
    }

    @Test
    void writes_the_same_bytes_with_plain_line_ends() throws IOException {
        json();
        byte[] first = Files.readAllBytes(folder.resolve("figures.json"));
        FiguresJson.write(new PublishedYear().results(), folder.resolve("figures.json"));
        assertThat(Files.readAllBytes(folder.resolve("figures.json"))).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("figures.json")))
                .startsWith("{\n  \"format\": \"crossfoot-figures/1\",\n  \"balanced\": true,\n")
                .endsWith("\n}\n")
                .doesNotContain("\r");
    }

    @Test
    void says_which_file_can_not_be_written() {
        assertThatThrownBy(() -> FiguresJson.write(published.results(), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }

    private JsonNode budget() throws IOException {
        return json().get("years").get(0).get("budget");
    }

    private JsonNode json() throws IOException {
        Path file = folder.resolve("figures.json");
        FiguresJson.write(published.results(), file);
        return JsonMapper.shared().readTree(file);
    }

    @Test
    void gives_reasons_proposals_and_forms_of_the_budgets() throws IOException {
        published.reckoning = new Office()
                .budget("绿化", Office.yuan(100, 10, 20, 0))
                .budget("环卫", Office.yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 130)
                .spent("绿化", "30213", "上级专项", 20)
                .spent("环卫", "30209", "本级", 50)
                .until("2021-06-30")
                .reckoned();
        JsonNode year = json().get("years").get(0);
        assertThat(year.get("execution").get(0).toString())
                .contains("\"label\":\"绿化\"", "\"finalYuan\":\"130.00\"", "\"executionRate\":\"115.38%\"");
        assertThat(year.get("deviations").get(0).toString())
                .contains("\"excessYuan\":\"50.00\"", "\"reason\":\"above\"", "\"unexplainedYuan\":\"20.00\"");
        assertThat(year.get("adjustments").get(0).get("from").get("label").stringValue())
                .isEqualTo("环卫");
        assertThat(year.get("shortages")).isEmpty();
        assertThat(year.get("paces")).hasSize(1);
        assertThat(year.get("evaluations").get(1).get("executionScore").stringValue())
                .isEqualTo("10.00");
    }
}
