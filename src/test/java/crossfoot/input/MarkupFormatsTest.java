package crossfoot.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same ledger as a web page, as XML Spreadsheet 2003, as ODS and as text under the name of a workbook. */
class MarkupFormatsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What every form of the ledger comes to. */
    private static final List<String> ENTRIES = List.of(
            "2021-03-05 记-1 付办公费 30201 1234.50", "2021-03-05 记-1 付水费 30205 -50.00", "2021-04-02 记-2 付<电>费 30206 7.00");

    @TempDir
    Path folder;

    /** What reading a file came to. */
    private record Read(Format format, List<String> entries, String outcomes, List<ProblemKind> notes) {}

    private Read read(Path file) throws IOException, UnreadableFile {
        Survey survey = LedgerFiles.survey(file, "ledgers/a", Layout.NONE, Long.MAX_VALUE);
        List<String> entries = new ArrayList<>();
        StringBuilder outcomes = new StringBuilder();
        try (EntryStream stream =
                new EntryStream(LedgerFiles.open(file, survey, survey.segments().get(0)), survey.layout(), null)) {
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                outcomes.append(row.getClass().getSimpleName().charAt(0));
                if (row instanceof Parsed.EntryRow line) {
                    entries.add(line.entry().date() + " " + line.entry().voucherNo() + " "
                            + line.entry().summary() + " "
                            + line.entry().economic().code() + " "
                            + line.entry().amount());
                }
            }
            return new Read(
                    survey.format(),
                    entries,
                    outcomes.toString(),
                    stream.notes().stream().map(Problem::kind).toList());
        }
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static final String HTML = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
            <meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>td{}</style></head><body>
            <table border=1>
            <tr><td colspan=5>2021年支出明细账</td></tr>
            <tr><th>日期</th><th>凭证号</th><th>摘要</th><th>经济分类</th><th>金额&nbsp;</th></tr>
            <tr><td rowspan=2>2021-03-05</td><td rowspan=2>记-1</td><td>付办公费</td><td>30201</td>
                <td x:num="1234.5">1,235</td></tr>
            <tr style="display: none"><td>付水费<td>30205<td align=right>(50.00)</tr>
            <tr><td>2021-04-02</td><td>记-2</td><td>付&lt;电&gt;费</td><td>30206</td><td>&nbsp;7.00</td></tr>
            <tr><td colspan=4>合计</td><td>1,191.50</td></tr>
            </table><script>if (1 < 2) { document.write("<table><tr><td>x</td></tr></table>") }</script></body></html>
            """;

    @Test
    void a_web_page_under_the_name_of_a_workbook() throws Exception {
        for (Charset charset : List.of(GB18030, StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Read read = read(write("a.xls", HTML, charset));
            assertThat(read.format()).isEqualTo(Format.HTML);
            assertThat(read.entries()).as(charset.name()).isEqualTo(ENTRIES);
            assertThat(read.outcomes()).isEqualTo("HHEEES");
            assertThat(read.notes()).containsExactly(ProblemKind.HIDDEN_ROWS_COUNTED);
        }
    }

    @Test
    void an_amount_that_spans_rows_counts_once() throws Exception {
        Read read = read(write(
                "a.html",
                "<table><tr><td>日期<td>摘要<td>金额<tr><td>2021-03-05<td>水费<td rowspan=2>10.00"
                        + "<tr><td>2021-03-06<td>电费<tr><td>2021-03-07<td>电费<td>5</table>",
                StandardCharsets.UTF_8));
        assertThat(read.outcomes()).isEqualTo("HERE");
    }

    @Test
    void tables_within_tables_are_read_each_for_itself() throws Exception {
        String inner = "<table><tr><td>日期<td>凭证号<td>金额</tr><tr><td>2021-03-05<td>记-1<td>3</tr></table>";
        Read read = read(write(
                "a.html",
                "<!-- x --><body><table><tr><td>" + inner + "</td></tr><tr><td>" + inner + "</td></tr></table>",
                StandardCharsets.UTF_8));
        assertThat(read.entries()).hasSize(2);
        assertThat(read.outcomes()).isEqualTo("HEHE");
    }

    @Test
    void a_western_page_is_read_in_the_encoding_it_declares() throws Exception {
        String page = "<html><head><meta charset=\"windows-1252\"></head><table>"
                + "<tr><td>Date<td>Description<td>Amount</tr><tr><td>2021-03-05<td>Café Zoë £<td>3.50</tr></table>";
        assertThat(read(write("a.htm", page, Charset.forName("windows-1252"))).entries())
                .containsExactly("2021-03-05  Café Zoë £  3.50");
    }

    private static final String XML = """
            <?xml version="1.0" encoding="%s"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="s1"/></Styles>
            <Worksheet ss:Name="封面"><Table><Row><Cell><Data ss:Type="String">内部</Data></Cell></Row></Table>
            <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            <Worksheet ss:Name="明细"><Table ss:ExpandedColumnCount="5">
            <Row><Cell ss:MergeAcross="4"><Data ss:Type="String">2021年支出明细账</Data></Cell></Row>
            <Row ss:Index="2"><Cell><Data ss:Type="String">日期</Data></Cell><Cell><Data ss:Type="String">凭证号</Data>
            </Cell><Cell><ss:Data ss:Type="String"><B>摘</B>要</ss:Data></Cell><Cell><Data ss:Type="String">经济分类</Data>
            </Cell><Cell><Data ss:Type="String">金额</Data></Cell></Row>
            <Row><Cell ss:MergeDown="1"><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell>
            <Cell ss:MergeDown="1"><Data ss:Type="String">记-1</Data></Cell><Cell><Data ss:Type="String">付办公费</Data></Cell>
            <Cell><Data ss:Type="String">30201</Data></Cell><Cell><Data ss:Type="Number">1234.5</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="String">付水费</Data></Cell><Cell>
            <Data ss:Type="Number">30205</Data></Cell><Cell ss:Formula="=-50"><Data ss:Type="Number">-50</Data></Cell></Row>
            <Row><Cell><Data ss:Type="DateTime">2021-04-02T00:00:00.000</Data></Cell><Cell><Data ss:Type="String">记-2</Data>
            </Cell><Cell><Data ss:Type="String">付&lt;电&gt;费</Data></Cell><Cell><Data ss:Type="String">30206</Data></Cell>
            <Cell ss:StyleID="s1"><Data ss:Type="Number">7</Data></Cell></Row>
            <Row ss:Index="7"><Cell><Data ss:Type="DateTime">2021-04-03T00:00:00.000</Data></Cell><Cell>
            <Data ss:Type="String">记-3</Data></Cell><Cell ss:Index="5"><Data ss:Type="Error">#REF!</Data></Cell></Row>
            <Row><Cell><Data ss:Type="DateTime">2021-04-04T00:00:00.000</Data></Cell><Cell>
            <Data ss:Type="String">记-4</Data></Cell><Cell ss:Index="5" ss:Formula="=R1C1"></Cell></Row>
            </Table></Worksheet></Workbook>
            """;

    @Test
    void xml_spreadsheet_2003() throws Exception {
        for (Charset charset : List.of(GB18030, StandardCharsets.UTF_8)) {
            Read read = read(write("a.xls", XML.formatted(charset.name()).strip(), charset));
            assertThat(read.format()).isEqualTo(Format.XML_SPREADSHEET);
            assertThat(read.entries()).as(charset.name()).isEqualTo(ENTRIES);
            assertThat(read.outcomes()).isEqualTo("HHEEEBRR");
            assertThat(read.notes())
                    .containsExactlyInAnyOrder(ProblemKind.HIDDEN_ROWS_COUNTED, ProblemKind.HIDDEN_SHEET_NOT_READ);
        }
    }

    @Test
    void xml_that_is_cut_off_or_has_a_dtd_is_refused() throws Exception {
        String whole = XML.formatted("UTF-8").strip();
        Path cut = write("a.xls", whole.substring(0, whole.length() * 2 / 3), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableFile.class);
        String bomb = whole.replace(
                "<?mso-application progid=\"Excel.Sheet\"?>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        Path withDtd = write("b.xls", bomb.replace("内部", "&e;"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(withDtd)).isInstanceOf(UnreadableFile.class);
    }

    private static final String ODS = """
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">
            <office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/>
            </style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles><office:body><office:spreadsheet>
            <table:table table:name="草稿" table:style-name="ta2"><table:table-row><table:table-cell
            office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="明细" table:style-name="ta1"><table:table-column/>
            <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="5">
            <text:p>2021年支出明细账</text:p></table:table-cell><table:covered-table-cell
            table:number-columns-repeated="4"/></table:table-row>
            <table:table-header-rows><table:table-row>%s</table:table-row></table:table-header-rows>
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2021-03-05"
            table:number-rows-spanned="2"><text:p>5/3</text:p></table:table-cell><table:table-cell
            office:value-type="string" table:number-rows-spanned="2"><text:p>记-1</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation>
            <text:p>付<text:span>办公</text:span>费</text:p></table:table-cell><table:table-cell
            office:value-type="float" office:value="30201"/><table:table-cell office:value-type="currency"
            office:value="1234.5"><text:p>1,235</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16379"/></table:table-row>
            <table:table-row table:visibility="collapse"><table:covered-table-cell table:number-columns-repeated="2"/>
            <table:table-cell office:value-type="string"><text:p>付水费</text:p></table:table-cell><table:table-cell
            office:value-type="string"><text:p>30205</text:p></table:table-cell><table:table-cell
            office:value-type="float" office:value="-50" table:formula="of:=-50"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2021-04-02T00:00:00"/>
            <table:table-cell office:value-type="string"><text:p>记-2</text:p></table:table-cell><table:table-cell
            office:value-type="string"><text:p>付&lt;电&gt;费</text:p></table:table-cell><table:table-cell
            office:value-type="string"><text:p>30206</text:p></table:table-cell><table:table-cell
            office:value-type="float" office:value="7"/></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2021-04-03"/><table:table-cell
            office:value-type="string"><text:p>记-3</text:p></table:table-cell><table:table-cell
            table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1/0" office:value-type="string"
            calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048560"><table:table-cell
            table:number-columns-repeated="16384"/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;

    private Path ods(String content, String manifest) throws IOException {
        Path file = folder.resolve("a.ods");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String[]> parts = List.of(
                    new String[] {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                    new String[] {"content.xml", content},
                    new String[] {"META-INF/manifest.xml", manifest});
            for (String[] part : parts) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void an_open_document_spreadsheet() throws Exception {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        String header = cell.formatted("日期")
                + cell.formatted("凭证号")
                + cell.formatted("摘要")
                + cell.formatted("经济分类")
                + cell.formatted("金额");
        Read read = read(ods(ODS.formatted(header), "<m/>"));
        assertThat(read.format()).isEqualTo(Format.ODS);
        assertThat(read.entries()).isEqualTo(ENTRIES);
        assertThat(read.outcomes()).isEqualTo("HHEEEBBR");
        assertThat(read.notes())
                .containsExactlyInAnyOrder(ProblemKind.HIDDEN_ROWS_COUNTED, ProblemKind.HIDDEN_SHEET_NOT_READ);
        Path locked = ods(ODS, "<m:file-entry xmlns:m=\"m\"><m:encryption-data/></m:file-entry>");
        assertThatThrownBy(() -> read(locked)).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.problems().get(0).kind()).isEqualTo(ProblemKind.FILE_ENCRYPTED);
        });
    }

    @Test
    void tab_text_under_the_name_of_a_workbook() throws Exception {
        String text = """
                2021年支出明细账
                日期|凭证号|摘要|经济分类|金额
                2021-03-05|记-1|付办公费|30201|1,234.50
                2021-03-05|记-1|付水费|30205|-50
                2021-04-02|记-2|付<电>费|30206|7
                """.replace('|', '\t');
        Read read = read(write("a.xls", text, GB18030));
        assertThat(read.format()).isEqualTo(Format.TEXT);
        assertThat(read.entries()).isEqualTo(ENTRIES);
    }
}
