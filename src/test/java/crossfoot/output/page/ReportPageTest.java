package crossfoot.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.Results.Overlap;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import crossfoot.output.PublishedYear;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=y>\u202E";
    private static final String SHOWN = "<script>alert('x')</script><img src=x onerror=y>\uFFFD";

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    @Test
    void shows_the_published_figures_and_rates() throws Exception {
        assertThat(page().rows("2021 年"))
                .contains(
                        "一般公共预算支出 4678.53 46,785,300.00 7",
                        "项目支出 3078.82 30,788,200.00 5",
                        "经济发展 28.80 288,000.00 1",
                        "“三公”经费：公务接待费 0.00 0.00 0",
                        "项目支出 1511.22 0.00 0.00 1511.22 30,788,200.00 203.73%");
    }

    @Test
    void what_is_spent_beyond_its_budget_stands_out() throws Exception {
        assertThat(page().all("//td[@class='n difference']").stream().map(PageReading::text))
                .containsExactly("203.73%");
    }

    @Test
    void says_what_runs_ahead_why_more_was_spent_and_what_could_be_moved() throws Exception {
        assertThat(page().all("//ul[@class='advice']")).isEmpty();
        published.reckoning = new Office()
                .budget("绿化", Office.yuan(100, 10, 20, 0))
                .budget("环卫", "302", "", Office.yuan(100, 0, 0, 0))
                .budget("巡查", Office.yuan(10, 0, 0, 0))
                .spent("绿化", "30213", "本级", 130)
                .spent("绿化", "30213", "上级专项", 20)
                .spent("环卫", "30209", "本级", 50)
                .spent("巡查", "30399", "本级", 12)
                .until("2021-06-30")
                .reckoned();
        assertThat(page().texts("//ul[@class='advice']/li"))
                .contains(
                        "进度过快：“绿化”截至 2021-06-30 已支出 150.00，占全年预算 115.38%，全年已过 49.59%。",
                        "调剂建议：由“环卫 302”调给“绿化” 20.00，同属政府预算支出经济分类 502 机关商品和服务支出；调剂后执行率分别为 62.50% 和 100.00%。",
                        "超预算：“绿化”支出 150.00，超全年预算 20.00，超年初预算 50.00；其中不在年初预算内的资金 上级专项 20.00，未见说明 20.00。",
                        "超预算：“巡查”支出 12.00，超全年预算 2.00，超年初预算 2.00；未见说明 2.00。");
    }

    @Test
    void loads_nothing_and_runs_only_its_own_script() throws Exception {
        addHostileTexts();
        PageReading page = page();
        assertThat(page.texts(
                        "//script[@src] | //link | //iframe | //img | //object | //embed | //form | //base | //a"))
                .isEmpty();
        assertThat(page.texts("//@src | //@href | //@style | //@*[starts-with(name(), 'on')]"))
                .isEmpty();
        assertThat(page.all("//meta[@http-equiv='Content-Security-Policy']")
                        .get(0)
                        .attribute("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + scriptHash()
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.all("//script")).hasSize(1);
        assertThat(page.all("/html").get(0).attribute("lang")).isEqualTo("zh-CN");
        assertThat(Files.readString(folder.resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("url(", "@import", "http:", "https:", "\u202E");
    }

    @Test
    void shows_hostile_texts_as_texts() throws Exception {
        addHostileTexts();
        PageReading page = page();
        assertThat(page.texts("//p[starts-with(@class, 'verdict')]")).containsExactly(SHOWN);
        for (String title : List.of("核对不符（1 项）", "待分类（1 笔）", "拒收（1 行）", "重复（1 笔）", "来源")) {
            assertThat(page.section(title).text()).contains(SHOWN);
        }
    }

    @Test
    void puts_failed_checks_before_everything_else() throws Exception {
        published.balanced = false;
        for (Check.Status status : Check.Status.values()) {
            published.checks.add(PublishedYear.check(status, 100_00, 90_50));
        }
        PageReading page = page();
        assertThat(page.texts("//section[1]/h2")).containsExactly("核对不符（1 项）");
        assertThat(page.rows("核对不符（1 项）"))
                .containsExactly(
                        "控制数 2021 总账与明细账 <b>CF-CONTROL-2021-total-FAIL 100.00 元 90.50 元 -9.50 元 control/总账.csv!2");
        assertThat(page.section("其余核对").text()).contains("已接受的差异（1 项）", "未核对（1 项）", "相符（3 项）", "12 行");
        assertThat(state()).isEqualTo("verdict bad");
    }

    @Test
    void tells_clean_from_untidy() throws Exception {
        assertThat(state()).isEqualTo("verdict good");
        published.rejected.add(PublishedYear.rejected(2, "x"));
        assertThat(state()).isEqualTo("verdict warn");
        published.rejected.clear();
        published.unclassified.add(PublishedYear.entry(2, "x"));
        assertThat(state()).isEqualTo("verdict warn");
    }

    @Test
    void shows_five_hundred_rows_and_says_how_many_there_are() throws Exception {
        for (int row = 1; row <= 501; row++) {
            published.rejected.add(PublishedYear.rejected(row, "x"));
            published.unclassified.add(PublishedYear.entry(row, "摘要"));
        }
        PageReading page = page();
        assertThat(page.rows("拒收（501 行）")).hasSize(500);
        assertThat(page.section("拒收（501 行）").text()).contains("共 501 行，这里列出前 500 行");
        assertThat(page.rows("待分类（501 笔）")).hasSize(500);
        assertThat(page.section("待分类（501 笔）").text()).contains("共 501 笔，这里列出前 500 笔");
    }

    @Test
    void shows_a_rejected_row_with_reason_and_an_overlap_with_where_it_counts() throws Exception {
        addHostileTexts();
        PageReading page = page();
        assertThat(page.rows("拒收（1 行）"))
                .containsExactly("ledgers/2021.xlsx!三季度!4 I4 “" + SHOWN + "” 不行：" + SHOWN + " CF-IN-001 =记-1|" + SHOWN);
        assertThat(page.rows("重复（1 笔）")).containsExactly("ledgers/2021.csv!5 ledgers/b.csv!8 记-1 " + SHOWN + " 123.45");
        assertThat(page.rows("待分类（1 笔）"))
                .containsExactly("ledgers/2021.csv!3 2021 记-1 " + SHOWN + " 2120101 行政运行 30201 办公费  123.45");
    }

    @Test
    void draws_a_column_a_year_and_a_bar_a_leaf() throws Exception {
        published.set(2020, "basic.personnel", -500_000_00L);
        published.set(2020, "project.social", 10_000_000_00L);
        PageReading page = page();
        PageReading columns = page.section("各年支出（万元）");
        assertThat(columns.texts(".//svg/text")).containsExactly("950.00", "2020", "4678.53", "2021");
        assertThat(columns.texts(".//rect/@height")).containsExactly("0", "34", "0", "55", "105", "0");
        assertThat(page.section("2020 年").texts(".//rect/@width"))
                .containsExactly("0", "0", "220", "0", "0", "0", "0", "0");
        assertThat(page.texts("//h2").subList(1, 3)).containsExactly("2021 年", "2020 年");
    }

    @Test
    void shows_the_years_beside_each_other_and_marks_what_joint_rounding_moved() throws Exception {
        published.set(2020, "basic.personnel", 500_000_00L);
        published.shifts.add(new Shift(2020, "basic.personnel", "人员经费", Money.ofFen(50_000_000L), 5001, 5000));
        PageReading page = page();
        assertThat(page.texts("//section[1]//th")).containsExactly("指标", "2020", "2021");
        assertThat(page.rows("各年支出（万元）"))
                .startsWith("一般公共预算支出 50.00 4678.53", "基本支出 50.00 1599.71", "人员经费 50.00* 1413.38")
                .hasSize(published.results().tree().size());
        assertThat(page.section("各年支出（万元）").text()).contains("* 含尾差");
    }

    @Test
    void lists_what_joint_rounding_moved() throws Exception {
        published.shifts.add(new Shift(0, "total", "一般公共预算支出", Money.ofFen(12_345_67L), 12, 13));
        assertThat(page().rows("尾差")).containsExactly("各年合计 一般公共预算支出 12,345.67 0.12 0.13 0.01");
    }

    @Test
    void names_the_state_of_every_source() throws Exception {
        published.sources.clear();
        for (SourceStatus status : SourceStatus.values()) {
            published.sources.add(PublishedYear.source("ledgers/" + status + ".csv", status));
        }
        assertThat(page().section("来源").texts(".//tbody/tr/td[2]")).containsExactly("已采用", "已被替代", "内容重复", "未能读取");
    }

    @Test
    void writes_equal_bytes_twice() throws Exception {
        addHostileTexts();
        page();
        byte[] first = Files.readAllBytes(folder.resolve("report.html"));
        page();
        assertThat(Files.readAllBytes(folder.resolve("report.html"))).isEqualTo(first);
    }

    @Test
    void is_whole_without_any_year() throws Exception {
        published.figures.clear();
        published.budgets.clear();
        published.checks.clear();
        PageReading page = page();
        assertThat(page.texts("//svg")).isEmpty();
        assertThat(page.section("其余核对").text()).contains("没有核对项。");
    }

    private void addHostileTexts() {
        published.verdict = HOSTILE;
        published.sources.add(PublishedYear.source(HOSTILE, SourceStatus.USED));
        published.unclassified.add(PublishedYear.entry(3, HOSTILE));
        published.rejected.add(PublishedYear.rejected(4, HOSTILE));
        published.overlaps.add(new Overlap(
                new ClassifiedEntry(PublishedYear.entry(5, HOSTILE), "project.urban", "XM01", ""),
                new SourceRef("ledgers/b.csv", "", 8)));
        published.checks.add(new Check(
                "CF-X",
                null,
                Check.Kind.ROWS,
                Check.Status.FAIL,
                HOSTILE,
                HOSTILE,
                new Check.Quantity.Rows(1),
                new Check.Quantity.Rows(2)));
    }

    @Test
    void says_everything_in_english_too() throws Exception {
        addHostileTexts();
        published.balanced = false;
        published.checks.add(PublishedYear.check(Check.Status.FAIL, 100_00, 90_50));
        published.shifts.add(new Shift(0, "total", "一般公共预算支出", Money.ofFen(12_345_67L), 12, 13));
        page();
        PageReading page = PageReading.english(folder.resolve("report.html"));
        assertThat(page.texts("//h2"))
                .containsExactly(
                        "Checks that differ: 2",
                        "Spending by year (万元)",
                        "2021",
                        "Rounding",
                        "All other checks",
                        "Unclassified entries: 1",
                        "Rejected rows: 1",
                        "Entries found twice: 1",
                        "Sources");
        assertThat(page.texts("//section[1]//th"))
                .containsExactly("Kind", "Year", "What", "Expected", "Actual", "Difference", "Place");
        assertThat(page.rows("Checks that differ: 2").get(1)).startsWith("control total 2021 ");
        assertThat(page.rows("Rounding")).containsExactly("all years 一般公共预算支出 12,345.67 0.12 0.13 0.01");
        assertThat(page.section("Rejected rows: 1").text()).contains("no: " + SHOWN);
        assertThat(page.texts("//section//th | //h2 | //h3 | //summary | //label"))
                .noneMatch(ReportPageTest::isChinese);
    }

    /** 万元 and 元 are units and stay. */
    private static boolean isChinese(String text) {
        return text.replaceAll("万?元", "").codePoints().anyMatch(Character::isIdeographic);
    }

    private String scriptHash() throws Exception {
        String page = Files.readString(folder.resolve("report.html"));
        String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    }

    private String state() throws Exception {
        return page().all("//main/p").get(0).attribute("class");
    }

    private PageReading page() throws Exception {
        Path file = folder.resolve("report.html");
        ReportPage.write(published.results(), ReportPageTest::text, ReportPageTest::english, file);
        return PageReading.of(file);
    }

    private static String english(Problem problem) {
        return "no: " + problem.value();
    }

    private static String text(Problem problem) {
        return "不行：" + problem.value();
    }
}
