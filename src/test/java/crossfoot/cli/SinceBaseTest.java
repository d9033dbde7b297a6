package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 变动说明: what moved since the publication that stands in the input folder. */
class SinceBaseTest {
    private static final String ONE = "2021-01-05,记-1,\"付办公费,纸\",30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,发津贴,30102 津贴补贴,200.00";
    private static final String THREE = "2021-03-05,记-3,付电费,30206 电费,300.00";

    @TempDir
    Path folder;

    private Office office;
    private Path base;

    @BeforeEach
    void a_publication_stands_in_the_input_folder() throws IOException {
        office = new Office(folder).ledger("2021.csv", ONE, TWO, THREE);
        assertThat(office.run().exitCode()).isZero();
        base = office.input().resolve("base").resolve("classified-ledger.csv");
        Files.createDirectories(base.getParent());
        Files.copy(office.output().resolve("classified-ledger.csv"), base);
    }

    private List<String> rows() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(office.output().resolve("summary.xlsx").toFile())) {
            return workbook.findSheet("变动说明").orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|"))
                            .replaceAll("(\\d)\\.0(?=\\||$)", "$1"))
                    .toList();
        }
    }

    @Test
    void every_figure_is_split_by_cause_to_the_fen() throws IOException {
        office.ledger(
                "2021.csv",
                ONE.replace("100.00", "120.57"),
                THREE,
                "2021-04-05,记-4,付邮费,30207 邮电费,80.00",
                "2020-04-06,记-5,付接待费,30217 公务接待费,60.00");
        office.config("rules.csv", "规则号,经济分类,归类\nA,301*,人员经费\nC,30206,人员经费\nB,302*,公用经费\n");
        assertThat(office.run().exitCode()).isZero();
        assertThat(rows())
                .contains("2020|一般公共预算支出|0|60|60||||相符")
                .contains("2021|一般公共预算支出|600|500.57|-99.43||||相符")
                .contains("2021||||80|新增|ledgers/2021.csv|1|")
                .contains("2021||||-200|消失|ledgers/2021.csv|1|")
                .contains("2021||||20.57|改动|ledgers/2021.csv|1|")
                .contains("2021|人员经费|200|300|100||||相符", "2021||||300|归类改变|B → C|1|")
                .contains("2020|公务接待费|0|60|60||||相符")
                .contains("2021|发津贴|200||-200|消失|ledgers/2021.csv|1|记-2|人员经费||ledgers/2021.csv!3")
                .contains("2021|付办公费,纸|100|120.57|20.57|改动|ledgers/2021.csv|1|记-1|公用经费|公用经费|ledgers/2021.csv!2")
                .noneMatch(row -> row.contains("不符") || row.contains("未能说明"));
    }

    @Test
    void the_outputs_depend_on_the_base_and_not_on_what_was_run_before() throws IOException {
        office.ledger("2021.csv", TWO, THREE);
        assertThat(office.run().exitCode()).isZero();
        Map<String, String> first = office.outputs();
        Path fresh = folder.resolve("fresh");
        assertThat(Typed.type("run", "--input", office.input().toString(), "--output", fresh.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(fresh.resolve("summary.xlsx")))
                .isEqualTo(Files.readAllBytes(office.output().resolve("summary.xlsx")));
        assertThat(first).isEqualTo(office.outputs());
        assertThat(rows()).contains("2021|公用经费|400|300|-100||||相符");
        assertThat(folder.resolve("out/.state/classified/base")).doesNotExist();
    }

    @Test
    void says_where_nothing_moved_and_where_there_is_no_base() throws IOException {
        assertThat(office.run().exitCode()).isZero();
        assertThat(rows()).anyMatch(row -> row.contains("没有变动"));
        Files.delete(base);
        assertThat(office.run().exitCode()).isZero();
        assertThat(rows()).anyMatch(row -> row.startsWith("没有可比的上次发布"));
    }

    @Test
    void a_category_that_is_no_more_is_told_with_what_it_held() throws IOException {
        Files.writeString(
                base,
                Files.readString(base).replace("basic.personnel", "project.old").replace("人员经费", "旧类"));
        assertThat(office.run().exitCode()).isZero();
        assertThat(rows())
                .contains("2021|旧类|200|0|-200||||相符")
                .contains("2021|人员经费|0|200|200||||相符")
                .contains("2021|基本支出|400|600|200||||相符")
                .noneMatch(row -> row.contains("未能说明"));
    }

    @Test
    void a_base_that_was_touched_stops_the_run_and_names_the_line() throws IOException {
        String published = Files.readString(base);
        for (String touched : List.of(
                published.replace("200.00", "200.0"),
                published.replace("200.00,人员经费", "200.00"),
                published.replace("记-2", "记-2,x"),
                published.replace("发津贴", "发\"津贴"),
                published.replace("\r\n2021,basic.operating,300", "\n2021,basic.operating,300"))) {
            Files.writeString(base, touched);
            Typed run = office.run();
            assertThat(run.exitCode()).as(touched).isEqualTo(2);
            assertThat(run.err() + run.out()).as(touched).containsPattern("base/classified-ledger.csv![34].*CF-CF-080");
        }
        Files.writeString(base, published.substring(0, published.length() - 2));
        assertThat(office.run().out() + office.run().err()).contains("base/classified-ledger.csv!4");
        Files.writeString(base, "年,金额\n2021,1\n");
        assertThat(office.run().out() + office.run().err()).contains("base/classified-ledger.csv!1");
    }
}
