package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one year leaves and the next begins with, in whole runs. */
class CarryOverRunTest {
    private static final String HEADER = "日期,凭证号,摘要,经济分类,借方,贷方,方向,余额\n";

    @TempDir
    Path folder;

    private Office office(String opening, String then, String carried, String stated) throws Exception {
        return new Office(folder)
                .ledger(
                        "明细账2021.csv",
                        HEADER
                                + ",,上年结转,,,,借,500.00\n2021-01-05,记-1,办公费,30201,100.00,,借,600.00\n"
                                + "2021-12-06,记-2,水费,30205,50.00,,借,650.00\n,,结转下年,,,,,0\n")
                .ledger(
                        "明细账2022.csv",
                        HEADER + ",,上年结转,,,,借," + opening + "\n2022-01-05,记-1,办公费,30201,100.00,,借," + then + "\n")
                .put("budget/b.csv", "年度,项目,资金来源,年初预算\n2021,公用经费,,400\n2022,公用经费,上年结转," + carried + "\n")
                .put("control/c.csv", "年度,科目,金额\n2021,年末结转和结余,1000\n2022,年初结转和结余," + stated + "\n");
    }

    @Test
    void a_year_begins_with_what_the_one_before_has_left() throws Exception {
        Office office = office("650.00", "750.00", "250", "1000");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"kind\": \"carried\"");
    }

    @Test
    void every_opening_that_is_another_is_a_difference_and_can_be_accepted() throws Exception {
        Office office = office("605.00", "705.00", "251", "999");
        assertThat(office.run()).isEqualTo(ExitCode.DIFFERENCES);
        String figures = office.published("figures.json");
        assertThat(figures)
                .contains("CF-CARRIED-2022-ledgers/明细账2022.csv!2", "\"differenceYuan\": \"-45.00\"")
                .contains("CF-CARRIED-2022-figure-basic.operating-budget", "\"differenceYuan\": \"1.00\"")
                .contains("CF-CARRIED-2022-figure-total-control", "\"differenceYuan\": \"-1.00\"");
        office.config(
                "accepted.csv",
                "编号,核对编号,原因,依据,责任人,上限,有效至\nA-1,CF-CARRIED-2022-figure-total-control,已收回,财决3号,财政所,1.00,2099-12-31\n");
        assertThat(office.run()).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(office.published("report.html")).contains("已接受（A-1）：已收回");
    }
}
