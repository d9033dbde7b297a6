package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that {@code check} prints for a header that leaves a choice, pasted as they stand. */
class OpenColumnsTest {
    @TempDir
    Path folder;

    private FileCheck check(Path file, List<String> layoutLines) throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.write(config.resolve("layouts.yml"), layoutLines);
        return FileCheck.of(file, config);
    }

    @Test
    void the_lines_settle_what_was_open_and_so_does_every_other_choice_in_them() throws Exception {
        Path file = folder.resolve("2021[1] '甲'.csv");
        Files.writeString(file, """
                制单日期,记账日期,摘要,本月发生额,本月发生额,本年累计,本年累计
                制单日期,记账日期,摘要,借方,贷方,借方,贷方
                2021-03-31,2021-04-01,水费,100,,100,
                2021-04-06,2021-04-06,电费,50,,150,
                """);
        FileCheck open = FileCheck.of(file, null);
        assertThat(open.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(open.open().choices())
                .extracting(one -> one.field() + one.column() + " " + one.entries() + " "
                        + one.amount().yuan())
                .containsExactly("date=B 2 150.00", "date=A 2 150.00", "debit=D 2 150.00", "debit=F 2 250.00");
        List<String> lines = open.open().layoutLines();
        FileCheck first = check(file, lines);
        assertThat(first.problems()).allMatch(problem -> problem.kind().id().startsWith("CF-NT"));
        assertThat(first.amount().yuan()).isEqualTo("150.00");
        List<String> other = lines.stream()
                .filter(line -> !line.contains("debit: '=D'"))
                .map(line -> line.replace("# debit", "debit"))
                .toList();
        assertThat(check(file, other).amount().yuan()).isEqualTo("250.00");
    }

    @Test
    void a_date_and_money_among_other_things_propose_nothing() throws Exception {
        Path file = folder.resolve("notes.csv");
        Files.writeString(file, """
                甲,乙,丙
                2024-03-01,1.50,丁
                戊,己,庚
                辛,壬,癸
                """);
        FileCheck open = FileCheck.of(file, null);
        assertThat(open.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(open.open().choices()).isEmpty();
        assertThat(open.open().layoutLines()).isEmpty();
    }

    @Test
    void a_header_of_unknown_words_is_proposed_by_the_values_below_it_and_settled_by_the_lines() throws Exception {
        Path file = folder.resolve("流水.csv");
        Files.writeString(file, """
                某街道登记簿,,,,
                报账单流水,发生年月日,经手事由,退,花费
                0001,2024-03-01,购纸,,120.50
                0002,2024-03-02,修车,20.00,300.00
                """);
        FileCheck open = FileCheck.of(file, null);
        assertThat(open.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(open.open().layoutLines())
                .containsExactly(
                        "layouts:",
                        "  - match: '流水.csv'",
                        "    headerRow: 2",
                        "    columns:",
                        "      date: '=B'",
                        "      amount: '=E'",
                        "      # amount: '=D'");
        assertThat(open.open().choices())
                .extracting(one ->
                        one.column() + " " + one.entries() + " " + one.amount().yuan())
                .containsExactly("=B 2 420.50", "=E 2 420.50", "=D 1 20.00");
        FileCheck settled = check(file, open.open().layoutLines());
        assertThat(settled.tally().entries()).isEqualTo(2);
        assertThat(settled.amount().yuan()).isEqualTo("420.50");
    }

    @Test
    void a_text_without_dates_and_money_proposes_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("通知.csv"), "各科室,请于月底前报送\n综合科,3\n,\n");
        assertThat(FileCheck.of(file, null).open()).isEqualTo(OpenColumns.NONE);
    }

    @Test
    void a_column_of_texts_is_no_rival_of_the_amount_whatever_its_name() throws Exception {
        Path file = Files.writeString(folder.resolve("council.csv"), """
                Date,Supplier Name,Expenditure Code,Expenditure Area,Amount,Type of Expenditure
                2014-03-31,Firm A,K9534,Repairs,1500.00,Revenue
                2014-04-01,Firm B,3701,Rents,653.00,Capital
                """);
        FileCheck check = FileCheck.of(file, null);
        assertThat(check.open()).isEqualTo(OpenColumns.NONE);
        assertThat(check.amount().yuan()).isEqualTo("2153.00");
    }
}
