package crossfoot.input.xml2003;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Rows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Xml2003FileTest {
    private static final String NAMES = "<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook"
            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

    @TempDir
    Path folder;

    private Path file(String sheets) throws Exception {
        return Files.writeString(folder.resolve("a.xls"), "<?xml version=\"1.0\"?>\n" + NAMES + sheets + "</Workbook>");
    }

    private List<String> rows(String table) throws Exception {
        return Rows.of(file(sheet("一月", table)), Layout.NONE);
    }

    private static String sheet(String name, String table) {
        return "<Worksheet ss:Name=\"" + name + "\"><Table>" + table + "</Table></Worksheet>";
    }

    private static String cell(String type, String value) {
        return "<Cell><Data ss:Type=\"" + type + "\">" + value + "</Data></Cell>";
    }

    private String refusal(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("b.xls"), text);
        return Rows.refusal(() -> Rows.of(file, Layout.NONE));
    }

    @Test
    void reads_every_type_as_it_is_stored() throws Exception {
        assertThat(rows("<Column ss:Width=\"9\"/><Row>" + cell("String", "甲&#10;乙") + cell("Number", "1234.5")
                        + cell("DateTime", "2021-03-05T00:00:00.000") + cell("Boolean", "1") + cell("Error", "#REF!")
                        + "<Cell ss:Formula=\"=R1\"/>"
                        + "<Cell ss:Formula=\"=R1\"><Data ss:Type=\"Number\">3</Data></Cell>"
                        + cell("DateTime", "08:30") + "</Row>"))
                .containsExactly("一月 1:[甲\n乙][1234.5#][2021-03-05@][TRUE][#REF!!][=R1?][3#][08:30]");
    }

    @Test
    void places_rows_and_cells_by_their_index() throws Exception {
        assertThat(rows("<Row ss:Span=\"1\">" + cell("String", "a") + "</Row><Row ss:Index=\"4\">"
                        + "<Cell ss:Index=\"3\"><Data ss:Type=\"String\">c</Data></Cell>" + cell("String", "d")
                        + "</Row>"
                        + "<Row>" + cell("String", "e") + "</Row>"))
                .containsExactly("一月 1:[a]", "一月 2:", "一月 3:", "一月 4:[][][c][d]", "一月 5:[e]");
        assertThat(refusal(NAMES + sheet("a", "<Row ss:Index=\"3\"/><Row ss:Index=\"3\"/>") + "</Workbook>"))
                .contains("row 3 after 3");
        assertThat(refusal(NAMES + sheet("a", "<Row><Cell ss:Index=\"99999\"/></Row>") + "</Workbook>"))
                .contains("cell 99999 in row 1");
    }

    @Test
    void fills_merged_cells() throws Exception {
        assertThat(rows("<Row><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">标题</Data></Cell>"
                        + cell("Number", "1")
                        + "</Row><Row><Cell ss:Index=\"3\"><Data ss:Type=\"Number\">2</Data></Cell></Row>"))
                .containsExactly("一月 1:[标题][标题][1#]", "一月 2:[标题][标题][2#]");
    }

    @Test
    void a_text_in_parts_and_in_cdata_is_whole_and_a_comment_is_none() throws Exception {
        assertThat(rows("<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">拨<B>付</B>款"
                        + "</ss:Data><Comment><ss:Data>注</ss:Data></Comment></Cell>"
                        + cell("String", "<![CDATA[a<b]]>") + "</Row>"))
                .containsExactly("一月 1:[拨付款][a<b]");
    }

    @Test
    void marks_hidden_rows_and_leaves_hidden_sheets() throws Exception {
        String options =
                "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible>"
                        + "</WorksheetOptions></Worksheet>";
        String hidden = sheet("底稿", "<Row>" + cell("String", "x") + "</Row>").replace("</Worksheet>", options);
        Path file = file(hidden + sheet("一月", "<Row ss:Hidden=\"1\">" + cell("String", "a") + "</Row>"));
        assertThat(Rows.of(file, Layout.NONE)).containsExactly("一月 1h:[a]", "HIDDEN_SHEET_NOT_READ 底稿");
        assertThat(Rows.of(file, Layout.NONE.withSheets(List.of("底稿")))).containsExactly("底稿(hidden) 1:[x]");
    }

    @Test
    void knows_the_encoding_by_its_bytes() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"GB2312\"?>" + NAMES
                + sheet("一月", "<Row>" + cell("String", "机关食堂补助") + "</Row>") + "</Workbook>";
        for (Charset charset : new Charset[] {Charset.forName("GBK"), StandardCharsets.UTF_8}) {
            Path file = Files.write(folder.resolve("g.xml"), text.getBytes(charset));
            assertThat(Rows.of(file, Layout.NONE)).containsExactly("一月 1:[机关食堂补助]");
        }
        assertThat(LedgerFiles.survey(folder.resolve("g.xml"), "g", Layout.NONE, 9)
                        .display())
                .isEqualTo("XML 2003 UTF-8");
    }

    @Test
    void a_cut_file_is_refused_before_its_first_row() throws Exception {
        String whole = NAMES + sheet("一月", "<Row>" + cell("String", "a") + "</Row>") + "</Workbook>";
        for (int end : new int[] {whole.length() - 1, whole.length() - 12, whole.length() - 40}) {
            Path file = Files.writeString(folder.resolve("c.xls"), "<?xml version=\"1.0\"?>" + whole.substring(0, end));
            assertThat(Rows.refusal(() -> LedgerFiles.survey(file, "c", Layout.NONE, 9)))
                    .startsWith("FILE_DAMAGED");
        }
    }

    @Test
    void no_document_type_and_no_endless_text() throws Exception {
        assertThat(refusal("<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                        + NAMES + sheet("a", "<Row>" + cell("String", "&a;") + "</Row>") + "</Workbook>"))
                .startsWith("FILE_DAMAGED");
        assertThat(refusal("<?xml version=\"1.0\"?>" + NAMES
                        + sheet("a", "<Row>" + cell("String", "x".repeat(400_000)) + "</Row>") + "</Workbook>"))
                .contains("text > 262144");
    }
}
