package crossfoot.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.CheckedReport;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.summary.Check;
import crossfoot.output.PublishedYear;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a reader has it, in a real browser. */
class PageInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int ENTER = 13;
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String UNCLASSIFIED = "document.querySelector('[aria-labelledby=unclassified] table')";
    private static final String SHOWN = "Array.from(" + UNCLASSIFIED
            + ".tBodies[0].rows).filter(row => !row.hidden).map(row => row.cells[7].textContent).join(' ')";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void a_page_with_everything_on_it() throws Exception {
        browser = Browser.open(folder.resolve("profile"));
        PublishedYear published = new PublishedYear();
        published.balanced = false;
        published.set(2020, "basic.personnel", -500_000_00L);
        for (Check.Status status : Check.Status.values()) {
            published.checks.add(PublishedYear.check(status, 100_00, 90_50));
        }
        long[] amounts = {9_00, 100_00, 20_50, -3_00, 1_000_00, 20_50};
        for (int row = 0; row < amounts.length; row++) {
            String summary = row % 2 == 0 ? "保洁费" : "维修费";
            published.unclassified.add(PublishedYear.entry(row + 1, summary, amounts[row]));
            published.rejected.add(PublishedYear.rejected(row + 1, "x"));
            published.sources.add(PublishedYear.source("ledgers/" + row + ".csv", SourceStatus.USED));
        }
        published.shifts.add(new Shift(0, "total", "一般公共预算支出", Money.ofFen(12_345_67L), 12, 13));
        published.drafts.add(CheckedReport.of("reports/稿.docx"));
        published.reckoning = new Office()
                .budget("绿化", Office.yuan(100, 10, 20, 0))
                .budget("环卫", "302", "", Office.yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "上级专项", 150)
                .spent("环卫", "30209", "本级", 50)
                .until("2021-06-30")
                .reckoned();
        page = folder.resolve("report.html");
        ReportPage.write(
                published.results(), problem -> "不行：" + problem.value(), problem -> "no: " + problem.value(), page);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,''", "1280,?lang=en", "390,''", "390,?lang=en"})
    void asks_for_nothing_complains_of_nothing_and_is_accessible(int width, String query) throws Exception {
        browser.show(page, query, width);
        assertThat(browser.requests()).containsExactly(page.toUri() + query);
        assertThat(browser.complaints()).isEmpty();
        browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");
        browser.run(axe());
        assertThat(browser.run("axe.run().then(found => JSON.stringify(found.violations.map(one => [one.id,"
                        + " one.nodes.map(node => node.html)])) + found.passes.length)"))
                .matches("\\[\\][2-9][0-9]");
    }

    @Test
    void is_no_wider_than_a_telephone_and_shows_rows_as_cards() throws Exception {
        browser.show(page, "", PHONE);
        assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo("390");
        String cell = UNCLASSIFIED + ".tBodies[0].rows[0].cells[3]";
        assertThat(browser.run("getComputedStyle(" + cell + ").display")).isEqualTo("block");
        assertThat(browser.run(cell + ".dataset.label")).isEqualTo("摘要");
        browser.show(page, "?lang=en", PHONE);
        assertThat(browser.run(cell + ".dataset.label")).isEqualTo("Summary");
        assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo("390");
    }

    /** The mark of a rounded figure stands free, and must not stick out where its table is cut off. */
    @Test
    void many_years_are_scrolled_within_their_frame() throws Exception {
        PublishedYear published = new PublishedYear();
        for (int year = 2015; year < 2021; year++) {
            published.set(year, "basic.personnel", 98_765_432_109_00L);
            published.shifts.add(new Shift(year, "total", "一般公共预算支出", Money.ofFen(12_345_67L), 12, 13));
        }
        Path years = folder.resolve("years.html");
        ReportPage.write(published.results(), problem -> "", problem -> "", years);
        browser.show(years, "", PHONE);
        assertThat(browser.run("document.querySelector('.scroll').scrollWidth > 390"))
                .isEqualTo("true");
        assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo("390");
        assertThat(browser.run("document.querySelector('.depth2 td').getBoundingClientRect().height < 50"))
                .as("a label of four signs is on one line or two")
                .isEqualTo("true");
    }

    @Test
    void sorts_a_list_from_the_keyboard_numbers_as_numbers_and_back() throws Exception {
        browser.show(page, "", DESK);
        String written = browser.run(SHOWN);
        assertThat(written).isEqualTo("9.00 100.00 20.50 -3.00 1,000.00 20.50");
        String heading = UNCLASSIFIED + ".tHead.rows[0].cells[7]";
        browser.run(heading + ".querySelector('button').focus()");
        browser.key("Enter", ENTER, "\r");
        assertThat(browser.run(SHOWN)).isEqualTo("-3.00 9.00 20.50 20.50 100.00 1,000.00");
        assertThat(browser.run(heading + ".getAttribute('aria-sort')")).isEqualTo("ascending");
        browser.key("Enter", ENTER, "\r");
        assertThat(browser.run(SHOWN)).isEqualTo("1,000.00 100.00 20.50 20.50 9.00 -3.00");
        assertThat(browser.run(heading + ".getAttribute('aria-sort')")).isEqualTo("descending");
        browser.key("Enter", ENTER, "\r");
        assertThat(browser.run(SHOWN)).isEqualTo(written);
        assertThat(browser.run(heading + ".hasAttribute('aria-sort')")).isEqualTo("false");
    }

    @Test
    void finds_rows_by_their_words_and_says_how_many() throws Exception {
        browser.show(page, "", DESK);
        String tools = UNCLASSIFIED + ".closest('.searched').querySelector('.tools')";
        browser.run(tools + ".querySelector('input').focus()");
        browser.type("维修 20.5");
        assertThat(browser.run(SHOWN)).isEqualTo("20.50");
        assertThat(browser.run(tools + ".querySelector('[role=status]').textContent"))
                .isEqualTo("1 / 6");
        browser.run(tools + ".querySelector('input').select()");
        browser.key("Delete", 46, "");
        assertThat(browser.run(SHOWN)).contains("100.00", "-3.00");
        browser.type("1000.00");
        assertThat(browser.run(SHOWN)).isEqualTo("1,000.00");
    }

    @Test
    void changes_its_language_at_a_button() throws Exception {
        browser.show(page, "", DESK);
        assertThat(browser.run("document.querySelector('h1').innerText")).isEqualTo("支出核对报告");
        browser.run("document.querySelector('[data-lang=en]').focus()");
        browser.key("Enter", ENTER, "\r");
        assertThat(browser.run("document.querySelector('h1').innerText")).isEqualTo("Expenditure, proven");
        assertThat(browser.run("document.querySelector('[data-lang=en]').getAttribute('aria-pressed')"))
                .isEqualTo("true");
        assertThat(browser.run("document.querySelector('a.contradicts').title")).startsWith("contradict");
        browser.run("document.querySelector('[data-lang=zh]').click()");
        assertThat(browser.run("document.querySelector('a.contradicts').title")).startsWith("矛盾");
    }

    private static String axe() throws Exception {
        try (InputStream script = PageInBrowserTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
