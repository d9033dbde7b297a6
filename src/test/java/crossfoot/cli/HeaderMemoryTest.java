package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headers of a known series drift: what was added, removed, renamed, put in another order. */
class HeaderMemoryTest {
    private static final String WIDE = "日期,凭证号,摘要,经济分类,金额,备注";
    private static final List<String> LINES = List.of("2021-01-05,记-1,付办公费,30201 办公费,100.00,无");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).ledger("支出2021年1月.csv", WIDE, LINES);
        assertThat(office.run().out()).doesNotContain("CF-NT-05");
    }

    @Test
    void a_column_added_removed_and_renamed_is_named_with_its_cell() throws IOException {
        office.ledger(
                "支出2021年2月.csv", "凭证日期,凭证号,摘要,经济分类,金额,经办人,附件", List.of("2021-02-05,记-2,付办公费,30201 办公费,100.00,无,2"));
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ledgers/支出2021年2月.csv!A1：“凭证日期” 表头这一列在上一次导出（ledgers/支出2021年1月.csv）中名为“日期”，识别为 date。")
                .contains("ledgers/支出2021年2月.csv!F1：“经办人” 表头这一列在上一次导出（ledgers/支出2021年1月.csv）中名为“备注”")
                .contains("ledgers/支出2021年2月.csv!G1：“附件” 表头比上一次导出（ledgers/支出2021年1月.csv）多了这一列");
        office.ledger("支出2021年3月.csv", "摘要,凭证日期,凭证号,金额,附件", List.of("付办公费,2021-03-05,记-3,100.00,2"));
        run = office.run();
        assertThat(run.out())
                .contains("ledgers/支出2021年3月.csv!1：“经济分类” 表头比上一次导出（ledgers/支出2021年2月.csv）少了这一列，原识别为 economic")
                .contains("“经办人” 表头比上一次导出")
                .contains("原为 凭证日期、凭证号、摘要、金额、附件，现为 摘要、凭证日期、凭证号、金额、附件");
    }

    @Test
    void a_file_replaced_in_place_is_compared_with_what_it_was() throws IOException {
        office.ledger("支出2021年1月.csv", WIDE.replace("金额", "支出金额"), LINES);
        assertThat(office.run().out()).contains("ledgers/支出2021年1月.csv!E1：“支出金额” 表头这一列在上一次导出");
        assertThat(office.published("figures.json")).doesNotContain("CF-NT-058");
    }

    @Test
    void a_month_whose_predecessor_was_taken_away_is_compared_with_it() throws IOException {
        office.delete("支出2021年1月.csv").ledger("支出2021年2月.csv", WIDE.replace(",备注", ""), List.of());
        assertThat(office.run().out()).contains("“备注” 表头比上一次导出（ledgers/支出2021年1月.csv）少了这一列");
    }

    @Test
    void another_series_another_folder_or_the_same_headers_are_no_finding() throws IOException {
        office.ledger("明细2021.csv", Office.HEADER, List.of())
                .ledger("下级/支出2021年2月.csv", Office.HEADER, List.of())
                .ledger("支出2021年2月.csv", WIDE.replace("经济分类", "经济 分类"), List.of());
        assertThat(office.run().out()).doesNotContain("CF-NT-056", "CF-NT-057", "CF-NT-058", "CF-NT-059");
    }
}
