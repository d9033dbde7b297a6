package crossfoot.output.narrative;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** The figures of a document that lead to cells of the workbook beside it; they look like the text around them. */
final class WorkbookLinks {
    private final XWPFDocument document;

    /** The relationship to the workbook, once there is a link. */
    private String workbook = "";

    WorkbookLinks(XWPFDocument document) {
        this.document = document;
    }

    /** A new run at the end of the paragraph, which leads to the cell, if there is one. */
    XWPFRun run(XWPFParagraph paragraph, String cell) {
        if (cell.isEmpty()) {
            return paragraph.createRun();
        }
        if (workbook.isEmpty()) {
            workbook = document.getPackagePart()
                    .addExternalRelationship(Narrative.WORKBOOK, XWPFRelation.HYPERLINK.getRelation())
                    .getId();
        }
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setId(workbook);
        link.setAnchor(cell);
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }
}
