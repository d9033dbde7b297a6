package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two exports of one ledger with other columns: nothing proves it, so all counts, and it is said. */
class LookAlikeTest {
    private static final String WHOLE = "日期,凭证号,摘要,单位,经济分类,项目,金额";

    private static final List<String> LINES = List.of(
            "2021-01-05,记-1,付办公费,甲社区,30201 办公费,网格,100.00",
            "2021-01-05,记-1,付办公费,甲社区,30201 办公费,网格,100.00",
            "2021-02-05,记-2,付水费,甲社区,30205 水费,,200.00");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder);
        office.ledger("a.csv", WHOLE, LINES);
    }

    /** The same lines without a column. */
    private static List<String> without(String column) {
        int at = List.of(WHOLE.split(",", -1)).indexOf(column);
        return LINES.stream().map(line -> without(line, at)).toList();
    }

    private static String without(String line, int column) {
        String[] cells = line.split(",", -1);
        cells[column] = "";
        return String.join(",", cells);
    }

    @ParameterizedTest
    @CsvSource({"单位,3,400.00", "凭证号,3,400.00", "经济分类,3,400.00", "项目,2,200.00"})
    void an_export_without_a_column_is_told_to_look_like_the_one_with_it(String column, String entries, String yuan)
            throws IOException {
        office.ledger("b.csv", WHOLE, without(column));
        Typed run = office.run();
        assertThat(run.out())
                .contains("ledgers/b.csv!2：自本行起有 " + entries + " 笔（" + yuan + " 元）与 ledgers/a.csv 中的")
                .containsPattern("没有写明：" + column + ".*CF-NT-007");
        assertThat(run.out().split("CF-NT-007", -1)).hasSize(2);
    }

    @Test
    void an_entry_that_is_shared_counts_once() throws IOException {
        office.config("rules.csv", "规则号,经济分类,归类\nA,301*,人员经费\nB,302*,社会管理:60%|其他事务:40%\n");
        office.ledger("b.csv", WHOLE, without("单位"));
        assertThat(office.run().out()).contains("自本行起有 3 笔（400.00 元）与 ledgers/a.csv 中的");
    }

    @Test
    void entries_without_a_voucher_number_in_two_files_are_told() throws IOException {
        office.ledger("a.csv", "2021-03-05,,付手续费,30201 办公费,5.00")
                .ledger("b.csv", "2021-03-05,,付手续费,30201 办公费,5.00", "2021-03-06,,付手续费,30201 办公费,5.00");
        assertThat(office.run().out()).containsPattern("1 笔（5.00 元）.*没有写明：凭证号");
        assertThat(office.total(2021)).isEqualByComparingTo("15.00");
    }

    @ParameterizedTest
    @CsvSource({"甲社区,乙社区", "记-,付-", "30201 办公费,30299 其他", "100.00,100.01", "-05,-06", "付办,付 办", "网格,市容"})
    void what_contradicts_is_another_entry(String old, String other) throws IOException {
        office.ledger(
                "b.csv",
                WHOLE,
                List.of(
                        without(LINES.get(0), 3).replace(old, other),
                        LINES.get(0).replace(old, other)));
        Typed run = office.run();
        boolean unit = old.startsWith("甲");
        assertThat(run.out().split("CF-NT-007", -1)).hasSize(unit ? 2 : 1);
    }

    @Test
    void equal_in_all_is_an_overlap_and_equal_in_one_file_is_legitimate() throws IOException {
        office.ledger("b.csv", WHOLE, LINES)
                .ledger(
                        "c.csv",
                        WHOLE,
                        List.of("2021-05-05,,付电费,甲社区,30206 电费,,1.00", "2021-05-05,,付电费,,30206 电费,,1.00"));
        assertThat(office.run().out()).doesNotContain("CF-NT-007");
    }
}
