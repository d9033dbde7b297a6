package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over archives: every member is a source of its own. */
class ArchiveRunTest {
    private static final String HEADER = "日期,凭证号,摘要,经济科目,金额\n";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder);
    }

    /** A month of two entries. */
    private static String month(int month, String yuan) {
        return HEADER
                + "2021-%02d-05,记-%d01,水费,30205 水费,%s\n".formatted(month, month, yuan)
                + "2021-%02d-06,记-%d02,电费,30206 电费,1.00\n".formatted(month, month);
    }

    private static void assertBalanced(Map<String, String> sources) {
        assertThat(sources.values()).allMatch(Office::isBalanced);
    }

    @Test
    void every_member_of_a_zip_is_a_source_with_its_own_name_hash_and_counts() throws Exception {
        byte[] zip = new ZipBytes()
                .with("1月.csv", month(1, "100.00"))
                .with("二季度/4月.csv", month(4, "10.00"))
                .with("二季度/5月.csv.txt", month(5, "0.10").replace(',', '\t'))
                .bytes();
        office.ledger("2021.zip", zip);
        Map<String, String> before = office.inputs();
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        Map<String, String> sources = office.sources();
        assertThat(sources.keySet())
                .containsExactly(
                        "ledgers/2021.zip!1月.csv", "ledgers/2021.zip!二季度/4月.csv", "ledgers/2021.zip!二季度/5月.csv.txt");
        assertBalanced(sources);
        assertThat(sources.get("ledgers/2021.zip!1月.csv")).contains(InputFolder.sha256(month(1, "100.00")));
        assertThat(office.published("figures.json")).contains("\"yuan\": \"113.10\"");
        assertThat(office.published("classified-ledger.csv")).contains("ledgers/2021.zip!二季度/4月.csv");
        assertThat(office.inputs()).isEqualTo(before);
        assertThat(office.left()).isEmpty();
    }

    @Test
    void gzip_gives_what_the_file_gives_and_counts_once_beside_it() throws Exception {
        byte[] csv = month(3, "7.00").getBytes(Charset.forName("GB18030"));
        office.ledger("3月.csv.gz", ZipBytes.gzip(csv)).ledger("3月.csv", csv);
        office.ledger("全年.zip", new ZipBytes().with("又是3月.csv", csv).bytes());
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        Map<String, String> sources = office.sources();
        assertThat(sources.get("ledgers/3月.csv")).contains("\"used\"");
        assertThat(sources.get("ledgers/3月.csv.gz!3月.csv")).contains("\"duplicate\"");
        assertThat(sources.get("ledgers/全年.zip!又是3月.csv")).contains("\"duplicate\"");
        assertThat(office.published("figures.json")).contains("\"yuan\": \"8.00\"");
    }

    @Test
    void an_entry_in_a_zip_and_in_a_file_is_an_overlap() throws Exception {
        office.ledger("a.csv", month(1, "5.00"));
        office.ledger(
                "b.zip",
                new ZipBytes()
                        .with("b.csv", month(1, "5.00") + "2021-01-09,记-9,纸,30201,2.00\n")
                        .bytes());
        office.run();
        assertThat(office.published("figures.json")).contains("\"overlaps\": 2", "\"yuan\": \"8.00\"");
    }

    @Test
    void names_in_gb18030_are_read_though_the_zip_does_not_say_so() throws Exception {
        byte[] zip = new ZipBytes(Charset.forName("GB18030"))
                .with("一季度\\明细账.csv", month(1, "5.00"))
                .bytes();
        office.ledger("a.zip", zip);
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.sources()).containsOnlyKeys("ledgers/a.zip!一季度/明细账.csv");
    }

    @Test
    void layouts_match_a_member_by_its_own_name_or_with_its_archive() throws Exception {
        String pounds = "Date,No,What,Economic,Amount\n05/03/2021,1,x,30201,5.00\n";
        office.ledger("x.zip", new ZipBytes().with("council_a.csv", pounds).bytes());
        office.ledger(
                "y.zip",
                new ZipBytes().with("b.csv", pounds.replace("1,x", "2,y")).bytes());
        office.config("layouts.yml", """
                layouts:
                  - {match: 'council_*.csv', dateFormat: dd/MM/yyyy}
                  - {match: 'y.zip!*', dateFormat: dd/MM/yyyy}
                """);
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"10.00\"");
    }

    @Test
    void a_bad_member_is_refused_by_itself_with_reason_and_the_others_count() throws Exception {
        byte[] zip = new ZipBytes()
                .with("../out.csv", month(1, "1.00"))
                .with("/etc/abs.csv", month(2, "1.00"))
                .with("C:\\x.csv", month(3, "1.00"))
                .with("good.csv", month(4, "9.00"))
                .with("inner.zip", new ZipBytes().with("a.csv", "x").bytes())
                .with("pdf.csv", "%PDF-1.7")
                .with("same1.csv", month(5, "1.00"))
                .with("same2.csv", month(6, "1.00"))
                .with("__MACOSX/._good.csv", "x")
                .bytes();
        office.ledger("a.zip", ZipBytes.replaced(zip, "same2.csv", "same1.csv"));
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
        Map<String, String> sources = office.sources();
        assertThat(sources.get("ledgers/a.zip!good.csv")).contains("\"used\"");
        assertThat(sources.get("ledgers/a.zip!../out.csv")).contains("\"unreadable\"");
        assertThat(sources).hasSize(7).doesNotContainKey("ledgers/a.zip!__MACOSX/._good.csv");
        assertThat(sources.values())
                .filteredOn(source -> source.contains("\"unreadable\""))
                .hasSize(6);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"10.00\"");
        String page = office.published("report.html");
        assertThat(page).contains("CF-FL-020", "CF-FL-021", "CF-FL-024", "CF-FL-002");
        assertThat(folder.resolve("input/out.csv")).doesNotExist();
    }

    @Test
    void a_wrong_checksum_or_a_password_spoils_its_member_only() throws Exception {
        byte[] zip = new ZipBytes(StandardCharsets.UTF_8)
                .with("a.csv", month(1, "1.00"))
                .with("b.csv", month(2, "2.00"))
                .with("c.csv", month(3, "4.00"))
                .bytes();
        office.ledger("a.zip", spoiled(encrypted(zip, "b.csv"), "a.csv"));
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(office.sources().get("ledgers/a.zip!c.csv")).contains("\"used\"");
        assertThat(office.published("report.html")).contains("CF-FL-003", "CF-FL-022");
        assertThat(office.published("figures.json")).contains("\"yuan\": \"5.00\"");
    }

    /** Sets a member's flag of encryption in the list of parts. */
    private static byte[] encrypted(byte[] zip, String name) {
        byte[] bytes = zip.clone();
        bytes[inList(bytes, name) + 8] |= 1;
        return bytes;
    }

    private static byte[] spoiled(byte[] zip, String name) {
        byte[] bytes = zip.clone();
        bytes[inList(bytes, name) + 16] ^= 1;
        return bytes;
    }

    private static int inList(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("PK\001\002");
        while (!text.startsWith(name, at + 46)) {
            at = text.indexOf("PK\001\002", at + 4);
        }
        return at;
    }

    @Test
    void a_bomb_is_refused_by_the_named_limit() throws Exception {
        byte[] zip = new ZipBytes()
                .with("bomb.csv", "0".repeat(3_000_000))
                .with("good.csv", month(4, "9.00"))
                .bytes();
        office.ledger("a.zip", zip)
                .ledger("b.gz", ZipBytes.gzip("0".repeat(3_000_000).getBytes(StandardCharsets.UTF_8)));
        office.ledger(
                "c.zip",
                new ZipBytes()
                        .with("1", "")
                        .with("2", "")
                        .with("3", "")
                        .with("4", "")
                        .bytes());
        office.config("crossfoot.yml", "limits: {unpackedBytes: 1000000, parts: 3}\n");
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(office.sources().get("ledgers/a.zip!good.csv")).contains("\"used\"");
        assertThat(office.sources()).containsKeys("ledgers/a.zip!bomb.csv", "ledgers/b.gz!b", "ledgers/c.zip");
        assertThat(office.published("report.html")).contains("limits.unpackedBytes", "limits.parts");
    }

    @Test
    void an_unchanged_member_is_not_read_again() throws Exception {
        office.ledger(
                "a.zip",
                new ZipBytes()
                        .with("1.csv", month(1, "1.00"))
                        .with("2.csv", month(2, "2.00"))
                        .bytes());
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        List<Path> first = classifiedFiles();
        Object before = Files.getLastModifiedTime(first.get(0));
        office.ledger(
                "a.zip",
                new ZipBytes()
                        .with("1.csv", month(1, "1.00"))
                        .with("2.csv", month(2, "2.00"))
                        .with("3.csv", month(3, "4.00"))
                        .bytes());
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(classifiedFiles()).containsAll(first).hasSize(first.size() + 1);
        assertThat(Files.getLastModifiedTime(first.get(0))).isEqualTo(before);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"10.00\"");
    }

    private List<Path> classifiedFiles() throws Exception {
        try (var files = Files.walk(office.state())) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_a_killed_run_has_unpacked_is_gone_after_the_next() throws Exception {
        Files.createDirectories(office.state().resolve("unpacked/deep"));
        Files.writeString(office.state().resolve("unpacked/deep/left"), "secret");
        office.ledger("a.csv", month(1, "1.00"));
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.left()).isEmpty();
    }

    @Test
    void an_entry_of_a_member_is_explained_by_its_place() throws Exception {
        office.ledger("a.zip", new ZipBytes().with("b/1.csv", month(1, "1.00")).bytes());
        office.run();
        try (Workspace workspace = Workspace.open(States.at(office.state()))) {
            RunStore.Run done = workspace.runs().last().orElseThrow();
            Launch launch = new Launch(workspace, Office.silence());
            assertThat(InputChanges.since(done, workspace.runs())).isEmpty();
            Explanations explanations = launch.last(done).explanations();
            assertThat(explanations.entries("a.zip!b/1.csv!2", 9)).hasSize(1);
            assertThat(explanations.entries("1.csv!2", 9)).hasSize(1);
        }
    }

    @Test
    void check_tells_of_every_member_and_leaves_nothing_behind() throws Exception {
        office.ledger(
                "a.zip",
                new ZipBytes()
                        .with("1.csv", month(1, "1.00"))
                        .with("~$2.csv", "x")
                        .bytes());
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<FileCheck> checks = FileChecks.of(office.ledgers().resolve("a.zip"), null, temporary);
        assertThat(checks).extracting(FileCheck::name).containsExactly("a.zip!1.csv", "a.zip!~$2.csv");
        assertThat(checks.get(0).amount().yuan()).isEqualTo("2.00");
        assertThat(temporary).isEmptyDirectory();
    }
}
