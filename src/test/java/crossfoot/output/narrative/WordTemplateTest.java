package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own document with named figures. */
class WordTemplateTest {
    @TempDir
    Path templates;

    @TempDir
    Path output;

    private final PublishedYear published = new PublishedYear();
    private final XWPFDocument template = new XWPFDocument();

    @BeforeEach
    void two_years() {
        published.set(2020, "basic.personnel", 12_345_678_90L);
    }

    private XWPFParagraph paragraph(String... runs) {
        XWPFParagraph paragraph = template.createParagraph();
        for (String run : runs) {
            paragraph.createRun().setText(run);
        }
        return paragraph;
    }

    private void save() throws IOException {
        try (OutputStream out = Files.newOutputStream(templates.resolve("narrative.docx"))) {
            template.write(out);
        }
    }

    private XWPFDocument written() throws IOException {
        save();
        assertThat(Narrative.check(templates, published.tree)).isEmpty();
        Narrative.write(published.results(), templates, output);
        try (InputStream in = Files.newInputStream(output.resolve("narrative.docx"))) {
            return new XWPFDocument(in);
        }
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void its_sections_go_over_paragraphs_and_empty_ones_stay() throws IOException {
        paragraph("关于支出的报告");
        paragraph();
        paragraph("{{#各年}}");
        paragraph("{{年度}}年支出{{total}}万元。");
        paragraph("{{#有上年}}上年为{{total.上年}}万元。{{/有上年}}");
        paragraph("{{/各年}}");
        try (XWPFDocument document = written()) {
            assertThat(texts(document))
                    .containsExactly("关于支出的报告", "", "2021年支出4678.53万元。", "上年为1234.57万元。", "2020年支出1234.57万元。");
        }
    }

    @Test
    void a_name_that_word_has_cut_is_put_together_and_keeps_its_look() throws IOException {
        XWPFParagraph paragraph = paragraph("{{#各年}}支出", "{", "{to", "tal}", "}万元{{/各年}}");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getRuns().get(1).setBold(true);
        paragraph.getRuns().get(4).setItalic(true);
        published.figures.remove(2020);
        try (XWPFDocument document = written()) {
            XWPFParagraph filled = document.getParagraphs().get(0);
            assertThat(filled.getText()).isEqualTo("支出4678.53万元");
            assertThat(filled.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(filled.getRuns()).extracting(run -> run.text()).containsExactly("支出", "4678.53", "万元");
            assertThat(filled.getRuns()).extracting(run -> run.isBold()).containsExactly(false, true, false);
            assertThat(filled.getRuns().get(2).isItalic()).isTrue();
            assertThat(((XWPFHyperlinkRun) filled.getRuns().get(1)).getAnchor()).isEqualTo("支出汇总!B5");
        }
    }

    @Test
    void a_table_is_filled_and_repeated_with_its_section() throws IOException {
        paragraph("{{#各年}}");
        XWPFTable table = template.createTable(2, 2);
        table.getRow(0).getCell(0).setText("{{年度}}年");
        table.getRow(0).getCell(1).setText("万元");
        table.getRow(1).getCell(0).setText("基本支出");
        table.getRow(1).getCell(1).setText("{{basic}}");
        paragraph("{{/各年}}");
        try (XWPFDocument document = written()) {
            assertThat(document.getTables())
                    .extracting(XWPFTable::getText)
                    .containsExactly("2021年\t万元\n基本支出\t1599.71\n", "2020年\t万元\n基本支出\t1234.57\n");
            assertThat(document.getParagraphs()).isEmpty();
        }
    }

    @Test
    void what_has_no_words_stays_and_so_do_header_and_page() throws IOException {
        template.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("某街道");
        template.getDocument().getBody().getSectPr().addNewPgSz().setW(12_345);
        paragraph("{{#各年}}").createRun().addBreak(BreakType.PAGE);
        paragraph("a*b_{{年度}}");
        paragraph("{{/各年}}");
        try (XWPFDocument document = written()) {
            assertThat(document.getHeaderList().get(0).getText()).contains("某街道");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("12345");
            assertThat(texts(document).stream().map(String::strip)).containsExactly("", "a*b_2021", "", "a*b_2020");
            assertThat(document.getParagraphs().get(2).getRuns().get(0).getCTR().sizeOfBrArray())
                    .isEqualTo(1);
        }
    }

    @Test
    void an_unknown_name_is_an_error_with_the_nearest_and_its_paragraph() throws IOException {
        paragraph("{{#各年}}");
        paragraph("支出{{项目支", "岀}}万元");
        paragraph("{{/各年}}");
        save();
        List<Problem> problems = Narrative.check(templates, published.tree);
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_UNKNOWN_FIGURE);
        assertThat(problems.get(0).details()).containsExactly("项目支出");
        assertThat(problems.get(0).at().display()).isEqualTo("templates/narrative.docx!2");
    }

    @Test
    void what_is_no_document_or_can_not_be_carried_over_is_an_error() throws IOException {
        Files.writeString(templates.resolve("narrative.docx"), "PK no");
        assertThat(Narrative.check(templates, published.tree))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_UNREADABLE);
        template.getDocument().getBody().addNewSdt().addNewSdtContent().addNewP();
        try (InputStream in = saved();
                XWPFDocument read = new XWPFDocument(in)) {
            assertThat(read.getBodyElements()).hasSize(1);
        }
        assertThat(Narrative.check(templates, published.tree))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.CONFIG_UNREADABLE);
    }

    private InputStream saved() throws IOException {
        save();
        return Files.newInputStream(templates.resolve("narrative.docx"));
    }

    @Test
    void the_same_template_and_results_give_the_same_bytes() throws IOException {
        paragraph("{{#各年}}{{total}}{{/各年}}");
        save();
        Path other = Files.createDirectory(output.resolve("b"));
        for (Path folder : Stream.of(output, other).toList()) {
            Narrative.write(published.results(), templates, folder);
        }
        assertThat(output.resolve("narrative.docx")).hasSameBinaryContentAs(other.resolve("narrative.docx"));
    }
}
