package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import crossfoot.job.OtherRunAlive;
import crossfoot.job.Workspace;
import crossfoot.server.States;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sees of runs that nobody watched. */
class VigilTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,付水费,30205 水费,50.00";
    private static final String REJECTED = "2021-02-05,记-3,付水费,30205 水费,5O.00";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).ledger("2021.csv", ONE);
    }

    private String status() throws IOException {
        return Files.readString(office.output().resolve(".state/status.json"));
    }

    /** A hook that keeps what it is told in a file, a block a run. */
    private Path told(String when) throws IOException {
        Path told = folder.resolve("told");
        office.config(
                "crossfoot.yml",
                "notify:\n  when: %s\n  command: [sh, -c, '{ echo \"== $CROSSFOOT_EXIT_CODE $CROSSFOOT_OUTCOME\"; cat; } >> \"$0\"', '%s']\n"
                        .formatted(when, told));
        return told;
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void every_end_stands_in_the_status_file_with_the_last_good_run() throws IOException {
        office.run();
        assertThat(status())
                .contains("\"exitCode\":0,\"outcome\":\"published\"", "\"entries\":1", "\"lastGood\":{\"run\":1,");
        office.run();
        assertThat(status()).contains("\"run\":1", "\"outcome\":\"nothing_new\"", "\"verdict\":\"全部相符");
        office.ledger("2021.csv", ONE, REJECTED).run();
        assertThat(status()).contains("\"exitCode\":4", "\"rejected\":1", "\"lastGood\":{\"run\":2,");
        office.config("rules.csv", "规则号,经济分类,归类\nA,301*,没有的类\n");
        assertThat(office.run().exitCode()).isEqualTo(2);
        assertThat(status())
                .contains("\"exitCode\":2,\"outcome\":\"not_published\"", "没有的类", "\"lastGood\":{\"run\":2,");
        office.config("rules.csv", Office.RULES).delete("2021.csv");
        assertThat(office.run().exitCode()).isEqualTo(5);
        assertThat(status()).contains("\"exitCode\":5", "没有可读的账簿", "\"lastGood\":{\"run\":2,");
    }

    @Test
    void an_attempt_that_came_to_no_run_is_told_by_status_until_the_next() throws IOException {
        office.run();
        assertThat(office.ask("status").out()).doesNotContain("没有成为运行");
        office.config("rules.csv", "规则号,经济分类,归类\nA,301*,没有的类\n");
        assertThat(office.run().exitCode()).isEqualTo(2);
        assertThat(office.ask("status").out()).contains("第 1 次运行已完成", "没有成为运行，退出码 2：", "没有的类", "最近一次完成：第 1 次");
        assertThat(office.ask("status", "--json").out())
                .contains("\"lastNoRun\":{\"endedAt\":", "\"exitCode\":2,\"message\":");
        office.config("rules.csv", Office.RULES).run();
        assertThat(office.ask("status").out()).doesNotContain("没有成为运行");
        assertThat(office.ask("status", "--json").out()).contains("\"lastNoRun\":null");
    }

    @Test
    void a_run_that_fails_says_step_reason_and_remedy_and_a_good_one_mends_it() throws IOException {
        office.run();
        office.ledger("2021.csv", ONE, TWO);
        Files.delete(office.output().resolve("summary.xlsx"));
        Path inTheWay =
                Files.createDirectories(office.output().resolve("summary.xlsx")).resolve("x");
        Files.createFile(inTheWay);
        Map<String, String> before = office.outputs();
        assertThat(office.run().exitCode()).isEqualTo(1);
        assertThat(status())
                .contains("\"exitCode\":1", "\"failedStep\":\"publish\"", "resume", "\"lastGood\":{\"run\":1,");
        Map<String, String> left = office.outputs();
        assertThat(left).containsExactlyEntriesOf(before);
        Files.delete(inTheWay);
        Files.delete(office.output().resolve("summary.xlsx"));
        assertThat(office.ask("resume").exitCode()).isZero();
        assertThat(status()).contains("\"exitCode\":0,\"outcome\":\"published\"", "\"lastGood\":{\"run\":2,");
    }

    @Test
    void ten_lines_tell_the_verdict_the_figures_and_what_moved() throws IOException {
        Path told = told("changed");
        office.run();
        office.ledger("2021.csv", ONE, TWO, REJECTED).run();
        office.run();
        String[] blocks = text(told).split("(?m)^== ", -1);
        assertThat(blocks).as("nothing new is not told").hasSize(3);
        assertThat(blocks[1]).startsWith("0 published\n全部相符");
        assertThat(blocks[2])
                .startsWith("4 published\n")
                .contains("退出码 4", "第 2 次运行", "2021年 一般公共预算支出 0.02", "自上次发布（第 1 次运行）以来的变动")
                .contains("2021年 公用经费 100.00 → 150.00 元，+50.00 = 新增 1 笔 +50.00")
                .contains("拒收 1 行", "结果在 /");
        assertThat(blocks[2].lines().skip(1)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void a_failure_is_told_with_its_remedy_and_where_the_old_result_is() throws IOException {
        Path told = told("failed");
        office.run();
        assertThat(told).doesNotExist();
        Path inTheWay = folder.resolve("file");
        Files.createFile(inTheWay);
        Typed.type(
                "run",
                "--input",
                office.input().toString(),
                "--output",
                inTheWay.toString(),
                "--state",
                folder.resolve("state").toString());
        assertThat(text(told))
                .startsWith("== 1 not_published\n× 运行失败，步骤 publish")
                .contains("同名文件", "resume", "没有发布；/", "/file 中仍是以前的结果")
                .containsOnlyOnce("运行失败");
        assertThat(text(told).lines()).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void another_run_alive_is_told_but_its_status_is_left_to_it() throws IOException, OtherRunAlive {
        Path told = told("always");
        office.run();
        String status = status();
        try (Workspace other = Workspace.open(States.at(office.output().resolve(".state")))) {
            assertThat(other.runs().last()).isPresent();
            assertThat(office.run().exitCode()).isEqualTo(6);
        }
        assertThat(text(told)).contains("== 6 not_published", "另一个运行正在进行");
        assertThat(status()).isEqualTo(status);
    }

    @Test
    void a_hook_that_fails_changes_nothing_but_is_said() throws IOException {
        office.config("crossfoot.yml", "notify:\n  when: always\n  command: [sh, -c, 'exit 3']\n");
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("没有通知到 sh：exit code 3");
        assertThat(office.run("--quiet").out()).isEmpty();
    }

    @Test
    void a_trial_tells_nobody() throws IOException {
        Path told = told("always");
        office.run("--dry-run");
        assertThat(told).doesNotExist();
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void a_mail_has_the_verdict_for_its_subject() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Path password = folder.resolve("word");
            Files.writeString(password, "secret-word\n");
            server.setUser("crossfoot@office.example", "clerk", "secret-word");
            office.config("crossfoot.yml", """
                    metricsFile: ../metrics/crossfoot.prom
                    notify:
                      - when: always
                        mail: {host: 127.0.0.1, port: %d, security: none, from: crossfoot@office.example,
                               to: [a@office.example, b@office.example], user: clerk, passwordFile: '%s'}
                    """.formatted(server.getSmtp().getPort(), password));
            Typed run = office.run("--lang", "en");
            assertThat(run.exitCode()).as(run.err()).isZero();
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).startsWith("Crossfoot: Everything agrees");
            assertThat(String.valueOf(received[0].getContent())).contains("exit code 0", "Results in ");
            assertThat(office.input().resolve("metrics/crossfoot.prom"))
                    .content()
                    .contains("crossfoot_run_exit_code 0.0");
        } finally {
            server.stop();
        }
    }
}
