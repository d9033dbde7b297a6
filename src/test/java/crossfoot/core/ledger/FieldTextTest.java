package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, spending types, fiscal years, labels: what one cell says. */
class FieldTextTest {
    private final CodeText classes = new CodeText(false);
    private final CodeText projects = new CodeText(true);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30201 办公费; 30201; 办公费",
                "30201-办公费; 30201; 办公费",
                "30201_办公费; 30201; 办公费",
                "30201:办公费; 30201; 办公费",
                "30201　办公费; 30201; 办公费",
                "30201办公费; 30201; 办公费",
                "[30201]办公费; 30201; 办公费",
                "【30201】 办公费; 30201; 办公费",
                "（30201）办公费; 30201; 办公费",
                "３０２０１ 办公费; 30201; 办公费",
                "302-01 办公费; 302-01; 办公费",
                "30201; 30201; ''",
                "30201.0; 30201; ''",
                "办公费; ''; 办公费",
                "一般公共 2021; ''; 一般公共 2021",
                "12 杂项; ''; 12 杂项",
                "[30201 办公费; ''; '[30201 办公费'",
                "[30201; ''; '[30201'",
                "ABC 办公费; ''; ABC 办公费",
                "30201a办公费; ''; 30201a办公费",
            })
    void splits_a_classification_into_code_and_name(String text, String code, String name) {
        assertThat(classes.of("", text)).isEqualTo(new Code(code, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021年疫情防控; ''; 2021年疫情防控",
                "2021 年疫情防控; ''; 2021 年疫情防控",
                "1999-旧房改造; ''; 1999-旧房改造",
                "12345热线; ''; 12345热线",
                "XM2021001 社区治理; XM2021001; 社区治理",
                "51000021R000000019951-社区治理; 51000021R000000019951; 社区治理",
                "51000021R000000019951; 51000021R000000019951; ''",
                "P001 城管; P001; 城管",
            })
    void a_year_or_a_number_in_a_projects_name_is_no_code(String text, String code, String name) {
        assertThat(projects.of("", text)).isEqualTo(new Code(code, name));
    }

    @Test
    void joins_a_code_column_with_a_name_column() {
        assertThat(classes.of("30201", "办公费")).isEqualTo(new Code("30201", "办公费"));
        assertThat(classes.of("30201", "30201 办公费")).isEqualTo(new Code("30201", "办公费"));
        assertThat(classes.of("30201", "302 商品服务")).isEqualTo(new Code("30201", "302 商品服务"));
        assertThat(classes.of("30201 办公费", "")).isEqualTo(new Code("30201", "办公费"));
        assertThat(classes.of("A1", "-")).isEqualTo(new Code("A1", ""));
        assertThat(classes.of("", "办公\n费")).isEqualTo(new Code("", "办公费"));
        assertThat(classes.of("", "办公\r费")).isEqualTo(new Code("", "办公费"));
        assertThat(classes.of("x.0", "")).isEqualTo(new Code("x.0", ""));
        assertThat(classes.of(".0", "")).isEqualTo(new Code(".0", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "—", "——", "/", "无"})
    void a_dash_says_that_there_is_none(String text) {
        assertThat(classes.of("", text)).isEqualTo(Code.NONE);
        assertThat(classes.of(text, "")).isEqualTo(Code.NONE);
        assertThat(projects.of(text, text)).isEqualTo(Code.NONE);
    }

    @Test
    void basic_spending_in_the_project_column_is_no_project() {
        assertThat(projects.of("", "基本支出")).isEqualTo(Code.NONE);
        assertThat(projects.of("", "无项目")).isEqualTo(Code.NONE);
        assertThat(classes.of("", "基本支出")).isEqualTo(new Code("", "基本支出"));
    }

    @Test
    void reads_more_different_codes_than_it_keeps() {
        for (int round = 0; round < 2; round++) {
            for (int code = 10_000; code < 16_000; code++) {
                assertThat(classes.of("", code + " 费用")).isEqualTo(new Code(Integer.toString(code), "费用"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "基本支出; BASIC",
                "项目支出; PROJECT",
                "基本; BASIC",
                "项目; PROJECT",
                "人员类; BASIC",
                "1-人员类; BASIC",
                "人员类项目; BASIC",
                "运转类-公用经费项目; BASIC",
                "公用经费项目; BASIC",
                "其他运转类; PROJECT",
                "运转类-其他运转类项目; PROJECT",
                "特定目标类; PROJECT",
                "3 特定目标类; PROJECT",
                "专项; PROJECT",
                "项目支出-公用; PROJECT",
                "Revenue; BASIC",
                "CAPITAL; PROJECT",
                "basic; BASIC",
                "project; PROJECT",
            })
    void knows_the_spending_type_by_its_many_names(String text, SpendingType type) {
        assertThat(new SpendingTypes().of(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"运转类", "基本支出/项目支出", "其他", "x"})
    void does_not_guess_a_spending_type(String text) {
        SpendingTypes types = new SpendingTypes();
        assertThat(types.of(text)).isNull();
        assertThat(types.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021; 2021",
                "2021年; 2021",
                "2021年度; 2021",
                "2021.0; 2021",
                "２０２１; 2021",
                "FY2021; 2021",
                "1990; 1990",
                "2100; 2100",
                "1989; 0",
                "2101; 0",
                "21; 0",
                "20211; 0",
                "2020/21; 0",
                "去年; 0",
                "年; 0",
            })
    void reads_a_fiscal_year(String text, int year) {
        YearText years = new YearText();
        assertThat(years.of(text)).isEqualTo(year);
        assertThat(years.of(text)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "合计; GROUP",
                "合 计; GROUP",
                "合　计：; GROUP",
                "*合计*; GROUP",
                "总计; ALL",
                "Grand Total; ALL",
                "小计; SUBTOTAL",
                "本月合计; MONTH",
                "3月合计; MONTH",
                "2021年3月份小计; MONTH",
                "三月累计; MONTH",
                "3月5日合计; DAY",
                "第一季度合计; QUARTER",
                "一季小计; QUARTER",
                "2021年合计; YEAR",
                "2021年度累计; YEAR",
                "本年累计; YEAR",
                "本日合计; DAY",
                "本页合计; PAGE",
                "过次页; CARRY",
                "承前页; CARRY",
                "期初余额; BALANCE",
                "上年结转; BALANCE",
            })
    void knows_the_labels_of_totals(String text, NonEntryLabels.Kind kind) {
        assertThat(NonEntryLabels.total(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "水费", "办公费合计", "审核", "支付统计", "合计金额见附件及其他说明材料若干页合计", "合计数"})
    void is_not_taken_in_by_other_words(String text) {
        assertThat(NonEntryLabels.total(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"办公费小计; SUBTOTAL", "办公费累计; SUBTOTAL", "办公费合计; GROUP", "支出类总计; GROUP", "水费; ", "水费统计; "})
    void knows_the_sum_of_something_by_its_ending(String text, NonEntryLabels.Kind kind) {
        assertThat(NonEntryLabels.sumOf(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "制表人：甲; true",
                "审核：; true",
                "审核; true",
                "第1页; true",
                "第 1 页 共 3 页; true",
                "共3页; true",
                "审核费; false",
                "第三方评估页面; false",
                "网页; false",
                "水费：一季度; false",
            })
    void knows_signatures_and_page_numbers(String text, boolean signature) {
        assertThat(NonEntryLabels.isSignature(text)).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30201; 30201",
                "30201.0; 30201",
                "6.2E+5; 620000",
                "1.5; 1.5",
                "E; E",
                "1E+999; 1E+999",
                "1E-999; 1E-999"
            })
    void a_number_cell_reads_as_it_was_typed(String raw, String text) {
        assertThat(RowText.of(Table.row(Table.TEXT, 1, "n:" + raw), 0)).isEqualTo(text);
    }

    @Test
    void trims_blanks_of_every_width() {
        assertThat(RowText.trimmed("\uFEFF\u3000 a b\u00A0\u200B\r\n")).isEqualTo("a b");
        assertThat(RowText.trimmed(" \u3000")).isEmpty();
        assertThat(RowText.trimmed("a")).isEqualTo("a");
    }
}
