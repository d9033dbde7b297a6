package crossfoot.input.docx;

import static crossfoot.input.RawDocument.p;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.input.DraftFiles;
import crossfoot.input.Drafts;
import crossfoot.input.RawDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the document would read, in its order. */
class DocxFileTest {
    @TempDir
    Path folder;

    private Path write(RawDocument document) throws Exception {
        return document.write(folder.resolve("a.bin"));
    }

    private List<String> read(String body) throws Exception {
        return Drafts.of(write(RawDocument.of(body)));
    }

    @Test
    void runs_are_one_text_and_headings_have_levels() throws Exception {
        assertThat(Drafts.of(
                        write(RawDocument.of("<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>支出</w:t></w:r></w:p>"
                                        + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>基本</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>　　2021年支出 4678</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>.53</w:t></w:r>"
                                        + "<w:hyperlink><w:r><w:t>万元</w:t></w:r></w:hyperlink></w:p><w:p/>"
                                        + p("（一）基本支出情况"))
                                .with("styles", "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"))))
                .containsExactly("1 # 支出", "2 ## 基本", "3 2021年支出 4678.53万元", "4 ## （一）基本支出情况");
    }

    @Test
    void lists_have_the_numbers_that_word_shows() throws Exception {
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='7'/></w:numPr></w:pPr>"
                + "<w:r><w:t>%s</w:t></w:r></w:p>";
        String numbering = "<w:abstractNum w:abstractNumId='3'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                + "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'>"
                + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='7'><w:abstractNumId w:val='3'/></w:num>";
        String body = item.formatted(0, "概况")
                + item.formatted(1, "职能情况")
                + item.formatted(1, "机构情况")
                + item.formatted(0, "支出")
                + item.formatted(1, "基本支出");
        assertThat(Drafts.of(write(RawDocument.of(body).with("numbering", numbering))))
                .containsExactly("1 # 一、概况", "2 ### 1.职能情况", "3 ### 2.机构情况", "4 # 二、支出", "5 ### 1.基本支出");
    }

    @Test
    void insertions_count_and_deletions_do_not() throws Exception {
        Path file = write(RawDocument.of("<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>支出</w:t></w:r>"
                + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>13</w:t></w:r></w:ins></w:p>"
                + p("万元") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>"));
        assertThat(Drafts.of(file)).containsExactly("1 支出13万元", "2 明");
        assertThat(DraftFiles.open(file, "a", Limits.DEFAULT).notes())
                .extracting(note -> note.kind())
                .containsExactly(ProblemKind.DRAFT_TRACKED_CHANGES, ProblemKind.DRAFT_HIDDEN_TEXT);
    }

    @Test
    void soft_breaks_fields_boxes_and_notes() throws Exception {
        String box = "<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("框内 5 人")
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("框内 5 人")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
        RawDocument document = RawDocument.of("<w:p><w:r><w:t>筑牢思</w:t><w:br/><w:t>想根基</w:t><w:tab/><w:t>12</w:t>"
                        + "<w:br/><w:t>34</w:t></w:r><w:r>" + box
                        + "</w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                        + "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE 99</w:instrText></w:r>"
                        + "<w:fldSimple w:instr='X'><w:r><w:t>域值</w:t></w:r></w:fldSimple></w:p>")
                .with("footnotes", "<w:footnote w:id='2'>" + p("注：含结转 3 万元") + "</w:footnote>");
        assertThat(Drafts.of(write(document))).containsExactly("1 筑牢思想根基 12 34", "2 框内 5 人", "3 注：含结转 3 万元", "4 域值");
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    @Test
    void merged_cells_stand_once_and_nested_tables_follow() throws Exception {
        String nested = "<w:tbl><w:tr>" + cell("", p("内")) + cell("", p("8")) + "</w:tr></w:tbl>";
        String body = p("表1 支出表（单位：万元）") + "<w:tbl><w:tr>" + cell("<w:gridSpan w:val='2'/>", p("项目"))
                + cell("", p("金额")) + "</w:tr><w:tr>" + cell("<w:vMerge w:val='restart'/>", p("基本"))
                + cell("", p("人员") + p("经费")) + cell("", p("1,413.38") + nested + "<w:p/>") + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "<w:p/>") + cell("", p("公用")) + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
                + cell("", p("删")) + "</w:tr></w:tbl>" + "<w:tbl><w:tr>" + cell("", p("框中一段") + p("框中二段"))
                + "</w:tr></w:tbl>";
        assertThat(read(body))
                .containsExactly(
                        "1 表1 支出表（单位：万元）",
                        "2 [表1 支出表（单位：万元）] 项目||金额 / 基本|人员\n经费|1,413.38 / |公用|",
                        "3 [] 内|8",
                        "4 框中一段",
                        "5 框中二段");
    }

    @Test
    void tables_of_contents_are_left_out() throws Exception {
        String toc = "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>一、概况</w:t><w:tab/><w:t>3</w:t></w:r></w:p>";
        assertThat(Drafts.of(write(RawDocument.of(toc + p("正文"))
                        .with("styles", "<w:style w:styleId='T'><w:name w:val='toc 1'/></w:style>"))))
                .containsExactly("1 正文");
    }

    @Test
    void hostile_documents_end_with_a_verdict() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(1000) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(1000);
        assertThat(Drafts.refusals(write(RawDocument.of(deep)), Limits.DEFAULT))
                .containsExactly("CF-FL-005 [XML, deeper than 64, 64 (limits.depth)]");
        assertThat(Drafts.refusals(write(RawDocument.of(p("支".repeat(3_500_000)))), Limits.DEFAULT))
                .singleElement()
                .asString()
                .startsWith("CF-FL-064 [word/document.xml: text >");
        assertThat(Drafts.refusals(
                        write(RawDocument.of("<w:p>" + "<w:r><w:t>支出一二三四五六七八</w:t></w:r>".repeat(210_000) + "</w:p>")),
                        Limits.DEFAULT))
                .containsExactly("CF-FL-005 [a, > 2000000, 2000000 (limits.draftCharacters)]");
        assertThat(Drafts.refusals(
                        write(RawDocument.of("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;")),
                        Limits.DEFAULT))
                .singleElement()
                .asString()
                .startsWith("CF-FL-064");
        assertThat(Drafts.refusals(write(RawDocument.of("<w:p/>")), Limits.DEFAULT))
                .containsExactly("CF-FL-062 []");
    }
}
