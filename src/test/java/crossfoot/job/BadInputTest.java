package crossfoot.job;

import static crossfoot.job.BadFiles.HEADER;
import static crossfoot.job.BadFiles.ROW;
import static crossfoot.job.BadFiles.bytes;
import static crossfoot.job.BadFiles.latin;
import static crossfoot.job.BadFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaign of bad input: every class through whole runs; verdict, exit code and balance of rows. */
class BadInputTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder);
        office.ledger("0-sound.csv", HEADER + ROW);
    }

    /** The run ends so; every file but the sound one is called so; every row came out; nothing of the input changed. */
    private void ends(int exitCode, String status) throws Exception {
        Map<String, String> before = office.inputs();
        assertThat(office.run()).isEqualTo(exitCode);
        Map<String, String> sources = office.sources();
        assertThat(sources.remove("ledgers/0-sound.csv")).contains("\"used\"", "\"entries\": 1");
        assertThat(sources).isNotEmpty().allSatisfy((name, source) -> {
            assertThat(source).as(name).contains('"' + status + '"');
            assertThat(Office.isBalanced(source)).as(source).isTrue();
        });
        assertThat(office.inputs()).isEqualTo(before);
        assertThat(office.left()).isEmpty();
    }

    /** What is said of the sources, without the rest of the page. */
    private String said() throws IOException {
        StringBuilder said = new StringBuilder();
        Matcher note = Pattern.compile("(?s)<(?:li|div|td|span)[^>]*>([^<]*\\[CF-[A-Z]+-\\d+\\])")
                .matcher(office.published("report.html"));
        while (note.find()) {
            said.append(note.group(1)).append('\n');
        }
        return said.toString();
    }

    @Test
    void what_is_no_ledger_is_named_and_refused() throws Exception {
        byte[] biff8 = BadFiles.xls();
        office.ledger("empty.csv", "").ledger("no-header.csv", "甲,乙\n丙,丁\n");
        office.ledger("pdf.xlsx", latin("%PDF-1.7\n")).ledger("picture.xls", latin("\u0089PNG\r\n\u001A\n"));
        office.ledger("utf32.csv", ("\uFEFF" + HEADER + ROW).getBytes("UTF-32LE"));
        office.ledger("jpeg.csv", latin("\u00FF\u00D8\u00FF\u00E0")).ledger("7z.zip", latin("7z\u00BC\u00AF'\u001C"));
        office.ledger("rar.zip", latin("Rar!\u001A\u0007\0")).ledger("page.mht", "MIME-Version: 1.0\n\n<table>");
        office.ledger("biff2.xls", latin("\t\0\u0004\0\u0002\0")).ledger("biff4.xls", latin("\t\u0004\u0006\0"));
        office.ledger("biff5.xls", BadFiles.compound("Book", new byte[8000]));
        office.ledger("doc.xls", BadFiles.compound("WordDocument", biff8));
        office.ledger("locked.xlsx", BadFiles.compound("EncryptedPackage", new byte[8000]));
        office.ledger(
                "binary.xlsb",
                bytes(
                        workbook("")
                                .replace(
                                        "[Content_Types].xml",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                        folder));
        ends(ExitCode.INPUT_MISSING, "unreadable");
        assertThat(said())
                .contains(
                        "PDF", "PNG", "JPEG", "UTF-32", "7Z", "RAR", "MHTML", "BIFF2", "BIFF4", "BIFF5", "DOC", "XLSB")
                .contains("CF-FL-001", "CF-FL-002", "CF-FL-004", "CF-FL-006");
    }

    @Test
    void what_is_damaged_counts_for_nothing() throws Exception {
        byte[] sound = bytes(workbook("<c><v>1</v></c>", "<c><v>2</v></c>"), folder);
        office.ledger("cut.xlsx", BadFiles.cut(sound, 2)).ledger("cut.xls", BadFiles.cut(BadFiles.xls(), 2));
        office.ledger("flipped.xlsx", BadFiles.flipped(sound, "xl/worksheets/sheet1.xml"));
        office.ledger("cut-xml.xlsx", bytes(workbook("<c><v>1</v>"), folder));
        office.ledger("cut.csv.gz", BadFiles.cut(ZipBytes.gzip((HEADER + ROW).getBytes(StandardCharsets.UTF_8)), 3));
        office.ledger(
                "cut.zip",
                BadFiles.cut(new ZipBytes().with("a.csv", HEADER + ROW).bytes(), 2));
        byte[] twice = new ZipBytes().with("xl/a", "1").with("xl/b", "2").bytes();
        office.ledger("twice.xlsx", ZipBytes.replaced(twice, "xl/b", "xl/a"));
        office.ledger("cut.html", "<html><table><tr><td>日期<td>金额<tr><td>1");
        ends(ExitCode.INPUT_MISSING, "unreadable");
        assertThat(said()).contains("CF-FL-003");
    }

    @Test
    void what_is_hostile_is_refused_and_opens_nothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String sheet = "xl/worksheets/sheet1.xml";
        office.ledger(
                "xxe.xlsx",
                bytes(
                        workbook("")
                                .replace(
                                        sheet,
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><worksheet"),
                        folder));
        office.ledger(
                "laughs.xlsx",
                bytes(
                        workbook("")
                                .replace(
                                        "xl/sharedStrings.xml",
                                        "<sst",
                                        "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><sst"),
                        folder));
        office.ledger("bomb.xlsx", bytes(workbook("<c><v>" + "0".repeat(3_000_000) + "</v></c>"), folder));
        office.ledger("bomb.csv.gz", ZipBytes.gzip(new byte[4_000_000]));
        office.config("crossfoot.yml", "limits: {partBytes: 1000000, unpackedBytes: 3500000}\n");
        ends(ExitCode.INPUT_MISSING, "unreadable");
        assertThat(said()).contains("limits.unpackedBytes", "CF-FL-003").doesNotContain("geheim");
    }

    @Test
    void a_cell_that_cannot_be_right_rejects_its_row_and_no_other() throws Exception {
        String[] bad = {
            "2021-01-05,记-2,三位小数,30205,1.005",
            "2021-01-05,记-3,指数,30205,1.2E+11",
            "2021-02-30,记-4,没有的日子,30205,1.00",
            "21-1-5,记-5,两位年份,30205,1.00",
            "2021-01-05,记-6,字母,30205,1O.00",
            "2021-01-05,记-7,控制\u0001符,30205,1.00",
            "2021-01-05,记-8,\"没有完的引号,30205,1.00",
            "2021-01-05,记-9,空金额,30205,",
            "2021-01-05,记-10," + "长".repeat(40_000) + ",30205,1.00",
            "2021-01-05,记-11,多一格,30205,1.00,2.00",
        };
        office.ledger("rows.csv", HEADER + "2021-01-05,记-1,好,30205,5.00\n" + String.join("\n", bad) + "\n");
        office.ledger(
                "cells.xlsx",
                bytes(
                        workbook(
                                "<c><v>9007199254740993</v></c>",
                                "<c><f>1+1</f></c>",
                                "<c t='e'><v>#REF!</v></c>",
                                "<c><v>5</v></c>"),
                        folder));
        ends(ExitCode.OPEN_ENTRIES, "used");
        assertThat(office.sources().get("ledgers/rows.csv")).contains("\"rejected\": " + bad.length, "\"entries\": 1");
        assertThat(office.sources().get("ledgers/cells.xlsx")).contains("\"rejected\": 3", "\"entries\": 1");
        assertThat(office.published("figures.json")).contains("\"yuan\": \"22.34\"");
    }

    @Test
    void what_only_a_layout_can_decide_is_unreadable_until_it_does() throws Exception {
        String rows = "2021-01-05,记-1,水费,30205,3.00,4.00\n";
        office.ledger("two.csv", "日期,凭证号,摘要,经济科目,金额,金额\n" + rows);
        office.ledger("thousand.csv", "单位：千元\n日期,凭证号,摘要,经济科目,金额\n" + ROW);
        office.ledger("units.csv", "单位：万元\n日期,凭证号,摘要,经济科目,金额（元）\n" + ROW);
        office.ledger("western.csv", (HEADER + "2021-01-05,1,Café é à,30205,1.00\n").getBytes("windows-1252"));
        ends(ExitCode.INPUT_MISSING, "unreadable");
        office.config("layouts.yml", """
                layouts:
                  - {match: two.csv, columns: {amount: "=E"}}
                  - {match: thousand.csv, unit: 千元}
                  - {match: units.csv, unit: 元}
                """);
        Files.delete(office.ledgers().resolve("western.csv"));
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_stated_total_that_is_wrong_is_a_difference() throws Exception {
        office.ledger("total.csv", HEADER + "2021-01-05,记-8,水费,30205,5.00\n,,,,\n,,合计,,6.00\n" + HEADER);
        ends(ExitCode.DIFFERENCES, "used");
        assertThat(office.sources().get("ledgers/total.csv"))
                .contains("\"statedTotals\": 1", "\"blank\": 1", "\"headers\": 2");
    }

    @Test
    void a_sum_beyond_what_can_be_counted_stops_the_run() throws Exception {
        String much = "90000000000000000.00";
        office.ledger(
                "much.csv", HEADER + "2021-01-05,记-1,a,30205," + much + "\n2021-01-05,记-2,b,30205," + much + "\n");
        assertThat(office.run()).isEqualTo(ExitCode.FAILED);
        assertThat(office.output("figures.json")).doesNotExist();
    }

    @Test
    void a_faulty_configuration_stops_before_reading() throws Exception {
        for (String[] bad : List.of(
                new String[] {"layouts.yml", "layouts:\n  - {match: '*', unti: 元}\n"},
                new String[] {"crossfoot.yml", "workers: many\n"},
                new String[] {"rules.csv", "规则号,归类\nR1,没有的类\n"})) {
            Office other = new Office(Files.createDirectories(folder.resolve(bad[0]))).ledger("a.csv", HEADER + ROW);
            other.config(bad[0], bad[1]);
            assertThatThrownBy(other::run).isInstanceOf(ConfigurationFaulty.class);
            assertThat(other.output("figures.json")).doesNotExist();
        }
    }

    @Test
    void what_is_not_a_source_is_listed_and_never_followed() throws Exception {
        Path ledgers = office.ledgers();
        Path outside = Files.writeString(folder.resolve("outside.csv"), HEADER + ROW.replace("记-1", "记-2"));
        Files.createSymbolicLink(ledgers.resolve("link.csv"), outside);
        Files.createSymbolicLink(ledgers.resolve("loop"), ledgers);
        Files.createDirectories(ledgers.resolve("folder.csv"));
        office.ledger("~$a.xlsx", "x")
                .ledger("b.csv.part", HEADER)
                .ledger(".hidden.csv", HEADER)
                .ledger("Thumbs.db", "x");
        Process fifo = new ProcessBuilder("mkfifo", ledgers.resolve("pipe.csv").toString()).start();
        assertThat(fifo.waitFor()).isZero();
        Launch.Ending ending = office.ending();
        assertThat(ending.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(office.sources()).containsOnlyKeys("ledgers/0-sound.csv");
        assertThat(Objects.requireNonNull(ending.results()).findings())
                .extracting(finding -> finding.at().file())
                .containsExactlyInAnyOrder(
                        "ledgers/link.csv",
                        "ledgers/loop",
                        "ledgers/pipe.csv",
                        "ledgers/~$a.xlsx",
                        "ledgers/b.csv.part",
                        "ledgers/.hidden.csv",
                        "ledgers/Thumbs.db");
    }

    @Test
    void a_file_that_grows_while_it_is_read_is_left_for_the_next_run() throws Exception {
        office.ledger("grows.csv", HEADER + "2021-01-05,记-7,水费,30205,5.00\n");
        Path growing = office.ledgers().resolve("grows.csv");
        assertThat(office.ending(new Growing(growing)).exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(office.sources().get("ledgers/grows.csv")).contains("\"unreadable\"");
        assertThat(said()).contains("CF-FL-009");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"18.34\"");
    }

    /** Lets a file grow as soon as rows are read. */
    private record Growing(Path file) implements Progress {
        @Override
        public void step(String name, int number, int steps) {}

        @Override
        public void expect(long bytes) {
            try {
                Files.writeString(file, "2021-01-06,记-8,水费,30205,1.00\n", StandardOpenOption.APPEND);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        @Override
        public void read(long rows, long bytes) {}

        @Override
        public void stepDone() {}
    }

    @Test
    void texts_in_every_encoding_that_gives_itself_away_or_is_given() throws Exception {
        String rows = HEADER + ROW.replace("记-1", "记-9");
        office.ledger("utf16le.csv", rows.replace("记-9", "记-2").getBytes(StandardCharsets.UTF_16LE));
        office.ledger("utf16be.csv", rows.replace("记-9", "记-3").getBytes(StandardCharsets.UTF_16BE));
        office.ledger("marked.csv", ("\uFEFF" + rows.replace("记-9", "记-4")).getBytes(StandardCharsets.UTF_16LE));
        office.ledger("gb.txt", rows.replace("记-9", "记-5").replace(',', '\t').getBytes("GB18030"));
        office.ledger("tabs.xls", rows.replace("记-9", "记-6").replace(',', '\t'));
        office.ledger("western.csv", "Date,No,What,Amount\n05/03/2021,1,Café,1.00\n".getBytes("windows-1252"));
        office.config(
                "layouts.yml", "layouts:\n  - {match: western.csv, encoding: windows-1252, dateFormat: dd/MM/yyyy}\n");
        ends(ExitCode.DONE, "used");
        assertThat(office.published("figures.json")).contains("\"yuan\": \"75.04\"");
    }
}
