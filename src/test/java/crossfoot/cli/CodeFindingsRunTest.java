package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of three classifications in a ledger, proven by a whole run. */
class CodeFindingsRunTest {
    @TempDir
    Path folder;

    @Test
    void a_code_of_the_government_budget_is_told_with_its_place_its_entries_and_its_money() throws IOException {
        Office office = new Office(folder)
                .ledger(
                        "2021.csv",
                        "日期,凭证号,摘要,部门经济分类,政府经济分类,金额",
                        List.of(
                                "2021-01-05,记-1,付办公费,30201 办公费,50201 办公经费,100.00",
                                "2021-01-06,记-2,付会费,30215 会议费,50201 会议费,20.00",
                                "2021-01-07,记-3,付会费,30215 会议费,50201 会议费,3.45",
                                "2021-01-08,记-4,付培训费,30216 培训费,50288 培训费,7.00"));
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ledgers/2021.csv!3：“50201 会议费” 编码与名称对不上：分类表中该编码为“办公经费”，该名称的编码为 50202；首见于此处，共 2 笔，23.45 元")
                .contains("ledgers/2021.csv!5：“50288 培训费” 编码不在分类表中，首见于此处：共 1 笔，7.00 元。请核对编码；与该名称相符的编码：50203");
        office.ledger("2021.csv", "2021-01-05,记-1,付办公费,30201 办公费,100.00");
        assertThat(office.run().out()).doesNotContain("CF-NT-013", "CF-NT-014");
    }
}
