package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Protected workbooks: opened by what the configuration says, and by nothing that is ever shown. */
class PasswordRunTest {
    private static final String WORD = "geheim密码-19";
    private static final String SHORT = "abc";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder);
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("明细");
        String[][] lines = {{"日期", "凭证号", "摘要", "经济科目", "金额"}, {"2021-01-05", "记-1", "水费", "30205", "12.34"}};
        for (String[] line : lines) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (String cell : line) {
                row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
            }
        }
    }

    private static byte[] xlsx(EncryptionMode mode, String word) throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook);
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(word);
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            container.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }

    private static byte[] xls(EncryptionMode mode, String word) throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(word);
            workbook.setEncryptionMode(mode);
            workbook.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return locked.toByteArray();
    }

    private void assertThatNothingTells(String word) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean config = file.startsWith(folder.resolve("input"));
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String sought = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertThat(config || !bytes.contains(sought))
                        .as(file.toString())
                        .isTrue();
            }
        }
        assertThat(office.left()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void a_protected_xlsx_is_read_with_its_password_and_leaves_nothing_in_the_clear(EncryptionMode mode)
            throws Exception {
        office.ledger("a.xlsx", xlsx(mode, WORD));
        office.config("crossfoot.yml", "passwords:\n  - wrong\n  - {match: 'a.*', password: '" + WORD + "'}\n");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"12.34\"");
        assertThatNothingTells(WORD);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"xor", "binaryRC4", "cryptoAPI"})
    void a_protected_xls_is_read_with_its_password(EncryptionMode mode) throws Exception {
        String word = mode == EncryptionMode.xor ? SHORT : WORD;
        office.ledger("a.xls", xls(mode, word));
        office.config("crossfoot.yml", "passwords: [wrong, a-wrong-one-that-is-longer, '" + word + "']\n");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"12.34\"");
        if (!word.equals(SHORT)) {
            assertThatNothingTells(word);
        }
    }

    @Test
    void a_password_may_stand_in_a_file_and_the_workbook_in_a_zip() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), WORD + "\n");
        office.ledger(
                "a.zip",
                new ZipBytes()
                        .with("b/a.xlsx", xlsx(EncryptionMode.agile, WORD))
                        .bytes());
        office.config("crossfoot.yml", "passwords:\n  - {match: 'b/*.xlsx', file: ../../secret.txt}\n");
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"12.34\"");
    }

    @Test
    void without_its_password_a_workbook_is_named_as_protected_and_tried_again_by_the_next_run() throws Exception {
        office.ledger("a.xlsx", xlsx(EncryptionMode.agile, WORD)).ledger("b.xls", xls(EncryptionMode.cryptoAPI, WORD));
        office.config("crossfoot.yml", "passwords:\n  - {match: 'b*', env: CROSSFOOT_NOT_SET}\n");
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
        String page = office.published("report.html");
        assertThat(page).contains("CF-FL-004", "CF-FL-027", "CROSSFOOT_NOT_SET");
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"xor", "binaryRC4", "cryptoAPI"})
    void a_wrong_password_is_said_as_such(EncryptionMode mode) throws Exception {
        office.ledger("a.xlsx", xlsx(EncryptionMode.standard, WORD)).ledger("b.xls", xls(mode, SHORT));
        office.config("crossfoot.yml", "passwords: [x, 'another that is wrong']\n");
        assertThat(office.run()).isEqualTo(ExitCode.INPUT_MISSING);
        assertThat(office.published("report.html")).contains("CF-FL-026").doesNotContain("CF-FL-003");
    }

    @Test
    void a_password_that_cannot_be_read_as_one_is_a_fault_that_does_not_show_it() throws Exception {
        for (String bad :
                List.of("[123456]", "{match: '*', word: s3cret}", "[{match: '[', password: s3cret}]", "[[a]]")) {
            office.ledger("a.csv", "x").config("crossfoot.yml", "passwords: " + bad + "\n");
            ConfigurationFaulty faulty =
                    org.assertj.core.api.Assertions.catchThrowableOfType(ConfigurationFaulty.class, () -> office.run());
            assertThat(faulty.problems().toString())
                    .contains("CONFIG_PASSWORD_FORM")
                    .doesNotContain("s3cret", "123456");
        }
        office.config("crossfoot.yml", "passwords: [s3cret\nworkers: x");
        ConfigurationFaulty faulty =
                org.assertj.core.api.Assertions.catchThrowableOfType(ConfigurationFaulty.class, () -> office.run());
        assertThat(faulty.problems().toString()).doesNotContain("s3cret");
    }
}
