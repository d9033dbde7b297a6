package crossfoot.input.ods;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OdsFileTest {
    private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MANIFEST = "<manifest:manifest xmlns:manifest=\"" + SPACE + "manifest:1.0\">";

    @TempDir
    Path folder;

    private Path ods(String tables, String manifest) throws Exception {
        Path file = folder.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"" + SPACE + "office:1.0\" xmlns:table=\"" + SPACE
                            + "table:1.0\" xmlns:text=\"" + SPACE + "text:1.0\" xmlns:style=\"" + SPACE + "style:1.0\""
                            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                            + "<office:automatic-styles><style:style style:name=\"ta2\"><style:table-properties"
                            + " table:display=\"false\"/></style:style></office:automatic-styles>"
                            + "<office:body><office:spreadsheet>" + tables
                            + "</office:spreadsheet></office:body></office:document-content>");
            put(zip, "META-INF/manifest.xml", MANIFEST + manifest + "</manifest:manifest>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<String> rows(String rows) throws Exception {
        return Rows.of(ods(table("一月", rows), ""), Layout.NONE);
    }

    private String refusal(String rows) throws Exception {
        Path file = ods(table("一月", rows), "");
        return Rows.refusal(() -> Rows.of(file, Layout.NONE));
    }

    private static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String text(String text) {
        return cell("office:value-type=\"string\"", text);
    }

    @Test
    void reads_every_type_as_it_is_stored() throws Exception {
        assertThat(rows(row(text("甲")
                        + cell(
                                "office:value-type=\"float\" office:value=\"1234.567\" calcext:value-type=\"float\"",
                                "1,235")
                        + cell("office:value-type=\"currency\" office:currency=\"CNY\" office:value=\"7\"", "￥7")
                        + cell("office:value-type=\"percentage\" office:value=\"0.5\"", "50%")
                        + cell("office:value-type=\"date\" office:date-value=\"2021-03-05\"", "3/5")
                        + cell("office:value-type=\"date\" office:date-value=\"2021-03-05T08:00:00\"", "3/5")
                        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "真")
                        + cell("office:value-type=\"time\" office:time-value=\"PT8H\"", "08:00")
                        + cell(
                                "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                                "#REF!")
                        + "<table:table-cell table:formula=\"of:=[.A1]\"/>")))
                .containsExactly("一月 1:[甲][1234.567#][7#][0.5#][2021-03-05@][2021-03-05@][TRUE][08:00]"
                        + "[#REF!!][of:=[.A1]?]");
    }

    @Test
    void puts_the_pieces_of_a_text_together_without_its_notes() throws Exception {
        assertThat(rows(row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>注</text:p>"
                        + "</office:annotation><text:p>a<text:s text:c=\"3\"/>b<text:span>c</text:span><text:tab/>d</text:p>"
                        + "<text:p>e<text:line-break/>f<text:s/></text:p></table:table-cell>")))
                .containsExactly("一月 1:[a   bc\td\ne\nf ]");
    }

    @Test
    @Timeout(20)
    void blank_rows_and_columns_cost_nothing_however_often_they_are_repeated() throws Exception {
        String blank = "<table:table-row table:number-rows-repeated=\"1048570\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        assertThat(rows(row(text("a") + "<table:table-cell table:number-columns-repeated=\"16383\"/>")
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                        + row("<table:table-cell table:number-columns-repeated=\"2\"/>" + text("b")) + blank))
                .containsExactly("一月 1:[a]", "一月 2:", "一月 3:", "一月 4:[][][b]");
    }

    @Test
    void equal_rows_and_cells_count_as_often_as_they_are_repeated() throws Exception {
        assertThat(rows("<table:table-row table:number-rows-repeated=\"3\">"
                        + cell(
                                "office:value-type=\"float\" office:value=\"5\" table:number-columns-repeated=\"2\"",
                                "5")
                        + "</table:table-row>" + row(text("b"))))
                .containsExactly("一月 1:[5#][5#]", "一月 2:[5#][5#]", "一月 3:[5#][5#]", "一月 4:[b]");
    }

    @Test
    @Timeout(20)
    void refuses_a_small_file_that_repeats_itself_endlessly() throws Exception {
        assertThat(refusal("<table:table-row table:number-rows-repeated=\"1000000\">"
                        + cell("office:value-type=\"string\" table:number-columns-repeated=\"16384\"", "x")
                        + "</table:table-row>"))
                .contains("more than 20000000 repeated cells");
        assertThat(refusal(
                        "<table:table-row table:number-rows-repeated=\"2000000\">" + text("x") + "</table:table-row>"))
                .contains("row 1 × 2000000");
        assertThat(refusal("<table:table-row table:number-rows-repeated=\"0\">" + text("x") + "</table:table-row>"))
                .contains("number-rows-repeated=0");
        assertThat(refusal(row("<table:table-cell table:number-columns-repeated=\"16384\"/>" + text("x"))))
                .contains("row 1, column 16385");
    }

    @Test
    void fills_merged_cells() throws Exception {
        assertThat(rows(row(cell(
                                        "office:value-type=\"string\" table:number-columns-spanned=\"2\""
                                                + " table:number-rows-spanned=\"2\"",
                                        "标题")
                                + "<table:covered-table-cell/>" + text("a"))
                        + row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + text("b"))))
                .containsExactly("一月 1:[标题][标题][a]", "一月 2:[标题][标题][b]");
    }

    @Test
    void enters_groups_of_rows_and_marks_hidden_ones() throws Exception {
        assertThat(rows("<table:table-header-rows>" + row(text("a"))
                        + "</table:table-header-rows><table:table-row-group>"
                        + "<table:table-row table:visibility=\"filter\">" + text("b") + "</table:table-row>"
                        + "<table:table-row table:visibility=\"collapse\">" + text("c") + "</table:table-row>"
                        + "</table:table-row-group>"))
                .containsExactly("一月 1:[a]", "一月 2h:[b]", "一月 3h:[c]");
    }

    @Test
    void leaves_hidden_tables() throws Exception {
        String hidden = "<table:table table:name=\"底稿\" table:style-name=\"ta2\">" + row(text("x")) + "</table:table>";
        Path file = ods(hidden + table("一月", row(text("a"))), "");
        assertThat(Rows.of(file, Layout.NONE)).containsExactly("一月 1:[a]", "HIDDEN_SHEET_NOT_READ 底稿");
        assertThat(Rows.of(file, Layout.NONE.withSheets(List.of("底稿")))).containsExactly("底稿(hidden) 1:[x]");
    }

    @Test
    void names_an_encrypted_one() throws Exception {
        Path file = ods(
                "",
                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                        + "</manifest:file-entry>");
        assertThat(Rows.refusal(() -> LedgerFiles.survey(file, "a", Layout.NONE, 9)))
                .isEqualTo("FILE_ENCRYPTED[]");
    }

    @Test
    void a_flipped_byte_is_noticed_before_the_first_row() throws Exception {
        Path file = ods(table("一月", row(text("a".repeat(5000) + "1000.25"))), "");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("content.xml") + 60;
        bytes[at] ^= 4;
        Files.write(file, bytes);
        assertThat(Rows.refusal(() -> LedgerFiles.survey(file, "a", Layout.NONE, 9)))
                .startsWith("FILE_DAMAGED");
    }
}
