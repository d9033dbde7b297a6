package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import crossfoot.store.RunStore;
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

/** A night reads only what is new, and publishes what a run from nothing would, byte for byte. */
class IncrementalTest {
    private static final int FILES = 8;
    private static final int LINES = 5;

    @TempDir
    Path folder;

    private Path input = Path.of("");
    private int fresh;

    @BeforeEach
    void ledgers() throws IOException {
        input = folder.resolve("in");
        write("config/rules.csv", "规则号,经济分类,项目名称,归类\nA,301*,,人员经费\nB,30201,,公用经费\n");
        for (int file = 1; file <= FILES; file++) {
            write("ledgers/%02d.csv".formatted(file), ledger(file, ""));
        }
        assertThat(run(folder.resolve("out"))).isEqualTo(FILES * (LINES + 1));
        assertThat(rowsRead()).isZero();
    }

    private static String ledger(int file, String more) {
        StringBuilder text = new StringBuilder("日期,凭证号,摘要,经济分类,金额\n");
        for (int line = 1; line <= LINES; line++) {
            text.append("2021-%02d-%02d,记-%d-%d,付款,%s,%d.%02d%n"
                    .formatted(file, line, file, line, line % 2 == 0 ? "30203 咨询费" : "30201 办公费", file * 100, line));
        }
        return text + more;
    }

    private void write(String name, String text) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs, and returns how many rows were read. */
    private long run(Path output) throws IOException {
        RowsRead rows = new RowsRead();
        try (Workspace workspace = Workspace.open(States.at(output.resolve(".state")))) {
            RunStore.Places places = new RunStore.Places(
                    "", input.toString(), input.resolve("config").toString(), output.toString(), "");
            Launch.Ending ending = new Launch(workspace, rows).run(places, Launch.Demand.PLAIN);
            assertThat(ending.exitCode()).as(ending.message()).isIn(ExitCode.DONE, ExitCode.OPEN_ENTRIES);
        } catch (ConfigurationFaulty | OtherRunAlive impossible) {
            throw new AssertionError(impossible);
        }
        return rows.rows();
    }

    private long rowsRead() throws IOException {
        return run(folder.resolve("out"));
    }

    /** The next night reads so many rows, and publishes what a run from nothing does. */
    private void reads(long rows) throws IOException {
        assertThat(rowsRead()).isEqualTo(rows);
        Path full = folder.resolve("fresh" + fresh++);
        run(full);
        assertThat(outputs(folder.resolve("out"))).isEqualTo(outputs(full));
    }

    private static Map<String, String> outputs(Path output) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        String.valueOf(file.getFileName()),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    void a_file_added_changed_renamed_or_removed() throws IOException {
        write("ledgers/09.csv", ledger(9, ""));
        reads(LINES + 1);
        write("ledgers/03.csv", ledger(3, "2021-03-30,记-3-9,付款,30201 办公费,1.00\n"));
        reads(LINES + 2);
        Files.move(input.resolve("ledgers/05.csv"), input.resolve("ledgers/05改.csv"));
        reads(LINES + 1);
        Files.delete(input.resolve("ledgers/06.csv"));
        reads(0);
        Files.copy(input.resolve("ledgers/07.csv"), input.resolve("ledgers/又07.csv"));
        reads(0);
        Files.copy(input.resolve("ledgers/07.csv"), input.resolve("ledgers/00.csv"));
        reads(LINES + 1);
    }

    @Test
    void rules_and_categories_edited_and_put_back() throws IOException {
        write("config/rules.csv", "规则号,经济分类,项目名称,归类\nA,301*,,人员经费\nB,302*,,公用经费\n");
        reads(FILES * (LINES + 1));
        write("config/rules.csv", "规则号,经济分类,项目名称,归类\nA,301*,,人员经费\nB,30201,,公用经费\n");
        reads(FILES * (LINES + 1));
    }

    @Test
    void a_review_reads_only_the_ledger_of_its_entry_again() throws IOException {
        String header = "归类,年度,日期,凭证号,摘要,单位,功能分类,经济分类,项目,资金来源,金额\n";
        write("reviews/一.csv", header + "公用经费,2021,2021-02-02,记-2-2,付款,,,30203 咨询费,,,200.02\n");
        reads(LINES + 1);
        assertThat(outputs(folder.resolve("out")).get("classified-ledger.csv")).contains("reviews/");
        write("reviews/二.csv", header + "公用经费,2021,2021-04-02,记-4-2,付款,,,30203 咨询费,,,400.02\n");
        reads(LINES + 1);
        write("reviews/三.csv", header + "公用经费,2021,2021-04-02,不存在,付款,,,30203 咨询费,,,400.02\n");
        reads(0);
        Files.delete(input.resolve("reviews/一.csv"));
        reads(LINES + 1);
    }

    @Test
    void a_layout_reads_only_the_ledgers_again_that_it_is_for() throws IOException {
        write("config/layouts.yml", "layouts:\n  - match: \"04.csv\"\n    unit: 万元\n");
        reads(LINES + 1);
        write("config/layouts.yml", "layouts:\n  - match: \"04.csv\"\n    unit: 万元\n    mode: cumulative\n");
        reads(0);
        Files.delete(input.resolve("config/layouts.yml"));
        reads(LINES + 1);
    }

    @Test
    void budget_control_and_settings_read_nothing_again() throws IOException {
        write("budget/b.csv", "年度,科目,年初预算\n2021,基本支出,1.00\n");
        reads(0);
        write("config/crossfoot.yml", "maxRejected: 5\n");
        reads(0);
    }

    @Test
    void one_changed_of_a_hundred_is_the_only_one_that_is_read() throws IOException {
        for (int file = 10; file < 102; file++) {
            write("ledgers/x%03d.csv".formatted(file), ledger(file % 12 + 1, "").replace("记-", file + "-"));
        }
        reads(92 * (LINES + 1));
        write("ledgers/x050.csv", ledger(1, "").replace("记-", "新-"));
        reads(LINES + 1);
    }
}
