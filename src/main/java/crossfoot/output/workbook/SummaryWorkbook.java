package crossfoot.output.workbook;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import crossfoot.output.zip.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code summary.xlsx}: every figure with its formula, its checks and its sources. */
public final class SummaryWorkbook {
    private static final int ROWS_IN_MEMORY = 200;

    /** The same in every workbook: nothing in it may vary from run to run. */
    private static final String WRITTEN = "2000-01-01T00:00:00Z";

    private SummaryWorkbook() {}

    /** Draws the workbook; the same results give the same bytes. */
    public static void write(Results results, Function<Problem, String> problemText, Path file) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = Styles.of(workbook);
            Map<String, Consumer<SheetPen>> sheets = sheets(results, problemText);
            CoverSheet cover = new CoverSheet(results, sheets.keySet());
            cover.draw(new SheetPen(workbook.createSheet(CoverSheet.NAME), styles));
            stamp(workbook);
            try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY);
                    OutputStream out = Files.newOutputStream(raw)) {
                sheets.forEach((name, draw) -> {
                    boolean charted = name.equals(FigureSheets.SUMMARY);
                    SheetPen pen =
                            new SheetPen(charted ? workbook.createSheet(name) : streaming.createSheet(name), styles);
                    draw.accept(pen);
                    pen.finish();
                });
                streaming.write(out);
            }
        }
        StableZip.copy(raw, file);
        Files.delete(raw);
    }

    private static void stamp(XSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Crossfoot");
        try {
            properties.setCreated(WRITTEN);
            properties.setModified(WRITTEN);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(WRITTEN, impossible);
        }
    }

    private static Map<String, Consumer<SheetPen>> sheets(Results results, Function<Problem, String> problemText) {
        FigureSheets figures = new FigureSheets(results);
        ListSheets lists = new ListSheets(results, problemText);
        Map<String, Consumer<SheetPen>> sheets = new LinkedHashMap<>();
        sheets.put(FigureSheets.SUMMARY, figures::summary);
        sheets.put("跨年对比", figures::years);
        sheets.put("预算执行", figures::budget);
        sheets.put("三公经费", figures::threePublic);
        sheets.put("经济分类", lists::economics);
        sheets.put("项目明细", lists::projects);
        sheets.put("核对", lists::checks);
        sheets.put("分录明细", lists::entries);
        sheets.put("待分类", lists::unclassified);
        sheets.put("拒收", lists::rejected);
        sheets.put("重复", lists::overlaps);
        sheets.put("规则覆盖", lists::rules);
        sheets.put("来源", lists::sources);
        return sheets;
    }
}
