package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.ProblemKind;
import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of accepted differences in whole runs. */
class AcceptedDifferenceRunTest {
    private static final String HEADER = "编号,核对编号,原因,依据,责任人,上限,有效至\n";

    @TempDir
    Path folder;

    @BeforeEach
    void a_ledger_that_misses_its_control_total_by_three_fen() throws IOException {
        write("ledgers/a.csv", "日期,凭证号,摘要,经济科目,金额\n2021-01-05,记-1,水费,30205,100.03\n");
        write("control/c.csv", "年度,科目,金额\n2021,公用经费,100.00\n");
        write("config/rules.csv", "规则号,经济分类,归类\nR2,302*,公用经费\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("input").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private Launch.Ending run() throws Exception {
        try (Workspace workspace = Workspace.open(States.at(folder.resolve("out/.state")))) {
            String input = folder.resolve("input").toString();
            RunStore.Places places = new RunStore.Places(
                    "", input, input + "/config", folder.resolve("out").toString(), "");
            return new Launch(workspace, new Silence()).run(places, Launch.Demand.PLAIN);
        }
    }

    private InputFolder on(LocalDate day) throws IOException {
        Path input = folder.resolve("input");
        return InputFolder.scan(input, input.resolve("config"), day);
    }

    @Test
    void an_accepted_difference_balances_the_run_and_every_output_says_who_accepted_it() throws Exception {
        assertThat(run().exitCode()).isEqualTo(ExitCode.DIFFERENCES);
        String line = "A-7,CF-CONTROL-TOTAL-2021-figure-basic.operating,决算取整,财决3号,财政所,0.03,2099-12-31\n";
        write("config/accepted.csv", HEADER + line);
        assertThat(run().exitCode()).isEqualTo(ExitCode.DONE);
        String said = "已接受（A-7）：决算取整；依据：财决3号；责任人：财政所；上限 0.03 元，有效至 2099-12-31";
        assertThat(Files.readString(folder.resolve("out/report.html"))).containsOnlyOnce(said);
        assertThat(Files.readString(folder.resolve("out/figures.json")))
                .contains("\"balanced\": true", "\"status\": \"accepted\"", "\"owner\": \"财政所\"");
    }

    @Test
    void the_day_a_line_expires_is_new_and_no_other_day_is() throws Exception {
        String line = "A-7,CF-CONTROL-TOTAL-2021-figure-basic.operating,决算取整,财决3号,财政所,0.03,2026-06-30\n";
        write("config/accepted.csv", HEADER + line);
        String held = on(LocalDate.of(2026, 6, 30)).inputs();
        assertThat(on(LocalDate.of(2026, 1, 1)).inputs()).isEqualTo(held);
        String expired = on(LocalDate.of(2026, 7, 1)).inputs();
        assertThat(expired).isNotEqualTo(held);
        assertThat(on(LocalDate.of(2027, 7, 1)).inputs()).isEqualTo(expired);
    }

    @Test
    void a_line_that_does_nothing_is_a_finding() throws Exception {
        write("config/accepted.csv", HEADER + "A-7,CF-CONTROL-TOTAL-2020-figure-basic,决算取整,财决3号,财政所,0.03,2099-12-31\n");
        Launch.Ending ending = run();
        assertThat(ending.exitCode()).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(Objects.requireNonNull(ending.results()).findings())
                .extracting(problem -> problem.kind() + " " + problem.at().display())
                .containsExactly(ProblemKind.ACCEPTANCE_WITHOUT_CHECK + " accepted.csv!2");
    }
}
