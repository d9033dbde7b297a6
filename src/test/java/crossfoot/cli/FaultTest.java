package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator sees of a broken machine, and that one command mends it. */
class FaultTest {
    private static final String ONE = "2021-01-05,记-1,付办公费,30201 办公费,100.00";
    private static final String TWO = "2021-02-05,记-2,付水费,30205 水费,50.00";

    @TempDir
    Path folder;

    private Office office;
    private Map<String, String> good;

    @BeforeEach
    void office() throws IOException {
        office = new Office(folder).ledger("2021.csv", ONE).ledger("2022.csv", TWO);
        assertThat(office.run().exitCode()).isZero();
        good = office.outputs();
    }

    private Path state() {
        return office.output().resolve(".state");
    }

    private Path database() {
        return state().resolve("crossfoot.mv.db");
    }

    private void refuses_until_the_state_is_moved_away() throws IOException {
        Typed run = office.run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("状态数据库已损坏（", "crossfoot.mv.db）", "把状态文件夹移走，再 crossfoot run")
                .doesNotContain("resume");
        assertThat(office.ask("status").exitCode()).isEqualTo(1);
        assertThat(office.ask("status").err()).contains("状态数据库已损坏（" + database() + "）", "补救：把状态文件夹移走，再 crossfoot run");
        assertThat(Files.readString(state().resolve("status.json")))
                .contains("\"exitCode\":1", "状态数据库已损坏", "\"lastGood\":{\"run\":1,");
        assertThat(office.outputs()).isEqualTo(good);
        Files.move(state(), folder.resolve("damaged"));
        assertThat(office.run().exitCode()).isZero();
        assertThat(office.outputs()).isEqualTo(good);
    }

    @Test
    void a_database_of_garbage_is_refused() throws IOException {
        Files.writeString(database(), "not a database ".repeat(1000));
        refuses_until_the_state_is_moved_away();
    }

