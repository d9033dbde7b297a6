package crossfoot.input.docx;

import static crossfoot.input.RawDocument.p;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Span;
import crossfoot.input.Drafts;
import crossfoot.input.RawDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments stand exactly where they should; all else stays. */
class MarkedCopyTest {
    private static final String BODY = "<w:p><w:r w:rsidR='1'><w:rPr><w:b/></w:rPr><w:t>&amp;支出 3163</w:t></w:r>"
            + "<w:r><w:rPr><w:i/><w:rPrChange w:id='9'><w:rPr><w:u/></w:rPr></w:rPrChange></w:rPr><w:t>.88 万元。</w:t></w:r>"
            + "</w:p><w:tbl><w:tr><w:tc>" + p("合计") + "</w:tc><w:tc>" + p("甲") + p("　57人") + "</w:tc></w:tr></w:tbl>";

    @TempDir
    Path folder;

    private static String part(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path mark(Path original, Mark... marks) throws Exception {
        Path copy = folder.resolve("copy.docx");
        MarkedCopy.write(original, "a.docx", List.of(marks), copy);
        return copy;
    }

    @Test
    void runs_are_split_at_the_figure_and_keep_their_formatting() throws Exception {
        Path original = RawDocument.of(BODY).write(folder.resolve("a.docx"));
        byte[] before = Files.readAllBytes(original);
        Path copy = mark(
                original,
                new Mark(Span.inParagraph(1, 4, 10), "矛盾：<应为>\n第二行"),
                new Mark(new Span(2, 0, 1, 2, 3), "存疑"));
        String main = part(copy, "word/document.xml");
        assertThat(main)
                .contains("<w:t xml:space=\"preserve\">&amp;支出 </w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">3163</w:t></w:r>")
                .contains("<w:t xml:space=\"preserve\">.88 万元</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:rPr><w:i/><w:rPrChange w:id='9'><w:rPr>"
                        + "<w:u/></w:rPr></w:rPrChange></w:rPr><w:t xml:space=\"preserve\">。</w:t></w:r>")
                .contains("　</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">57人</w:t>");
        assertThat(Drafts.of(copy)).isEqualTo(Drafts.of(original));
        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        byte[] first = Files.readAllBytes(copy);
        assertThat(Files.readAllBytes(mark(
                        original,
                        new Mark(Span.inParagraph(1, 4, 10), "矛盾：<应为>\n第二行"),
                        new Mark(new Span(2, 0, 1, 2, 3), "存疑"))))
                .isEqualTo(first);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(copy))) {
            assertThat(document.getComments()).extracting(XWPFComment::getText).containsExactly("矛盾：<应为>\n第二行", "存疑");
            assertThat(document.getComments())
                    .extracting(XWPFComment::getAuthor)
                    .containsOnly("Crossfoot");
        }
    }

    @Test
    void comments_that_are_there_stay() throws Exception {
        Path original = RawDocument.of(BODY)
                .with("comments", "<w:comment w:id='4' w:author='审核'><w:p/></w:comment>")
                .write(folder.resolve("a.docx"));
        Path copy = mark(original, new Mark(Span.inParagraph(1, 1, 2), "说明"));
        assertThat(part(copy, "word/comments.xml")).contains("w:author='审核'", "w:id=\"5\"");
        assertThat(part(copy, "word/document.xml")).contains("<w:commentRangeStart w:id=\"5\"/>");
    }

    @Test
    void what_has_no_place_of_its_own_is_marked_at_the_nearest_run() throws Exception {
        String box = "<w:r><w:pict><w:txbxContent>" + p("框内 5 人") + "</w:txbxContent></w:pict></w:r>";
        Path original =
                RawDocument.of("<w:p><w:r><w:t>正文</w:t></w:r>" + box + "</w:p>").write(folder.resolve("a"));
        Path copy = mark(original, new Mark(Span.inParagraph(2, 3, 3), "存疑"));
        assertThat(part(copy, "word/document.xml"))
                .contains("</w:r><w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/><w:r>"
                        + "<w:commentReference w:id=\"0\"/></w:r><w:r><w:pict>");
    }
}
