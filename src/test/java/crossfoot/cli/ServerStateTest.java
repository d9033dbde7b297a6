package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One database on a server, and hosts that have a state folder each. */
class ServerStateTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2022-02-05,记-2,付水费,30205 水费,50.00";
    private static final String MORE = "2022-02-06,记-3,付电费,30206 电费,7.25";

    @TempDir
    Path folder;

    private static int schemas;
    private String address;
    private Office office;

    @BeforeEach
    void office() throws IOException {
        schemas++;
        address = Server.address("suite_" + schemas);
        office = new Office(folder)
                .ledger("2021.csv", ONE, ONE.replace("100", "1O0"))
                .ledger("2022.csv", TWO, ONE);
    }

    /** A command as a host types it. */
    private Typed on(String host, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--db", address));
        args.addAll(List.of("--state", folder.resolve(host).toString()));
        args.addAll(List.of("--output", office.output().toString()));
        args.addAll(List.of(more));
        return Typed.type(args.toArray(String[]::new));
    }

    private Typed run(String host, String... more) {
        List<String> args = new ArrayList<>(List.of("--input", office.input().toString()));
        args.addAll(List.of(more));
        return on(host, "run", args.toArray(String[]::new));
    }

    /** What a run that knows nothing yet, with its state in a folder, makes of the same input. */
    private Map<String, String> outputsOfFolder() throws IOException {
        Path output = folder.resolve("by-folder");
        Typed.type("run", "--input", office.input().toString(), "--output", output.toString());
        return Office.outputs(output);
    }

    private static void rows(String address, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void publishes_what_a_state_in_a_folder_publishes_and_knows_when_nothing_is_new() throws IOException {
        assertThat(run("a").exitCode()).isEqualTo(4);
        assertThat(office.outputs()).isEqualTo(outputsOfFolder());
        assertThat(folder.resolve("a/crossfoot.mv.db")).doesNotExist();
        Typed again = run("a");
        assertThat(again.out()).as(again.err()).contains("没有新内容");
        assertThat(run("b").out()).contains("没有新内容");
        assertThat(folder.resolve("c")).doesNotExist();
        assertThat(on("c", "status").out()).contains("第 1 次运行已完成", "退出码 4");
        assertThat(on("c", "runs").out()).startsWith("1  ");
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void what_another_host_has_read_is_never_taken_for_nothing() throws IOException {
        run("a");
        Typed asked = on("b", "explain", "记-2");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("有 2 个账簿的分录不在 ", "/classified。");
        assertThat(on("b", "rules", "lint").exitCode()).isEqualTo(2);
        assertThat(on("a", "explain", "记-2").exitCode()).isZero();
        office.ledger("2022.csv", TWO, ONE, MORE);
        Typed there = run("b");
        assertThat(there.exitCode()).isEqualTo(4);
        assertThat(there.err()).contains("有 2 个账簿是另一台主机读的");
        assertThat(there.out()).contains("未能说明 +7.25");
        assertThat(office.outputs()).isEqualTo(outputsOfFolder());
        assertThat(on("b", "explain", "记-2").exitCode()).isZero();
        Typed diff = on("b", "diff");
        assertThat(diff.exitCode()).isEqualTo(2);
        assertThat(diff.err()).contains("有 1 个账簿的分录不在");
        Typed back = run("a", "--force");
        assertThat(back.err()).contains("有 1 个账簿是另一台主机读的");
        assertThat(office.outputs()).isEqualTo(outputsOfFolder());
        assertThat(on("a", "diff", "1", "2").exitCode()).isZero();
    }

    /** Longer than what goes into an index of PostgreSQL, whose pages hold three entries at least. */
    @Test
    void a_path_may_be_as_long_as_the_system_lets_it_be() throws IOException {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            path.append((char) ('\u4e00' + i * 7919 % 20000)).append(i % 80 == 79 ? "/" : "");
        }
        office.ledger(path + "/2024.csv", TWO.replace("2022", "2024"));
        assertThat(run("a").exitCode()).isEqualTo(4);
        assertThat(on("a", "resume").err()).contains("没有可续跑的运行");
        assertThat(office.outputs()).isEqualTo(outputsOfFolder());
    }

    @Test
    void hosts_that_share_their_storage_read_nothing_twice() throws IOException {
        run("a");
        office.ledger("2023.csv", TWO.replace("2022", "2023"));
        Typed second = run("a");
        assertThat(second.err()).doesNotContain("另一台主机");
        assertThat(second.out()).contains("读取 1 个", "2 个");
        assertThat(office.outputs()).isEqualTo(outputsOfFolder());
    }

    @Test
    void a_dry_run_changes_nothing_on_the_server() throws IOException {
        run("a");
        Map<String, String> before = office.outputs();
        office.ledger("2022.csv", TWO, ONE, MORE);
        Typed dry = run("a", "--dry-run");
        assertThat(dry.exitCode()).as(dry.err()).isEqualTo(4);
        assertThat(dry.out()).contains("试运行", "入账 4", "1 个");
        assertThat(run("b", "--dry-run").out()).contains("试运行", "入账 4");
        assertThat(office.outputs()).isEqualTo(before);
        assertThat(on("a", "runs").out()).startsWith("1  ").hasLineCount(1);
    }

    @Test
    void one_run_at_a_time_and_a_client_that_died_is_in_nobodys_way() throws Exception {
        run("a");
        int ours = 0x0C205500;
        int schema = ("suite_" + schemas).hashCode();
        String lock = "select pg_try_advisory_lock(" + ours + ", " + schema + ")";
        try (Connection other = DriverManager.getConnection(address + "&ApplicationName=crossfoot 4711 far-away");
                Statement statement = other.createStatement()) {
            statement.execute(lock);
            Typed waits = run("a", "--force");
            assertThat(waits.exitCode()).isEqualTo(6);
            assertThat(waits.err()).contains("另一个运行正在进行（far-away, pid 4711, 2");
            assertThat(on("b", "status").exitCode()).isEqualTo(6);
            Server.sql(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%far-away'");
        }
        assertThat(run("a", "--force").exitCode()).isEqualTo(4);
        try (Connection reader = DriverManager.getConnection(address);
                Statement statement = reader.createStatement()) {
            statement.execute(lock.replace("lock(", "lock_shared("));
            assertThat(on("b", "status").exitCode()).isZero();
            assertThat(run("a", "--force").err()).contains("有命令正在读取这里的结果");
        }
    }

    @Test
    void rows_that_are_missing_are_read_again() throws Exception {
        run("a");
        Map<String, String> good = office.outputs();
        rows(address, "delete from subtotal where amount_fen = 10000");
        assertThat(run("a", "--force").exitCode()).isEqualTo(4);
        assertThat(office.outputs()).isEqualTo(good);
        rows(address, "update run set status = 'RUNNING' where run_no = 2");
        assertThat(on("b", "resume").exitCode()).isEqualTo(4);
        assertThat(office.outputs()).isEqualTo(good);
        assertThat(on("b", "rerun", "--from", "publish").exitCode()).isEqualTo(4);
        assertThat(on("b", "prune", "--keep", "1").exitCode()).isZero();
    }

    @Test
    void tables_of_a_newer_program_are_left_alone() throws Exception {
        run("a");
        rows(
                address,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'newer', 'SQL', 'V999__newer.sql', 1, 'x', 1, true)");
        rows(address, "update made_by set program = 'newer'");
        Typed refused = run("a");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("已由更新的程序改过（V999__newer.sql）");
        assertThat(on("a", "status").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 连不上数据库服务器, //localhost:1/postgres?user=postgres",
        "1, 连不上数据库服务器, //no-such-host.invalid/postgres?user=postgres",
        "2, 没有这个数据库, //localhost:PORT/nowhere?user=postgres",
        "2, 没有可用的模式, //localhost:PORT/postgres?user=postgres&currentSchema=nowhere",
        "2, 不让登录, //localhost:PORT/postgres?user=clerk",
        "2, 权限不够, //localhost:PORT/postgres?user=guest",
        "2, 编码是 SQL_ASCII, //localhost:PORT/ascii?user=postgres",
        "2, 不能写密码, //localhost:PORT/postgres?user=postgres&password=secret",
        "2, 不能写密码, //postgres:secret@localhost:PORT/postgres",
        "2, 只认 PostgreSQL 的地址, h2:mem:x",
    })
    void says_what_is_wrong_with_a_server_and_what_mends_it(int exitCode, String said, String where)
            throws IOException {
        Server.peculiar();
        String scheme = where.startsWith("h2") ? "jdbc:" : "jdbc:postgresql:";
        address = scheme + where.replace("PORT", Integer.toString(Server.port()));
        Path wrong = Files.writeString(folder.resolve("password"), "wrong\n");
        Typed run = run("a", "--db-password-file", wrong.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(said).doesNotContain("secret", "wrong", "\tat ");
        assertThat(on("b", "status", "--lang", "en").exitCode()).isEqualTo(exitCode);
        assertThat(run("a", "--dry-run").exitCode()).isEqualTo(exitCode);
        boolean asked = !where.contains("secret") && !where.startsWith("h2");
        assertThat(Files.exists(folder.resolve("a/status.json"))).isEqualTo(asked);
    }

    @Test
    void a_password_comes_from_a_file() throws IOException {
        Server.peculiar();
        address = "jdbc:postgresql://localhost:" + Server.port() + "/postgres?user=clerk&currentSchema=clerk";
        Path right = Files.writeString(folder.resolve("password"), "right\n");
        assertThat(run("a").err()).contains("不让登录");
        Typed run = run("a", "--db-password-file", right.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        Typed gone = run("a", "--db-password-file", folder.resolve("nowhere").toString());
        assertThat(gone.exitCode()).isEqualTo(2);
        assertThat(gone.err()).contains("读不了数据库密码文件");
    }
}
