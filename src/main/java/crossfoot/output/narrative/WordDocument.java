package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Run;
import crossfoot.output.narrative.WordTemplate.Piece;
import crossfoot.output.zip.StableZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/**
 * An office's own document filled in: its page, styles, headers and footers stay, its paragraphs and tables are drawn
 * anew.
 */
final class WordDocument {
    private final XWPFDocument document;
    private final List<IBodyElement> blocks;
    private final WorkbookLinks links;

    private WordDocument(XWPFDocument document) {
        this.document = document;
        this.blocks = new ArrayList<>(document.getBodyElements());
        this.links = new WorkbookLinks(document);
    }

    /** @param lines of the filled template, each with its marks */
    static void write(XWPFDocument document, List<String> lines, Path file) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "narrative", ".tmp");
        try {
            new WordDocument(document).draw(lines);
            document.getPackage().getPackageProperties().setCreatedProperty(NarrativeDocument.FIXED_DATE);
            document.getPackage().getPackageProperties().setModifiedProperty(NarrativeDocument.FIXED_DATE);
            StableZip.draft(draft, document::write);
            StableZip.copy(draft, file);
        } catch (InvalidFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What is drawn comes behind what is there, which is taken away at the end: it is copied from until then. */
    private void draw(List<String> lines) {
        for (String line : lines) {
            List<Piece> pieces = WordTemplate.pieces(line);
            IBodyElement like = blocks.get(pieces.get(0).block());
            if (like instanceof XWPFTable table) {
                draw(table, pieces);
            } else {
                draw((XWPFParagraph) like, pieces);
            }
        }
        blocks.forEach(block -> document.removeBodyElement(0));
    }

    private void draw(XWPFParagraph like, List<Piece> pieces) {
        XWPFParagraph drawn = document.createParagraph();
        look(like, drawn);
        for (Piece piece : pieces) {
            if (blocks.get(piece.block()) instanceof XWPFParagraph of
                    && piece.index() < of.getRuns().size()) {
                draw(drawn, of.getRuns().get(piece.index()).getCTR(), piece.text());
            }
        }
    }

    private static void look(XWPFParagraph like, XWPFParagraph drawn) {
        if (like.getCTP().isSetPPr()) {
            drawn.getCTP().setPPr((CTPPr) like.getCTP().getPPr().copy());
        }
    }

    /** A run without words is a picture, a break or the like, and stays what it is. */
    private void draw(XWPFParagraph drawn, CTR like, String text) {
        if (!WordTemplate.isWords(like)) {
            drawn.getCTP().addNewR().set(like.copy());
            return;
        }
        for (Run run : LinkMark.plainRuns(text)) {
            XWPFRun written = links.run(drawn, run.cell());
            if (like.isSetRPr()) {
                written.getCTR().setRPr((CTRPr) like.getRPr().copy());
            }
            written.setText(run.text());
        }
    }

    private void draw(XWPFTable like, List<Piece> pieces) {
        CTTbl copy = document.getDocument().getBody().addNewTbl();
        copy.set(like.getCTTbl().copy());
        List<XWPFTableCell> cells = WordTemplate.cells(new XWPFTable(copy, document));
        for (Piece piece : pieces) {
            if (piece.index() < cells.size()
                    && !piece.text().equals(cells.get(piece.index()).getText())) {
                fill(cells.get(piece.index()), piece.text());
            }
        }
    }

    /** Words of a cell that have changed stand in the look of its first. */
    private void fill(XWPFTableCell cell, String text) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        CTR like = first.getRuns().isEmpty()
                ? CTR.Factory.newInstance()
                : (CTR) first.getRuns().get(0).getCTR().copy();
        while (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(1);
        }
        while (!first.getRuns().isEmpty()) {
            first.removeRun(0);
        }
        if (!WordTemplate.isWords(like)) {
            like.addNewT();
        }
        draw(first, like, text);
    }
}
