package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on, doing again, and trying without doing. */
class RepeatTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String NEXT = "2022-01-05,记-1,付办公费,30201 办公费,150.00";

    @TempDir
    Path folder;

    private Office office;
    private Map<String, String> good = Map.of();

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).ledger("2021.csv", ONE).ledger("2022.csv", NEXT);
        assertThat(office.run().exitCode()).isZero();
        good = office.outputs();
    }

    /** Every file of the state but the lock, with its bytes. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(office.output().resolve(".state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                state.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return state;
    }

    @Test
    void a_dry_run_says_what_would_be_read_and_moved_and_leaves_everything_as_it_is() throws IOException {
        Map<String, String> state = state();
        assertThat(office.run("--dry-run").out()).contains("没有新内容");
        office.ledger("2022.csv", NEXT, "2022-02-05,记-2,付电费,30206 电费,50.00");
        Typed dry = office.run("--dry-run");
        assertThat(dry.out())
                .contains("会读取 1 个文件，另 1 个不必再读")
                .contains("ledgers/2022.csv")
                .contains("2022年 公用经费 150.00 → 200.00 元，+50.00 = 新增 1 笔 +50.00")
                .contains("试运行：没有写入任何内容，退出码 0");
        assertThat(state()).isEqualTo(state);
        assertThat(office.outputs()).isEqualTo(good);
        assertThat(office.run().out()).contains("读取 1 个文件，另 1 个与上次相同，没有再读");
    }

    @Test
    void a_dry_run_says_that_a_closed_year_would_keep_it_from_publishing() throws IOException {
        office.config("crossfoot.yml", "closedYears: 2021\n").ledger("2021.csv", ONE, ONE.replace("记-1", "记-2"));
        Typed dry = office.run("--dry-run");
        assertThat(dry.exitCode()).isEqualTo(3);
        assertThat(dry.out()).contains("[CF-RN-001]");
    }

    @Test
    void doing_again_from_a_step_names_what_does_not_hold_and_gives_the_same() throws IOException {
        Typed again = office.ask("rerun", "--from", "settle");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("第 1 次运行的以下步骤作废并重做：去重 → 核对 → 发布").doesNotContain("重新读取");
        again = office.ask("rerun", "--from", "intake", "--year", "2022");
        assertThat(again.out())
                .contains("第 2 次运行的以下步骤作废并重做：读取 → 去重 → 核对 → 发布")
                .contains("重新读取 ledgers/2022.csv")
                .doesNotContain("重新读取 ledgers/2021.csv")
                .contains("读取 1 个文件，另 1 个与上次相同");
        assertThat(office.ask("rerun", "--from", "publish", "--year", "2022").exitCode())
                .isEqualTo(2);
        assertThat(office.outputs()).isEqualTo(good);
    }

    @Test
    void going_on_is_refused_with_every_change_and_what_it_is() throws IOException {
        office.delete("2021.csv").ledger("2023.csv", NEXT.replace("2022-", "2023-"));
        office.config("layouts.yml", "layouts: []\n")
                .config("rules.csv", Office.RULES + "C,399*,,\n".replace(",,", ",公用经费"));
        for (String command : new String[] {"resume", "rerun"}) {
            Typed refused = command.equals("resume") ? office.ask("resume") : office.ask("rerun", "--from", "settle");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("请用 crossfoot run")
                    .contains("没有了 账簿 ledgers/2021.csv")
                    .contains("新增 账簿 ledgers/2023.csv")
                    .contains("新增 版式 config/layouts.yml")
                    .contains("改动 规则表 config/rules.csv");
        }
        assertThat(office.outputs()).isEqualTo(good);
    }
}
