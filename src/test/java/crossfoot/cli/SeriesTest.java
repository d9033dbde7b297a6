package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cumulative exports: which one counts, and what became of the entries of those it replaces. */
class SeriesTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,付水费,30205 水费,200.00";
    private static final String THREE = "2021-03-05,记-3,付电费,30206 电费,300.00";
    private static final String FOUR = "2021-04-05,记-4,付邮费,30207 邮电费,400.00";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).cumulative("支出*.csv");
    }

    @Test
    void the_newest_by_content_counts_whatever_the_names_and_the_clock_say() throws IOException {
        office.ledger("支出-乙.csv", ONE, TWO).ledger("支出-甲.csv", ONE, TWO, THREE);
        Files.setLastModifiedTime(office.input().resolve("ledgers/支出-甲.csv"), FileTime.from(Instant.EPOCH));
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(office.counted()).containsExactly("记-1 100.00", "记-2 200.00", "记-3 300.00");
        assertThat(run.out())
                .contains("ledgers/支出-乙.csv：已被同一系列中较新的 ledgers/支出-甲.csv 取代")
                .contains("末笔日期较新（2021-03-05 对 2021-02-05）");
        assertThat(office.published("figures.json")).contains("\"status\": \"superseded\"");
    }

    @Test
    void with_the_same_last_entry_the_number_in_the_name_decides_as_a_number() throws IOException {
        office.ledger("支出2021-9.csv", ONE, TWO).ledger("支出2021-10.csv", TWO);
        Typed run = office.run();
        assertThat(office.counted()).containsExactly("记-2 200.00");
        assertThat(run.out()).contains("文件名中的日期或序号较新");
    }

    @Test
    void every_year_is_a_series_of_its_own() throws IOException {
        String next = "2022-01-05,记-1,付办公费,30201 办公费,150.00";
        office.ledger("支出2021-11.csv", ONE, TWO)
                .ledger("支出2021-12.csv", ONE, TWO, THREE)
                .ledger("支出2022-01.csv", next);
        office.run();
        assertThat(office.total(2021)).isEqualByComparingTo("600.00");
        assertThat(office.total(2022)).isEqualByComparingTo("150.00");
    }

    @Test
    void an_export_that_covers_only_what_came_later_replaces_nothing() throws IOException {
        office.ledger("支出2021-1.csv", ONE, TWO).ledger("支出2021-2.csv", THREE, FOUR);
        Typed run = office.run();
        assertThat(office.total(2021)).isEqualByComparingTo("1000.00");
        assertThat(run.out()).contains("没有包含本文件的全部期间", "[CF-NT-052]");
    }

    @Test
    void an_older_name_with_newer_content_counts_and_is_told() throws IOException {
        office.ledger("支出2021-06.csv", ONE, TWO).ledger("支出2021-05.csv", ONE, TWO, THREE);
        Typed run = office.run();
        assertThat(office.counted()).hasSize(3);
        assertThat(run.out()).contains("[CF-NT-051]");
    }

    @Test
    void what_was_altered_or_vanished_is_told_with_both_places_and_sums_that_add_up() throws IOException {
        office.ledger("支出2021-03.csv", ONE, TWO, THREE)
                .ledger("支出2021-04.csv", FOUR, "2021-03-05,记-3,付电费,30206 电费,350.00", ONE);
        Typed run = office.run();
        assertThat(run.out())
                .contains("ledgers/支出2021-04.csv!3：“记-3” 与上一次导出（ledgers/支出2021-03.csv!4）不同："
                        + "金额 300.00 → 350.00；相差 50.00 元")
                .contains("ledgers/支出2021-03.csv!3：“记-2” 上一次导出中有，新的导出中没有了：付水费，200.00 元，1 笔")
                .contains("原 600.00 元，新增 1（+400.00），改动 1（+50.00），消失 1（-200.00），现 850.00 元。");
        assertThat(office.total(2021)).isEqualByComparingTo("850.00");
    }

    @Test
    void new_entries_and_another_order_of_rows_are_no_finding() throws IOException {
        office.ledger("支出2021-02.csv", ONE, TWO, TWO).ledger("支出2021-03.csv", THREE, TWO, ONE, TWO);
        Typed run = office.run();
        assertThat(run.out()).contains("CF-NT-050").doesNotContain("CF-NT-053", "CF-NT-054", "CF-NT-055");
    }

    @Test
    void one_of_two_equal_entries_that_vanished_is_told_once() throws IOException {
        office.ledger("支出2021-02.csv", ONE, TWO, TWO).ledger("支出2021-03.csv", ONE, TWO, THREE);
        assertThat(office.run().out()).contains("消失 1（-200.00）").contains("付水费，200.00 元，1 笔");
    }

    @Test
    void an_unreadable_newest_export_leaves_the_one_before_it_counting() throws IOException {
        office.ledger("支出2021-02.csv", ONE, TWO);
        office.write(office.input().resolve("ledgers/支出2021-03.csv"), "");
        assertThat(office.run().exitCode()).isEqualTo(5);
        assertThat(office.counted()).hasSize(2);
    }
}