    @Test
    void a_database_that_was_cut_and_opens_as_an_older_one_is_refused() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.setLength(40_000);
        }
        refuses_until_the_state_is_moved_away();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void a_database_that_was_cut_is_refused_or_does_not_matter(int eighths) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.setLength(file.length() / 8 * eighths);
        }
        office.ledger("2023.csv", ONE.replace("2021", "2023"));
        Typed run = office.run();
        if (run.exitCode() == 1) {
            assertThat(run.err())
                    .contains("状态数据库已损坏（", "补救：把状态文件夹移走，再 crossfoot run")
                    .doesNotContain("resume");
            assertThat(office.outputs()).isEqualTo(good);
            Files.move(state(), folder.resolve("damaged"));
            run = office.run();
        }
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> mended = office.outputs();
        Files.move(state(), folder.resolve("away"));
        office.run();
        assertThat(mended).isEqualTo(office.outputs());
    }

    @Test
    void a_lost_database_is_said_and_everything_made_again() throws IOException {
        Files.delete(database());
        office.ledger("2022.csv", TWO, TWO.replace("记-2", "记-3"));
        Typed run = office.run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("状态数据库不见了（");
        assertThat(office.run("--quiet").err()).isEmpty();
        office.ledger("2022.csv", TWO).run();
        assertThat(office.outputs()).isEqualTo(good);
        Files.delete(database());
        assertThat(office.ask("resume").exitCode()).isEqualTo(2);
        assertThat(office.run("--quiet").err()).isEmpty();
    }

    private void lose(String sql) throws SQLException {
        String name = database().toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void a_database_whose_tables_are_not_those_of_its_record_is_refused() throws Exception {
        lose("delete from made_by");
        lose("delete from \"flyway_schema_history\"");
        refuses_until_the_state_is_moved_away();
    }

    @Test
    void rows_that_the_database_has_lost_are_read_again() throws Exception {
        lose("delete from subtotal where amount_fen = 10000");
        assertThat(office.run("--force").exitCode()).isZero();
        assertThat(office.outputs()).isEqualTo(good);
        lose("insert into account_sum select source_key, segment_no, 2021, '7201', 1 from segment");
        assertThat(office.ask("rerun", "--from", "publish").exitCode()).isZero();
        assertThat(office.outputs()).isEqualTo(good);
        lose("delete from subtotal");
        lose("update run set status = 'RUNNING' where run_no = (select max(run_no) from run)");
        assertThat(office.ask("resume").exitCode()).isZero();
        assertThat(office.outputs()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "FAILED"})
    void what_was_done_but_not_yet_recorded_is_told_as_what_it_is(String job) throws Exception {
        office.ledger("2022.csv", TWO, TWO.replace("50.00", "5O.00"));
        Typed before = office.run();
        assertThat(before.exitCode()).isEqualTo(4);
        Map<String, String> unbroken = office.outputs();
        lose("update batch_job_execution set status = '" + job + "', exit_code = '" + job
                + "' where job_execution_id = (select max(job_execution_id) from batch_job_execution)");
        lose("update run set status = 'RUNNING', exit_code = -1, entries = 0 where run_no = 2");
        lose("delete from published_file where run_no = 2");
        Typed again = office.run();
        assertThat(again.exitCode()).as(again.err()).isEqualTo(4);
        assertThat(again.out()).contains("有未结事项：拒收 1 行");
        assertThat(office.outputs()).isEqualTo(unbroken);
        assertThat(office.ask("status").out()).contains("第 2 次运行已完成", "退出码 4", "入账 2 笔");
        assertThat(office.run().out()).contains("没有新内容");
    }

    @Test
    void a_lost_state_is_made_again() throws IOException {
        Files.move(state(), folder.resolve("away"));
        assertThat(office.run().exitCode()).isZero();
        assertThat(office.outputs()).isEqualTo(good);
    }

    @Test
    void a_database_that_another_program_has_open_is_waited_for() throws IOException {
        try (FileChannel channel = FileChannel.open(database(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Typed run = office.run();
            assertThat(run.exitCode()).isEqualTo(6);
            assertThat(run.err()).contains("另一个程序打开了状态数据库");
        }
        assertThat(office.run().exitCode()).isZero();
    }

    /** Something that goes wrong with a file. */
    enum Damage {
        CUT,
        ALTERED,
        GONE
    }

    private Path segment() throws IOException {
        try (Stream<Path> files = Files.walk(state().resolve("classified"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_entries_are_refused_with_the_remedy_and_read_again(Damage damage) throws IOException {
        Path segment = segment();
        byte[] bytes = Files.readAllBytes(segment);
        switch (damage) {
            case CUT -> Files.write(segment, Arrays.copyOf(bytes, bytes.length / 2));
            case ALTERED ->
                Files.writeString(segment, new String(bytes, StandardCharsets.UTF_8).replaceFirst("付", "收"));
            case GONE -> Files.delete(segment);
        }
        office.ledger("2023.csv", ONE.replace("2021", "2023"));
        Typed run = office.run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("状态已损坏（", "/00001.csv）", "补救：crossfoot rerun --from intake")
                .doesNotContain("resume");
        assertThat(office.ask("status").out())
                .contains("失败", "状态已损坏（", "补救：crossfoot rerun --from intake")
                .doesNotContain("resume");
        assertThat(office.outputs()).isEqualTo(good);
        Typed again = office.ask("rerun", "--from", "intake");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(office.total(2023)).isEqualByComparingTo("100");
        Map<String, String> mended = office.outputs();
        Files.move(state(), folder.resolve("away"));
        office.run();
        assertThat(office.outputs()).isEqualTo(mended);
    }

    @Test
    void a_state_that_cannot_be_a_folder_is_said_with_its_remedy() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Typed run = office.run("--state", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("/file 处已有同名文件");
        assertThat(office.outputs()).isEqualTo(good);
    }

    /** The program as a process whose files may not grow beyond so many kilobytes. */
    private Process limited(int kilobytes, String state) throws IOException {
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crossfoot.cli.Crossfoot",
                        "run",
                        "--input",
                        office.input().toString(),
                        "--output",
                        office.output().toString(),
                        "--state",
                        state)
                .redirectErrorStream(true)
                .start();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 16, 32, 64})
    void a_disk_that_is_full_when_the_database_is_made_is_no_damage(int kilobytes) throws Exception {
        Process run = limited(kilobytes, folder.resolve("state").toString());
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("磁盘已满或超过限额").doesNotContain("已损坏", "\tat ");
        assertThat(office.outputs()).isEqualTo(good);
        assertThat(office.run("--state", folder.resolve("state").toString()).exitCode())
                .isZero();
        assertThat(office.outputs()).isEqualTo(good);
    }

    @Test
    void a_full_disk_is_said_and_the_run_goes_on_when_there_is_room() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            lines.add("2022-01-05,记-" + i + ",付第" + i + "笔办公费,30201 办公费," + i + ".25");
        }
        office.ledger("2022.csv", lines.toArray(String[]::new));
        Process run = limited(1800, state().toString());
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("磁盘已满或超过限额", "resume");
        assertThat(office.ask("status").out()).contains("resume");
        assertThat(office.outputs()).isEqualTo(good);
        assertThat(office.ask("resume").exitCode()).isZero();
        Map<String, String> resumed = office.outputs();
        Files.move(state(), folder.resolve("away"));
        office.run();
        assertThat(office.outputs()).isEqualTo(resumed);
    }
}
