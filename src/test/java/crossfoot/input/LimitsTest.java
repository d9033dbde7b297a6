package crossfoot.input;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Limits;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every limit refuses what is beyond it, and names its setting. */
class LimitsTest {
    private static final Limits USUAL = Limits.DEFAULT;

    @TempDir
    Path folder;

    private static String refusal(Path file, Limits limits) {
        return Rows.refusal(() -> Rows.of(file, Layout.NONE.withLimits(limits)));
    }

    private Path book() throws Exception {
        return RawWorkbook.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'/><row r='3'/>")
                .texts("<si><t>甲</t></si><si><t>b</t></si>")
                .write(folder.resolve("a.xlsx"));
    }

    private Path text(String text, java.nio.charset.Charset charset) throws Exception {
        return Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    }

    private static Limits rows(int rows) {
        return new Limits(
                USUAL.parts(),
                USUAL.partBytes(),
                USUAL.unpackedBytes(),
                rows,
                USUAL.texts(),
                USUAL.textBytes(),
                USUAL.depth(),
                USUAL.pieceBytes(),
                USUAL.draftCharacters());
    }

    private static Limits parts(int parts, long partBytes, long unpackedBytes) {
        return new Limits(parts, partBytes, unpackedBytes, 9, 9, 999, 9, 99_999, 99);
    }

    private static Limits texts(int texts, long textBytes) {
        return new Limits(99, 99_999, 99_999, 9, texts, textBytes, 9, 99_999, 99);
    }

    private static Limits pieces(int depth, long pieceBytes) {
        return new Limits(99, 99_999, 99_999, 9, 9, 999, depth, pieceBytes, 99);
    }

    @Test
    void rows_of_a_workbook_and_of_a_text() throws Exception {
        assertThat(refusal(book(), rows(3))).isEmpty();
        assertThat(refusal(book(), rows(2))).isEqualTo("FILE_TOO_LARGE[ledgers/x, > 2 rows, 2 (limits.rows)]");
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            Path file = text("\uFEFFa,b\n1,2\n3,4\n", charset);
            assertThat(refusal(file, rows(3))).isEmpty();
            assertThat(refusal(file, rows(2))).as(charset.name()).contains("> 2 rows, 2 (limits.rows)");
        }
        Path old = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            book.createSheet().createRow(2).createCell(0).setCellValue(1);
            book.write(out);
        }
        assertThat(refusal(old, rows(3))).isEmpty();
        assertThat(refusal(old, rows(2))).endsWith("2 (limits.rows)]");
    }

    @Test
    void parts_and_their_bytes() throws Exception {
        assertThat(refusal(book(), parts(7, 99_999, 99_999))).isEmpty();
        assertThat(refusal(book(), parts(6, 99_999, 99_999)))
                .isEqualTo("FILE_TOO_LARGE[zip, 7 parts, 6 (limits.parts)]");
        assertThat(refusal(book(), parts(7, 300, 99_999))).endsWith("> 300 B, 300 (limits.partBytes)]");
        assertThat(refusal(book(), parts(7, 99_999, 1_000))).endsWith("1000 (limits.unpackedBytes)]");
    }

    @Test
    void shared_texts_and_what_they_take() throws Exception {
        assertThat(refusal(book(), texts(2, 999))).isEmpty();
        assertThat(refusal(book(), texts(1, 999))).isEqualTo("FILE_TOO_LARGE[sharedStrings, > 1, 1 (limits.texts)]");
        assertThat(refusal(book(), texts(2, 99))).isEmpty();
        assertThat(refusal(book(), texts(2, 98))).endsWith("> 99 B, 98 (limits.textBytes)]");
    }

    @Test
    void depth_and_the_length_of_a_piece() throws Exception {
        assertThat(refusal(book(), pieces(5, 99_999))).isEmpty();
        assertThat(refusal(book(), pieces(3, 99_999)))
                .isEqualTo("FILE_TOO_LARGE[XML, deeper than 3, 3 (limits.depth)]");
        Path cdata = RawWorkbook.ofRows("<row><c t='str'><v><![CDATA[" + "<a>".repeat(20_000) + "]]></v></c></row>")
                .write(folder.resolve("c.xlsx"));
        assertThat(refusal(cdata, pieces(9, 99_999))).isEmpty();
        assertThat(refusal(cdata, pieces(9, 50_000)))
                .isEqualTo("FILE_TOO_LARGE[XML, > 50000 B, 50000 (limits.pieceBytes)]");
    }
}
