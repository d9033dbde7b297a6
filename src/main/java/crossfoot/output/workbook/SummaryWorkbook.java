package crossfoot.output.workbook;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.Results;
import crossfoot.core.report.UnitFigures;
import crossfoot.core.report.Units;
import crossfoot.output.zip.StableZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code summary.xlsx}: every figure with its formula, its checks and its sources. */
public final class SummaryWorkbook {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    /** Codes are texts and meant to be: no green corners. */
    private static final CellRangeAddress EVERYWHERE = CellRangeAddress.valueOf("A1:Z1048576");

    private static final int ROWS_IN_MEMORY = 200;

    /** The same in every workbook: nothing in it may vary from run to run. */
    private static final String WRITTEN = "2000-01-01T00:00:00Z";

    private final Results results;
    private final Function<Problem, String> problemText;
    private final Words words;
    private final ExplanationText because;
    private final Locale locale;
    private final UnitCells unitCells = new UnitCells();

    private SummaryWorkbook(Results results, Function<Problem, String> problemText, Locale locale) {
        this.results = results;
        this.problemText = problemText;
        this.words = new Words(locale);
        this.because = new ExplanationText(locale);
        this.locale = locale;
    }

    /** Draws the workbook in Chinese; the same results give the same bytes. */
    public static void write(Results results, Function<Problem, String> problemText, Path file) throws IOException {
        write(results, problemText, LANGUAGE, file);
    }

    /** Draws the workbook, in English for an English locale; the names of its sheets stay Chinese. */
    public static void write(Results results, Function<Problem, String> problemText, Locale locale, Path file)
            throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        // POI's own place for the rows that are not in memory is one for all users: the first of them owns it.
        Path rows = Files.createTempDirectory(file.toAbsolutePath().getParent(), "rows");
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(rows.toFile()));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            new SummaryWorkbook(results, problemText, locale).draw(workbook, streaming);
            stamp(workbook);
            StableZip.draft(raw, streaming::write);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
        Files.delete(rows);
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

    /** The cover is the first sheet and drawn last: it tells of the others. */
    private void draw(XSSFWorkbook workbook, SXSSFWorkbook streaming) {
        Styles styles = new Styles(workbook);
        SheetPen cover = new SheetPen(workbook.createSheet(Tab.COVER.sheetName()), styles, words);
        Map<Tab, SheetPen> pens = new EnumMap<>(Tab.class);
        BudgetSheet budget = new BudgetSheet(results);
        drawings(budget).forEach((tab, drawing) -> {
            Sheet sheet =
                    tab.streamed() ? streaming.createSheet(tab.sheetName()) : workbook.createSheet(tab.sheetName());
            SheetPen pen = new SheetPen(sheet, styles, words);
            drawing.accept(pen);
            pen.finish();
            pens.put(tab, pen);
            workbook.getSheet(tab.sheetName()).addIgnoredErrors(EVERYWHERE, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        });
        unitSheets(workbook, streaming, styles);
        new CoverSheet(results, pens, unitCells).draw(cover, budget.rates());
        cover.finish();
    }

    /** One behind the other, each written away before the next. */
    private void unitSheets(XSSFWorkbook workbook, SXSSFWorkbook streaming, Styles styles) {
        SheetNames names = new SheetNames();
        List<UnitFigures> alone = results.units()
                .filter(units -> !units.inFiles())
                .map(Units::each)
                .orElse(List.of());
        for (UnitFigures unit : alone) {
            String name = names.of(unit.unit().name(), unit.unit().code());
            SXSSFSheet sheet = streaming.createSheet(name);
            SheetPen pen = new SheetPen(sheet, styles, words);
            new UnitSheet(unit, results.tree(), unitCells).draw(pen);
            pen.finish();
            workbook.getSheet(name).addIgnoredErrors(EVERYWHERE, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
            flush(sheet);
        }
    }

    private static void flush(SXSSFSheet sheet) {
        try {
            sheet.flushRows();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<Tab, Consumer<SheetPen>> drawings(BudgetSheet budget) {
        EntryRows entryRows = new EntryRows(results);
        RuleRows ruleRows = new RuleRows(results);
        ProjectSheet projects = new ProjectSheet(results, entryRows, ruleRows);
        EntrySheets entries = new EntrySheets(results, ruleRows, projects);
        FormSheets forms = new FormSheets(results, locale);
        WorkLists lists = new WorkLists(results, problemText);
        Map<Tab, Consumer<SheetPen>> drawings = new EnumMap<>(Tab.class);
        drawings.put(Tab.SUMMARY, new SummarySheet(results)::draw);
        results.units().ifPresent(units -> {
            drawings.put(Tab.UNITS, new UnitsSheet(units, results.tree(), unitCells)::draw);
            drawings.put(Tab.TRANSFERS, new TransfersSheet(units, results.tree())::draw);
        });
        drawings.put(Tab.YEARS, new YearsSheet(results)::draw);
        drawings.put(Tab.BUDGET, budget::draw);
        drawings.put(Tab.REASONS, new ReasonsSheet(results)::draw);
        drawings.put(Tab.OFFICE_FORM, forms::office);
        drawings.put(Tab.PROJECT_FORMS, forms::projects);
        drawings.put(Tab.THREE_PUBLIC, new ThreePublicSheet(results)::draw);
        drawings.put(Tab.ECONOMIC, new EconomicSheet(results)::draw);
        drawings.put(Tab.PROJECTS, projects::draw);
        drawings.put(Tab.CHECKS, new ChecksSheet(results, problemText, because)::draw);
        drawings.put(Tab.REPORTS, new DraftsSheet(results, locale)::draw);
        drawings.put(Tab.MOVEMENTS, new MovementSheet(results)::draw);
        drawings.put(Tab.ENTRIES, entries::draw);
        drawings.put(Tab.UNCLASSIFIED, entries::unclassified);
        drawings.put(Tab.REJECTED, lists::rejected);
        drawings.put(Tab.OVERLAPS, lists::overlaps);
        drawings.put(Tab.RULES, new RulesSheet(results, entryRows, ruleRows)::draw);
        drawings.put(Tab.RULE_PROJECTS, new RuleProjectsSheet(results, ruleRows, projects)::draw);
        drawings.put(Tab.SOURCES, new SourcesSheet(results, problemText)::draw);
        return drawings;
    }
}
