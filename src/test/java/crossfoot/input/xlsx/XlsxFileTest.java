package crossfoot.input.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.RawWorkbook;
import crossfoot.input.Rows;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
    @TempDir
    Path folder;

    private List<String> rows(RawWorkbook book) throws Exception {
        return Rows.of(book.write(folder.resolve("a.xlsx")), Layout.NONE);
    }

    private Path save(XSSFWorkbook book) throws Exception {
        Path file = folder.resolve("p.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static Layout sheets(String... names) {
        return new Layout(
                "**", Map.of(), null, null, null, null, false, null, List.of(names), false, Map.of(), false, List.of());
    }

    @Test
    void reads_what_poi_writes() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        CellStyle money = book.createCellStyle();
        money.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        Row row = book.createSheet("一").createRow(1);
        row.createCell(0).setCellValue(LocalDate.of(2021, 3, 5));
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellValue(1234.56);
        row.getCell(1).setCellStyle(money);
        row.createCell(2).setCellValue(0.1 + 0.2);
        row.createCell(4).setCellValue("购纸 & <笔>");
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellErrorValue(FormulaError.REF.getCode());
        row.createCell(7).setCellFormula("B2*2");
        row.createCell(8).setCellFormula("C2*2");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(8));
        row.createCell(9).setCellValue(LocalDateTime.of(2021, 3, 5, 13, 30));
        row.getCell(9).setCellStyle(day);
        assertThat(Rows.of(save(book), Layout.NONE))
                .containsExactly(
                        "一 1:",
                        "一 2:[2021-03-05@][1234.56#][0.30000000000000004#][][购纸 & <笔>][TRUE][#REF!!][=B2*2?]"
                                + "[0.6#][2021-03-05@]");
    }

    @Test
    void keeps_the_stored_text_of_a_number_to_the_letter() throws Exception {
        assertThat(rows(RawWorkbook.ofRows("<row r='1'><c r='A1'><v>1.0E-2</v></c><c r='B1' t='n' s='3'><v>007</v></c>"
                        + "<c r='C1'><v>90071992547409.93</v></c></row>")))
                .containsExactly("一 1:[1.0E-2#][007#][90071992547409.93#]");
    }

    @Test
    void cells_stand_where_their_address_says_and_count_on_without_one() throws Exception {
        assertThat(rows(RawWorkbook.ofRows("<row><c><v>1</v></c><c><v>2</v></c></row><row r='3'><c r='C3'><v>3</v></c>"
                        + "<c><v>4</v></c><c r='AB3'><v>5</v></c></row><row><c r='A4'/></row>")))
                .containsExactly("一 1:[1#][2#]", "一 2:", "一 3:[][][3#][4#]" + "[]".repeat(23) + "[5#]", "一 4:");
    }

    @Test
    void reads_texts_shared_inline_and_of_formulas() throws Exception {
        assertThat(rows(RawWorkbook.ofRows("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c>"
                                + "<c r='C1' t='inlineStr'><is><t>内</t><r><rPr><b/></rPr>"
                                + "<t xml:space='preserve'> 联</t></r></is></c>"
                                + "<c r='D1' t='str'><f>A1&amp;B1</f><v>甲乙</v></c>"
                                + "<c r='E1' t='str'><f>\"\"</f><v></v></c>"
                                + "<c r='F1' t='str'><f>X</f></c><c r='G1'><f>Y</f><v/></c></row>")
                        .texts("<si><r><t>办公</t></r><r><rPr/><t>费</t></r><rPh sb='0' eb='1'><t>ban</t></rPh></si>"
                                + "<si><t>a_x000D_b_x005F_x000D_&#x4e2d;&amp;_xZZZZ_</t></si>")))
                .containsExactly("一 1:[a\rb_x000D_中&_xZZZZ_][办公费][内 联][甲乙][][=X?][=Y?]");
    }

    @Test
    void tells_dates_by_their_format_and_by_the_date_system() throws Exception {
        String rows = "<row r='1'><c r='A1' s='1'><v>44260</v></c><c r='B1' s='2'><v>44260.99999999999</v></c>"
                + "<c r='C1' s='3'><v>44260</v></c><c r='D1' s='1'><v>0.5</v></c><c r='E1' s='1'><v>60</v></c>"
                + "<c r='F1' s='1'><v>59</v></c><c r='G1' s='1'><v>2958466</v></c><c r='H1' s='1'><v>-3</v></c>"
                + "<c r='I1' t='d'><v>2021-03-05T00:00:00</v></c></row>";
        assertThat(rows(RawWorkbook.ofRows(rows)))
                .containsExactly("一 1:[2021-03-05@][2021-03-06@][44260#][0.5#][60#][1900-02-28@][2958466#][-3#]"
                        + "[2021-03-05@]");
        assertThat(rows(RawWorkbook.ofRows(rows)
                        .replace("xl/workbook.xml", "<sheets>", "<workbookPr date1904='1'/><sheets>")))
                .first()
                .asString()
                .startsWith("一 1:[2025-03-06@][2025-03-07@][44260#][1904-01-01@][1904-03-01@]");
    }

    @Test
    void hidden_rows_are_marked() throws Exception {
        assertThat(rows(RawWorkbook.ofRows("<row r='1' hidden='1'><c r='A1'><v>1</v></c></row>")))
                .containsExactly("一 1h:[1#]");
    }

    @Test
    void hidden_sheets_are_noted_and_not_read_unless_a_layout_names_them() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        for (String name : List.of("甲", "乙", "丙")) {
            book.createSheet(name).createRow(0).createCell(0).setCellValue(name);
        }
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        Path file = save(book);
        assertThat(Rows.of(file, Layout.NONE))
                .containsExactly("甲 1:[甲]", "HIDDEN_SHEET_NOT_READ 乙", "HIDDEN_SHEET_NOT_READ 丙");
        assertThat(Rows.of(file, sheets("丙", "丁"))).containsExactly("丙(hidden) 1:[丙]");
        assertThat(Rows.refusal(() -> Rows.of(file, sheets("丁")))).isEqualTo("CONFIG_BAD_VALUE[甲, 乙, 丙]");
    }

    @Test
    void a_merged_text_or_date_holds_for_its_rows_and_a_merged_number_does_not() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("一");
        sheet.createRow(0).createCell(0).setCellValue("明细账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("记-1");
        row.createCell(1).setCellValue(9.5);
        row.createCell(2).setCellValue("甲");
        sheet.createRow(3).createCell(2).setCellValue("乙");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
        sheet.createRow(4).createCell(2).setCellValue("丙");
        assertThat(Rows.of(save(book), Layout.NONE))
                .containsExactly(
                        "一 1:[明细账][明细账][明细账]", "一 2:[记-1][9.5#][甲]", "一 3:[记-1]", "一 4:[记-1][][乙]", "一 5:[][][丙]");
    }

    @Test
    void merged_cells_are_found_under_a_prefix_too_and_a_text_that_names_them_is_none() throws Exception {
        RawWorkbook book = RawWorkbook.ofSheet("<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>x:mergeCells"
                + " mergeCell ref=\"A1:A9\"</t></is></c></row><row r='2'/></sheetData>"
                + "<mergeCells count='1'><mergeCell foo='1' ref='A1:B2'/></mergeCells><phoneticPr/>");
        String text = "x:mergeCells mergeCell ref=\"A1:A9\"";
        assertThat(rows(book)).containsExactly("一 1:[" + text + "][" + text + "]", "一 2:[" + text + "][" + text + "]");
        assertThat(rows(book.part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"MAIN\"><x:sheetData><x:row><x:c t='str'><x:v>甲</x:v></x:c></x:row>"
                                + "<x:row/></x:sheetData>"
                                + "<x:mergeCells><x:mergeCell ref='A1:A2'></x:mergeCell></x:mergeCells>"
                                + "</x:worksheet>")))
                .containsExactly("一 1:[甲]", "一 2:[甲]");
    }

    @Test
    void a_gap_of_ten_thousand_rows_is_blank_rows_and_a_greater_one_is_nothing() throws Exception {
        String first = "<row r='1'><c r='A1'><v>1</v></c></row>";
        assertThat(rows(RawWorkbook.ofRows(first + "<row r='10002'><c r='A10002'><v>2</v></c></row>")))
                .hasSize(10_002);
        assertThat(rows(RawWorkbook.ofRows(first + "<row r='10003'><c r='A10003'><v>2</v></c></row>")))
                .containsExactly("一 1:[1#]", "一 10003:[2#]");
    }

    @Test
    void reads_the_strict_kind_as_well() throws Exception {
        assertThat(rows(RawWorkbook.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                        .texts("<si><t>严</t></si>")
                        .strict()))
                .containsExactly("一 1:[严]");
    }

    @Test
    void a_text_beyond_what_a_cell_may_have_is_handed_on_shortened() throws Exception {
        String text = "文&amp;".repeat(20_000);
        assertThat(rows(RawWorkbook.ofRows(
                        "<row r='1'><c r='A1' t='str'><v>" + text + "</v></c><c r='B1'><v>2</v></c></row>")))
                .singleElement()
                .asString()
                .endsWith("][2#]")
                .hasSize("一 1:[][2#]".length() + 32_768);
    }
}
