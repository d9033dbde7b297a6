package crossfoot.input.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.RawWorkbook;
import crossfoot.input.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of other programs that a spreadsheet program opens, and that were refused once. */
class OddWorkbookTest {
    private static final String ROW = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1000.25</v></c></row>";

    @TempDir
    Path folder;

    private static RawWorkbook sample() {
        return RawWorkbook.ofRows(ROW).texts("<si><t>甲</t></si>");
    }

    private Path write(RawWorkbook book) throws Exception {
        return book.write(folder.resolve("a.xlsx"));
    }

    @Test
    void parts_named_with_a_backslash_are_found() throws Exception {
        Path file = write(sample());
        Path odd = folder.resolve("odd.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(odd))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName().replace('/', '\\')));
                zip.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        assertThat(Rows.of(odd, Layout.NONE)).containsExactly("一 1:[甲][1000.25#]");
    }

    @Test
    void addresses_may_be_small() throws Exception {
        assertThat(Rows.of(
                        write(sample().part(
                                        "xl/worksheets/sheet1.xml",
                                        "<worksheet xmlns=\"MAIN\"><sheetData>"
                                                + ROW.replace("A1", "a1").replace("B1", "ab1")
                                                + "</sheetData></worksheet>")),
                        Layout.NONE))
                .singleElement()
                .asString()
                .startsWith("一 1:[甲][]")
                .endsWith("[1000.25#]");
    }

    @Test
    void a_text_may_stand_in_cdata() throws Exception {
        assertThat(Rows.of(write(sample().texts("<si><t>甲<![CDATA[<&\"]]>乙</t></si>")), Layout.NONE))
                .containsExactly("一 1:[甲<&\"乙][1000.25#]");
    }

    @Test
    void a_hidden_module_of_macros_has_no_cells() throws Exception {
        RawWorkbook book = sample().replace(
                        "xl/workbook.xml",
                        "<sheets>",
                        "<sheets><sheet name=\"Module1\" sheetId=\"7\" state=\"veryHidden\" r:id=\"\"/>");
        assertThat(Rows.of(write(book), Layout.NONE)).containsExactly("一 1:[甲][1000.25#]");
        RawWorkbook visible =
                sample().replace("xl/workbook.xml", "<sheets>", "<sheets><sheet name=\"二\" sheetId=\"7\" r:id=\"\"/>");
        assertThat(Rows.refusal(() -> Rows.of(write(visible), Layout.NONE))).startsWith("FILE_DAMAGED[sheet 二");
    }

    @Test
    void a_part_that_is_named_and_not_there_is_called_missing() throws Exception {
        RawWorkbook book = sample().replace("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "sharedTexts.xml");
        assertThat(Rows.refusal(() -> Rows.of(write(book), Layout.NONE)))
                .isEqualTo("FILE_DAMAGED[/xl/sharedTexts.xml: missing]");
    }
}
