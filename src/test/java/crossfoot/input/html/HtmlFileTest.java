package crossfoot.input.html;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Rows;
import crossfoot.input.Survey;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFileTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private Path page(String html) throws Exception {
        return Files.writeString(folder.resolve("a.xls"), html);
    }

    private List<String> rows(String html) throws Exception {
        return Rows.of(page(html), Layout.NONE);
    }

    private String refusal(String html) throws Exception {
        Path file = page(html);
        return Rows.refusal(() -> Rows.of(file, Layout.NONE));
    }

    private static String table(String rows) {
        return "<html><body><table>" + rows + "</table></body></html>";
    }

    @Test
    void reads_the_cells_of_a_table() throws Exception {
        assertThat(rows(table("<thead><tr><th>日期<th>金额</thead>"
                        + "<tbody><tr><td> 2021-03-05\n </td><td>&nbsp;1,234.50&nbsp;</td></tr>"
                        + "<tr><td></td><td>&nbsp;</td></tr></tbody>")))
                .containsExactly("表1 1:[日期][金额]", "表1 2:[2021-03-05][1,234.50]", "表1 3:");
    }

    @Test
    void folds_white_space_and_keeps_lines() throws Exception {
        assertThat(rows(table("<tr><td>拨付<br>\n 1月  <b>食</b><i>堂</i>补助</td><td><p>a</p><p>b</p></td></tr>")))
                .containsExactly("表1 1:[拨付\n1月 食堂补助][a\nb]");
    }

    @Test
    void leaves_out_what_is_not_shown() throws Exception {
        assertThat(rows(table("<tr><td><script>x()</script>甲<style>b{}</style><!-- no --></td>"
                        + "<td><span style='display: NONE'>20210305</span>2021-03-05</td></tr>")))
                .containsExactly("表1 1:[甲][2021-03-05]");
    }

    @Test
    void keeps_the_rest_of_a_text_that_excel_hides_for_its_length() throws Exception {
        assertThat(rows("<html><head><meta name=Generator content=\"Microsoft Excel 11\"></head><body><table>"
                        + "<tr><td>拨付1月<span style='display:none'>机关食堂补助</span></td></tr></table></body></html>"))
                .containsExactly("表1 1:[拨付1月机关食堂补助]");
    }

    @Test
    void a_text_counts_for_all_cells_it_spans_and_a_number_once() throws Exception {
        assertThat(rows(table("<tr><td colspan=3>标题</td></tr>"
                        + "<tr><td rowspan=2>甲</td><td x:num='7' rowspan=2>7</td><td>1</td></tr>"
                        + "<tr><td>2</td></tr><tr><td>乙</td><td>8</td><td>3</td></tr>")))
                .containsExactly("表1 1:[标题][标题][标题]", "表1 2:[甲][7#][1]", "表1 3:[甲][][2]", "表1 4:[乙][8][3]");
    }

    @Test
    void a_displayed_amount_counts_once_and_a_date_or_a_code_for_all_its_rows() throws Exception {
        for (String amount : new String[] {"1,234.50", "(50)", "￥7", "-3.00", "0.5", "50"}) {
            assertThat(rows(table("<tr><td rowspan=2>" + amount + "</td><td>a</td></tr><tr><td>b</td></tr>")))
                    .endsWith("表1 2:[][b]");
        }
        for (String text : new String[] {"2021-03-05", "2021.03.05", "0012", "记-1", "2021/3/5"}) {
            assertThat(rows(table("<tr><td rowspan=2>" + text + "</td><td>a</td></tr><tr><td>b</td></tr>")))
                    .endsWith("表1 2:[" + text + "][b]");
        }
    }

    @Test
    void a_span_ends_with_its_group_of_rows() throws Exception {
        assertThat(rows(table("<thead><tr><th rowspan=9>a</th><th>b</th></tr></thead>"
                        + "<tbody><tr><td rowspan=0>c</td><td>d</td></tr><tr><td>e</td></tr></tbody>")))
                .containsExactly("表1 1:[a][b]", "表1 2:[c][d]", "表1 3:[c][e]");
    }

    @Test
    void cells_that_overlap_are_refused() throws Exception {
        assertThat(refusal(table("<tr><td>1</td><td rowspan=2>2</td></tr><tr><td colspan=2>3</td></tr>")))
                .startsWith("FILE_DAMAGED[IllegalStateException: cells overlap at row 2");
    }

    @Test
    void takes_the_stored_number_and_not_the_displayed_one() throws Exception {
        assertThat(
                        rows(
                                "<html><head><style>.xl24{mso-number-format:\"yyyy\\\\-m\\\\-d\";}\n"
                                        + ".xl25{mso-number-format:\"Short Date\";} .xl26{mso-number-format:\"\\#\\,\\#\\#0\";}</style></head>"
                                        + "<body><table><tr><td x:num=\"1234.5\">1,235</td><td x:num>17</td><td class=xl24 x:num=\"44260\">3-5</td>"
                                        + "<td class='c xl25' x:num=\"44260\">5/3</td><td class=xl26 x:num=\"44260\">44,260</td>"
                                        + "<td x:err=\"#REF!\">#REF!</td><td x:str=\"a  b\">a b</td><td x:num=\"x\">9</td></tr></table>"))
                .containsExactly("表1 1:[1234.5#][17#][2021-03-05@][2021-03-05@][44260#][#REF!!][a  b][9]");
    }

    @Test
    void takes_the_stored_number_of_libreoffice() throws Exception {
        assertThat(rows(table("<tr><td sdval=\"1234.567\" sdnum=\"1033;\">1,235</td>"
                        + "<td sdval=\"44260\" sdnum=\"1033;0;YYYY-MM-DD\">2021-03-05</td></tr>")))
                .containsExactly("表1 1:[1234.567#][2021-03-05@]");
    }

    @Test
    void counts_hidden_rows_and_marks_them() throws Exception {
        assertThat(rows(table("<tr style='height:1pt;display:none'><td>1</td></tr><tr><td>2</td></tr>")))
                .containsExactly("表1 1h:[1]", "表1 2:[2]");
    }

    @Test
    void every_table_is_a_sheet_and_excel_names_it() throws Exception {
        String tables = "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>";
        assertThat(rows("<html><body>" + tables + "</body></html>")).containsExactly("表1 1:[1]", "表2 1:[2]");
        assertThat(rows("<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>"
                        + "<x:Name>1月&amp;2月</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>"
                        + "<![endif]--></head><body>" + tables + "</body></html>"))
                .containsExactly("1月&2月 1:[1]", "表2 1:[2]");
    }

    @Test
    void a_hidden_table_is_a_hidden_sheet() throws Exception {
        assertThat(rows("<div></div><table style='display:none'><tr><td>1</td></tr></table>"
                        + "<table><tr><td>2</td></tr></table>"))
                .containsExactly("表2 1:[2]", "HIDDEN_SHEET_NOT_READ 表1");
    }

    @Test
    void a_table_within_a_layout_table_is_a_sheet_of_its_own() throws Exception {
        assertThat(rows(table("<tr><td>导航</td></tr><tr><td>前<table><tr><td>日期</td><td>金额</td></tr>"
                        + "<tr><td>a</td><td>1</td></tr></table>后</td></tr>")))
                .containsExactly("表1 1:[导航]", "表2 1:[日期][金额]", "表2 2:[a][1]", "表1 2:[前\n后]");
    }

    @Test
    void a_table_of_one_cell_within_a_cell_is_its_text() throws Exception {
        assertThat(rows(table("<tr><td><table><tr><td>甲</td></tr></table></td><td>2</td></tr>")))
                .containsExactly("表1 1:[甲][2]");
    }

    @Test
    void bytes_decide_the_encoding_and_not_what_is_declared() throws Exception {
        String body = table("<tr><td>拨付一月机关食堂伙食补助</td></tr>");
        String gb = "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>";
        String utf8 = "<meta charset=\"utf-8\">";
        for (String declared : new String[] {gb, utf8, ""}) {
            Path file = Files.write(folder.resolve("g.xls"), (declared + body).getBytes(GBK));
            Survey survey = LedgerFiles.survey(file, "g", Layout.NONE, 1 << 20);
            assertThat(survey.display()).isEqualTo("HTML GB18030");
            assertThat(Rows.of(file, Layout.NONE)).containsExactly("表1 1:[拨付一月机关食堂伙食补助]");
            assertThat(rows(declared + body)).containsExactly("表1 1:[拨付一月机关食堂伙食补助]");
        }
        Path western = Files.write(
                folder.resolve("w.xls"),
                ("<meta charset=windows-1252>" + table("<tr><td>Café</td></tr>")).getBytes("windows-1252"));
        assertThat(Rows.of(western, Layout.NONE)).containsExactly("表1 1:[Café]");
    }

    @Test
    void names_a_page_that_holds_no_table() throws Exception {
        assertThat(refusal("<html><body>没有</body></html>")).isEqualTo("FILE_FORMAT_UNKNOWN[HTML, no <table>]");
        assertThat(refusal("<html><frameset rows='*,39'><frame src='a.files/sheet001.htm'></frameset></html>"))
                .isEqualTo("FILE_FORMAT_UNKNOWN[HTML, <frame>]");
    }

    @Test
    void a_page_that_was_cut_off_is_refused() throws Exception {
        String whole = table("<tr><td>1</td></tr><tr><td>2</td></tr>");
        for (String cut : new String[] {"<td>2", "</td></tr></table>", "</tr></table>", "</table>"}) {
            assertThat(refusal(whole.substring(0, whole.lastIndexOf(cut))))
                    .isEqualTo("FILE_DAMAGED[<table> without </table>: 1]");
        }
    }

    @Test
    void a_row_without_end_and_a_row_without_bounds_are_refused() throws Exception {
        assertThat(refusal(table("<tr><td>" + "x".repeat(3_000_000))))
                .isEqualTo("FILE_TOO_LARGE[<tr>, > 2000000, 2000000]");
        assertThat(refusal(table("<tr>" + "<td>1</td>".repeat(20_000)))).contains("more than 16384 columns");
        assertThat(refusal(table("<tr>" + "<td colspan=1000>1".repeat(20) + "</table>")))
                .contains("more than 16384 columns");
    }

    @Test
    void memory_does_not_grow_with_the_page() throws Exception {
        StringBuilder html = new StringBuilder("<html><body><p>a</p><table>");
        for (int i = 0; i < 60_000; i++) {
            html.append("<tr><td>").append(i).append("</td><!-- c --><td>甲</td></tr>\n");
        }
        List<String> rows = rows(html.append("</table></body></html>").toString());
        assertThat(rows).hasSize(60_000).endsWith("表1 60000:[59999][甲]");
    }
}
