package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Heading;
import crossfoot.output.narrative.Block.Paragraph;
import crossfoot.output.narrative.Block.Run;
import crossfoot.output.narrative.Block.Table;
import crossfoot.output.zip.StableZip;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Blocks as a Word document on A4: the narrative set like an official document (GB/T 9704), 仿宋 三号, headings in 黑体 and
 * 楷体; forms narrower.
 */
final class NarrativeDocument {
    private static final String STYLES = "/crossfoot/templates/narrative-styles.xml";
    static final String FIXED_DATE = "2000-01-01T00:00:00Z";

    /** A longer table may begin at the foot of a page; only its ends are kept together. */
    private static final int ROWS_KEPT_TOGETHER = 16;

    private final XWPFDocument document;

    private final PageSet page;

    private final WorkbookLinks links;

    private NarrativeDocument(XWPFDocument document, PageSet page) {
        this.document = document;
        this.page = page;
        this.links = new WorkbookLinks(document);
    }

    static void write(List<Block> blocks, PageSet page, Path file) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "narrative", ".tmp");
        try (XWPFDocument document = new XWPFDocument()) {
            new NarrativeDocument(document, page).add(blocks);
            StableZip.draft(draft, document::write);
            StableZip.copy(draft, file);
        } catch (XmlException | InvalidFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void add(List<Block> blocks) throws IOException, XmlException, InvalidFormatException {
        try (InputStream styles = NarrativeDocument.class.getResourceAsStream(STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(Objects.requireNonNull(styles, STYLES))
                            .getStyles());
        }
        setPage();
        document.getPackage().getPackageProperties().setCreatedProperty(FIXED_DATE);
        document.getPackage().getPackageProperties().setModifiedProperty(FIXED_DATE);
        boolean first = true;
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                addHeading(heading, first);
            } else if (block instanceof Paragraph paragraph) {
                XWPFParagraph written = document.createParagraph();
                written.setStyle(page.textStyle());
                addRuns(written, paragraph.runs());
            } else {
                addTable((Table) block);
            }
            first = false;
        }
    }

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(page.marginsTwips().get(0)));
        margins.setBottom(BigInteger.valueOf(page.marginsTwips().get(1)));
        margins.setLeft(BigInteger.valueOf(page.marginsTwips().get(2)));
        margins.setRight(BigInteger.valueOf(page.marginsTwips().get(3)));
    }

    private void addHeading(Heading heading, boolean first) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(heading.level() == 1 ? page.titleStyle() : "Heading" + (heading.level() - 1));
        paragraph.setPageBreak(heading.level() == 1 && !first);
        addRuns(paragraph, heading.runs());
    }

    private void addRuns(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            XWPFRun written = links.run(paragraph, run.cell());
            written.setText(run.text());
            if (run.bold()) {
                written.setBold(true);
            }
        }
    }

    private void addTable(Table table) {
        XWPFTable written =
                document.createTable(1 + table.rows().size(), table.header().size());
        written.setStyleID("TableGrid");
        written.setWidth(page.textTwips());
        List<Integer> widths = ColumnWidths.of(table, page.textTwips(), page.halfTwips());
        CTTblGrid grid = written.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        fill(written.getRow(0), table.header(), table.right(), widths);
        written.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(written.getRow(row + 1), table.rows().get(row), table.right(), widths);
        }
        keep(written);
    }

    /** Keeps a short table on one page, of a longer one no row alone with the header or as the last. */
    private static void keep(XWPFTable table) {
        int rows = table.getNumberOfRows();
        for (int row = 0; row < rows - 1; row++) {
            if (rows <= ROWS_KEPT_TOGETHER || row <= 1 || row >= rows - 3) {
                table.getRow(row)
                        .getTableCells()
                        .forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true));
            }
        }
    }

    private void fill(XWPFTableRow row, List<String> cells, List<Boolean> right, List<Integer> widths) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(widths.get(column).toString());
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(page.tableStyle());
            if (right.get(column)) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            paragraph.createRun().setText(cells.get(column));
        }
    }
}
