package crossfoot.input;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.ProblemKind;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFilesTest {
    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("a.xlsx"), text, StandardCharsets.ISO_8859_1);
    }

    private static String refusal(Path file) {
        return Rows.refusal(() -> LedgerFiles.survey(file, "ledgers/a.xlsx", Layout.NONE, 1 << 20));
    }

    private static String unknown(String format) {
        return ProblemKind.FILE_FORMAT_UNKNOWN + "[" + format + "]";
    }

    @Test
    void tells_a_text_by_its_content_under_any_name() throws Exception {
        Survey survey = LedgerFiles.survey(file("a;b\n1;2\n"), "ledgers/a.xlsx", Layout.NONE, 5);
        assertThat(survey.display()).isEqualTo("CSV UTF-8 ;");
        assertThat(survey.segments()).containsExactly(new Segment(1, 0, 8, 1));
        assertThat(Rows.of(folder.resolve("a.xlsx"), Layout.NONE)).containsExactly("1:[a][b]", "2:[1][2]");
    }

    @Test
    void shows_a_tab_by_name() throws Exception {
        assertThat(LedgerFiles.survey(file("a\tb\n1\t2\n"), "a", Layout.NONE, 5).display())
                .isEqualTo("CSV UTF-8 TAB");
    }

    @Test
    void numbers_segments_from_one_without_gaps() throws Exception {
        Survey survey = LedgerFiles.survey(file("a,b\n1,\"2\n3\"\n4,5"), "a", Layout.NONE, 1);
        assertThat(survey.segments())
                .containsExactly(new Segment(1, 0, 4, 1), new Segment(2, 4, 12, 2), new Segment(3, 12, 15, 4));
        assertThat(LedgerFiles.survey(folder.resolve("a.xlsx"), "a", Layout.NONE, 1))
                .isEqualTo(survey);
    }

    @Test
    void tells_both_kinds_of_workbook_under_any_name() throws Exception {
        Path file = folder.resolve("a.csv");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("一月").createRow(0).createCell(0).setCellValue("日期");
            book.write(out);
        }
        Survey survey = LedgerFiles.survey(file, "a.csv", Layout.NONE, 5);
        assertThat(survey.display()).isEqualTo("XLSX");
        assertThat(survey.segments()).containsExactly(new Segment(1, 0, Files.size(file), 1));
        assertThat(Rows.of(file, Layout.NONE)).containsExactly("一月 1:[日期]");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("二月").createRow(2).createCell(1).setCellValue("日期");
            book.write(out);
        }
        assertThat(LedgerFiles.survey(file, "a.csv", Layout.NONE, 5).display()).isEqualTo("XLS");
        assertThat(Rows.of(file, Layout.NONE)).containsExactly("二月 1:", "二月 2:", "二月 3:[][日期]");
    }

    @Test
    void refuses_an_empty_file() throws Exception {
        assertThat(refusal(file(""))).isEqualTo("FILE_EMPTY[]");
    }

    @Test
    void names_the_formats_that_it_does_not_read() throws Exception {
        assertThat(refusal(file("%PDF-1.7\n"))).isEqualTo(unknown("PDF"));
        assertThat(refusal(file("\u001F\u008B\b\0"))).isEqualTo("ARCHIVE_NESTED[GZIP]");
        assertThat(refusal(file("{\\rtf1 x}"))).isEqualTo(unknown("RTF"));
        assertThat(refusal(file("\u0089PNG\r\n\u001A\n"))).isEqualTo(unknown("PNG"));
        assertThat(refusal(file("\u00FF\u00D8\u00FF\u00E0"))).isEqualTo(unknown("JPEG"));
        assertThat(refusal(file("\t\0\u0004\0\u0002\0"))).isEqualTo(unknown("XLS BIFF2"));
        assertThat(refusal(file("\t\u0008\u0008\0\0\u0005"))).isEqualTo(unknown("XLS BIFF5"));
        assertThat(refusal(file("PK\005\006" + "\0".repeat(18)))).isEqualTo("ARCHIVE_NESTED[ZIP]");
        assertThat(refusal(file("a,b\n1,2\0\n"))).isEqualTo(unknown("binary (NUL, byte 7)"));
    }

    @Test
    void tells_markup_under_the_name_of_a_workbook() throws Exception {
        String table = "<HTML><table><tr><td>1</td></tr></table></HTML>";
        assertThat(format(file(" \r\n<!-- x --> <!-- y -->" + table))).isEqualTo(Format.HTML);
        assertThat(format(file("<!DOCTYPE html>" + table))).isEqualTo(Format.HTML);
        assertThat(format(file("<?xml version=\"1.0\"?><?mso-application?><Workbook"
                        + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")))
                .isEqualTo(Format.XML_SPREADSHEET);
        assertThat(refusal(file("<?xml version=\"1.0\"?><a/>"))).isEqualTo(unknown("XML"));
        assertThat(refusal(file("MIME-Version: 1.0\n\n" + table))).isEqualTo(unknown("MHTML"));
        Path wide = Files.write(folder.resolve("w.xls"), ("\uFEFF" + table).getBytes(Charset.forName("UTF-16LE")));
        assertThat(format(wide)).isEqualTo(Format.HTML);
    }

    @Test
    void a_page_whose_table_has_no_end_is_damaged() throws Exception {
        assertThat(refusal(file("<html><table><tr><td>1</td></tr><TABLE></table>")))
                .isEqualTo("FILE_DAMAGED[<table> without </table>: 1]");
    }

    private Format format(Path file) throws Exception {
        return LedgerFiles.survey(file, "w.xls", Layout.NONE, Long.MAX_VALUE).format();
    }

    @Test
    void a_text_that_only_begins_with_an_angle_bracket_is_text() throws Exception {
        assertThat(Rows.of(file("<total>,1\na,2"), Layout.NONE)).containsExactly("1:[<total>][1]", "2:[a][2]");
    }

    @Test
    void names_other_zip_containers() throws Exception {
        assertThat(refusal(zip("a.txt", "x"))).isEqualTo("ARCHIVE_NESTED[ZIP]");
        assertThat(refusal(file("PK\003\004" + "PK\005\006" + "\0".repeat(18))))
                .isEqualTo("FILE_DAMAGED[zip: 0 parts]");
        assertThat(refusal(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo("FILE_DAMAGED[content.xml: missing]");
        assertThat(refusal(zip("mimetype", "application/epub+zip"))).isEqualTo(unknown("application/epub+zip"));
    }

    @Test
    void a_zip_with_names_in_another_encoding_is_no_damage() throws Exception {
        Path file = folder.resolve("z.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("明细账.csv"));
            zip.closeEntry();
        }
        assertThat(refusal(file)).isEqualTo("ARCHIVE_NESTED[ZIP]");
    }

    @Test
    void a_cut_zip_is_damaged() throws Exception {
        byte[] whole = Files.readAllBytes(zip("[Content_Types].xml", "x".repeat(500)));
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length - 10));
        assertThat(refusal(cut)).startsWith("FILE_DAMAGED[ZipException: ");
    }

    @Test
    void names_other_compound_files() throws Exception {
        Path file = folder.resolve("a.xls");
        for (String[] one : new String[][] {{"Book", "XLS BIFF5"}, {"WordDocument", "DOC"}, {"x", "OLE2"}}) {
            try (POIFSFileSystem container = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(file)) {
                container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), one[0]);
                container.writeFilesystem(out);
            }
            assertThat(refusal(file)).isEqualTo(unknown(one[1]));
        }
    }

    private Path zip(String entry, String text) throws Exception {
        Path file = folder.resolve("z.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
