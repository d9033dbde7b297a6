package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed year whose figures would move is not published. */
class ClosedYearTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String NEXT = "2022-01-05,记-1,付办公费,30201 办公费,100.00";

    @TempDir
    Path folder;

    private Office office;
    private Map<String, String> good = Map.of();

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder)
                .config("crossfoot.yml", "closedYears: [2021]\n")
                .ledger("2021.csv", ONE);
        assertThat(office.run().exitCode()).isZero();
        good = office.outputs();
    }

    @Test
    void the_year_that_is_open_moves_freely() throws IOException {
        office.ledger("2022.csv", NEXT);
        assertThat(office.run().exitCode()).isZero();
        assertThat(office.total(2022)).isEqualByComparingTo("100.00");
    }

    @Test
    void nothing_is_published_while_it_would_move_and_the_figure_the_money_and_the_entries_are_told()
            throws IOException {
        office.ledger("2021.csv", ONE, "2021-12-31,记-9,补记电费,30206 电费,50.00").ledger("2022.csv", NEXT);
        Typed run = office.run();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(office.outputs()).isEqualTo(good);
        assertThat(run.out())
                .contains("config/crossfoot.yml!closedYears：“2021” 是已关账年度，而 公用经费 将由 100.00 变为 150.00，"
                        + "相差 50.00 元（ledgers/2021.csv）；没有发布")
                .contains("新增 ledgers/2021.csv!3 2021-12-31 记-9 补记电费 +50.00 元")
                .contains("没有发布；上次的结果保持在");
        assertThat(office.run("--fail-on", "none").exitCode()).isEqualTo(3);
        assertThat(office.ask("status").out()).contains("最近一次完成：第 1 次");
    }

    @Test
    void it_is_published_once_it_is_approved_and_that_is_told() throws IOException {
        office.ledger("2021.csv", ONE, ONE.replace("记-1", "记-2"));
        assertThat(office.run().exitCode()).isEqualTo(3);
        office.config("crossfoot.yml", "closedYears: [2021]\napprovedYears: [2021]\n");
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("已获准变动：公用经费 由 100.00 变为 200.00", "[CF-RN-002]");
        assertThat(office.total(2021)).isEqualByComparingTo("200.00");
        office.config("crossfoot.yml", "closedYears: [2021]\n");
        assertThat(office.run().exitCode()).as("now closed as approved").isZero();
    }

    @Test
    void a_year_that_would_be_gone_moves_too() throws IOException {
        office.delete("2021.csv").ledger("2022.csv", NEXT);
        assertThat(office.run().exitCode()).isEqualTo(3);
        assertThat(office.outputs()).isEqualTo(good);
    }

    @Test
    void the_published_figures_hold_when_the_state_is_lost() throws IOException {
        try (Stream<Path> state = Files.walk(office.output().resolve(".state"))) {
            for (Path path : state.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        office.ledger("2021.csv", ONE, ONE.replace("记-1", "记-2"));
        Typed run = office.run();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("公用经费 将由 100.00 变为 200.00");
        assertThat(office.outputs()).isEqualTo(good);
    }
}
