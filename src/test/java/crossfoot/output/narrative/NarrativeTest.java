package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Indicator;
import crossfoot.core.reckoning.IndicatorTable;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.TableText;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarrativeTest {
    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    @Test
    void gives_the_published_sentences_of_2021() throws IOException {
        assertThat(text())
                .contains("# 2021年度部门整体支出绩效自评报告")
                .contains("2021年本单位一般公共预算支出4678.53万元，其中基本支出1599.71万元，项目支出3078.82万元。\n")
                .contains("2021年本单位基本支出1599.71万元，其中人员经费支出1413.38万元，公用经费支出186.33万元。\n")
                .contains("2021年本单位一般公共预算项目支出3078.82万元，其中社会管理项目支出417.85万元，公共服务项目支出333.58万元，"
                        + "城市管理项目支出525.22万元，经济发展项目支出28.80万元，其他事务项目支出1773.37万元。\n")
                .contains("2021年基本支出绩效目标计划安排资金1625.00万元。2021年项目支出绩效目标计划安排资金1511.22万元。\n")
                .contains("基本支出年初预算1625.00万元，年初预算执行率98.44%。")
                .contains("项目支出年初预算1511.22万元，年初预算执行率203.73%。")
                .contains("| 　　人员经费 | 1413.38 | 14133800.00 |")
                .doesNotContain("草稿", "待分类支出", "上年", "全年预算", "尾差", "{{");
    }

    @Test
    void names_one_project_total_everywhere() throws IOException {
        assertThat(text().lines().filter(line -> line.contains("项目支出3078.82万元")))
                .hasSize(3);
    }

    @Test
    void says_of_three_public_what_there_is_and_what_there_is_not() throws IOException {
        published.set(2021, "threePublic.vehicleOperation", 12_000_00L);
        assertThat(text()).contains("无因公出国（境）费支出，无公务用车购置费支出，公务用车运行维护费支出1.20万元，无公务接待费支出。");
    }

    @Test
    void leaves_planning_out_where_no_budget_is_given() throws IOException {
        published.budgets.clear();
        assertThat(text()).contains("### （一）绩效目标完成情况").doesNotContain("计划", "预算执行", "年初预算", "绩效目标设置");
    }

    @Test
    void measures_against_the_final_and_the_initial_budget() throws IOException {
        published.budgets.clear();
        published.budgets.add(PublishedYear.budget(2021, "project", 15_112_200_00L, 16_000_000_00L));
        assertThat(text())
                .contains("项目支出全年预算3111.22万元（年初预算1511.22万元，追加1600.00万元，调整0.00万元），全年预算执行率98.96%。"
                        + "项目支出年初预算1511.22万元，年初预算执行率203.73%。");
    }

    @Test
    void shows_a_sixth_category_by_itself() throws IOException {
        published.tree.add(10, new Category("project.sports", "全民健身", "project", true));
        published.set(2021, "project.sports", 50_000_00L);
        assertThat(text()).contains("其他事务项目支出1773.37万元，全民健身项目支出5.00万元。").contains("| 　　全民健身 | 5.00 | 50000.00 |");
    }

    @Test
    void says_what_is_not_classified() throws IOException {
        published.set(2021, "unclassified", 10_000_00L);
        assertThat(text()).contains("**另有待分类支出1.00万元尚未归类（1笔），已计入支出总额。**").contains("一般公共预算支出4679.53万元");
    }

    @Test
    void marks_a_draft_with_what_fails_and_what_is_missing() throws IOException {
        published.balanced = false;
        published.checks.add(PublishedYear.check(Check.Status.FAIL, 1, 2));
        published.rejected.add(PublishedYear.rejected(3, "1,2O0"));
        published.sources.add(PublishedYear.source("ledgers/x.pdf", SourceStatus.UNREADABLE));
        assertThat(text()).contains("**草稿：尚有1项核对不符").contains("**有1行未能读作支出").contains("**有1个文件未能读取");
    }

    @Test
    void words_growth_from_and_to_zero_and_none_at_all() throws IOException {
        published.set(2020, "basic.personnel", 14_133_800_00L);
        published.set(2020, "basic.operating", 1_863_300_00L);
        String text = text();
        assertThat(text).contains("支出总额比上年增加3078.82万元，增长192.46%；基本支出与上年持平；项目支出上年为零，本年为3078.82万元。");
        assertThat(text.indexOf("# 2021年度")).isLessThan(text.indexOf("# 2020年度"));
        assertThat(text.substring(text.indexOf("# 2020年度"))).doesNotContain("上年");
    }

    @Test
    void words_a_fall_and_a_figure_that_came_to_nothing() throws IOException {
        published.figures.clear();
        published.set(2020, "basic.personnel", 2_000_000_00L);
        published.set(2020, "project.social", 1_000_000_00L);
        published.set(2021, "basic.personnel", 1_500_000_00L);
        assertThat(text()).contains("支出总额比上年减少150.00万元，下降50.00%；基本支出比上年减少50.00万元，下降25.00%；项目支出上年为100.00万元，本年为零。");
    }

    @Test
    void words_what_has_no_rate() throws IOException {
        published.figures.clear();
        published.set(2020, "basic.personnel", -2_000_000_00L);
        published.set(2020, "project.social", 100_000_00L);
        published.set(2021, "basic.personnel", 1_500_000_00L);
        published.set(2021, "project.social", 100_000_01L);
        assertThat(text()).contains("支出总额由上年的-190.00万元变为160.00万元；基本支出由上年的-200.00万元变为150.00万元；项目支出与上年基本持平。");
    }

    @Test
    void words_a_total_that_is_equal_or_comes_from_zero_or_to_zero() throws IOException {
        published.figures.clear();
        published.set(2018, "basic.personnel", 100_000_00L);
        published.set(2019, "basic.personnel", 100_000_00L);
        published.set(2020, "basic.personnel", 0);
        published.set(2021, "basic.personnel", 100_000_00L);
        published.set(2022, "basic.personnel", 100_000_01L);
        assertThat(text())
                .contains("支出总额与上年基本持平；基本支出与上年基本持平；项目支出与上年持平。")
                .contains("支出总额上年为零，本年为10.00万元；基本支出上年为零，本年为10.00万元；")
                .contains("支出总额上年为10.00万元，本年为零；基本支出上年为10.00万元，本年为零；")
                .contains("支出总额与上年持平；基本支出与上年持平；项目支出与上年持平。");
    }

    @Test
    void compares_with_the_year_before_only_if_it_has_entries() throws IOException {
        published.set(2019, "basic.personnel", 1);
        published.budgets.add(PublishedYear.budget(2020, "basic", 1_00, 0));
        String text = text();
        assertThat(text).doesNotContain("上年").contains("2020年没有支出明细。");
        assertThat(text.substring(text.indexOf("# 2020年度"), text.indexOf("# 2019年度")))
                .doesNotContain("完成基本支出");
    }

    @Test
    void explains_a_figure_that_joint_rounding_moved() throws IOException {
        published.shifts.add(new Shift(2021, "project.other", "其他事务", Money.ofFen(17_733_749_99L), 177_337, 177_338));
        published.shifts.add(new Shift(0, "project.other", "其他事务", Money.ofFen(17_733_749_99L), 1, 2));
        assertThat(text()).contains("尾差：其他事务按四舍五入为1773.37万元，为使合计相符列为1773.38万元。\n");
    }

    @Test
    void says_the_same_in_the_document_as_in_the_text() throws IOException {
        published.set(2020, "basic.personnel", 1_234_567_89L);
        published.balanced = false;
        List<String> written = text().lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("| ---"))
                .map(line -> line.replaceFirst("^#+ ", "").replace("**", ""))
                .toList();
        assertThat(documentLines()).containsExactlyElementsOf(written).hasSizeGreaterThan(40);
    }

    @Test
    void keeps_the_signs_of_a_label_in_both_files() throws IOException {
        published.tree.set(9, new Category("project.other", "*其他*|<b>\u202E", "project", true));
        assertThat(text()).contains("\\*其他\\*\\|\\<b\\>\uFFFD项目支出1773.37万元");
        assertThat(documentLines()).anyMatch(line -> line.contains("*其他*|<b>\uFFFD项目支出1773.37万元。"));
    }

    @Test
    void writes_equal_bytes_twice() throws IOException {
        Results results = published.results();
        Path second = Files.createDirectory(folder.resolve("second"));
        Narrative.write(results, null, folder);
        Narrative.write(new PublishedYear().results(), null, second);
        for (String name : List.of("narrative.md", "narrative.docx")) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        }
        try (var files = Files.list(second)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void plans_by_category_where_that_is_given() throws IOException {
        published.budgets.add(new BudgetLine(
                2021, false, "project.urban", "城市管理", Money.ofFen(5_000_000_00L), Money.ZERO, Money.ZERO));
        assertThat(text()).contains("城市管理项目计划安排资金500.00万元。").doesNotContain("社会管理项目计划");
    }

    @Test
    void gives_the_table_of_the_document_columns_as_wide_as_their_texts() throws IOException {
        text();
        try (InputStream in = Files.newInputStream(folder.resolve("narrative.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            XWPFTableRow row = document.getTables().get(0).getRow(0);
            assertThat(row.getTableCells().stream().map(XWPFTableCell::getWidth))
                    .containsExactly(8845 - 8845 * 10 / 57 - 8845 * 14 / 57, 8845 * 10 / 57, 8845 * 14 / 57);
        }
    }

    private String linked() throws IOException {
        Narrative.write(published.results(), null, folder);
        return Files.readString(folder.resolve("narrative.md"));
    }

    /** The text as it is read. */
    private String text() throws IOException {
        return linked().replaceAll("\\[([^\\]]*)\\]\\(summary.xlsx#[^)]*\\)", "$1");
    }

    private List<String> documentLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("narrative.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        lines.add("| "
                                + String.join(
                                        " | ",
                                        row.getTableCells().stream()
                                                .map(XWPFTableCell::getText)
                                                .toList())
                                + " |");
                    }
                }
            }
        }
        return lines;
    }

    @Test
    void says_why_more_was_spent_than_planned_and_what_the_indicators_reached() throws IOException {
        List<Indicator> indicators = IndicatorTable.read(
                "indicators/2021.csv",
                TableText.rows("类别,指标,目标值,实际值,单位,权重", "产出,培训,6,6,期,50", "产出,走访,16,14,次,40"),
                new ArrayList<>());
        published.reckoning = new Office()
                .budget("project", Office.yuan(15_112_200, 0, 0, 0))
                .spent("项目", "30201", "上级专项", 7_000_000)
                .spent("项目", "30201", "本级", 23_788_200)
                .indicators(indicators)
                .reckoned();
        assertThat(text())
                .contains("项目支出超出年初预算1567.60万元：“上级专项”（上级资金，不在年初预算内）支出700.00万元，账上与预算上未见说明的867.60万元。")
                .contains("2021年部门整体绩效指标2项，1项达到目标值，未达到的有走访（目标16次，实际14次）。");
    }
}
