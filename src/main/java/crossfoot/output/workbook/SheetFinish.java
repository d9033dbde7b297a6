package crossfoot.output.workbook;

import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a sheet gets when its tables are drawn: marks, filter, print set-up. */
final class SheetFinish {
    private static final double MARGIN_INCHES = 0.5;

    private record Drawn(CellRangeAddress cells, List<Column> columns) {}

    private final List<Drawn> tables = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>(List.of(0));
    private Paper paper = Paper.LIST;

    void paper(Paper chosen) {
        paper = chosen;
    }

    /** After a gap, what begins at a row (0-based) is kept on one page, if it fits one. */
    void section(int row) {
        sections.add(row);
    }

    void add(CellRangeAddress cells, List<Column> columns) {
        tables.add(new Drawn(cells, columns));
    }

    /** The whole column of checks of the first table. */
    String checkColumn() {
        List<Kind> kinds = tables.get(0).columns().stream().map(Column::kind).toList();
        String letter = SheetPen.letter(kinds.indexOf(Kind.CHECK));
        return "$" + letter + ":$" + letter;
    }

    void apply(Sheet sheet, Words words, PrintedPage page) {
        if (!tables.isEmpty()) {
            CellRangeAddress first = tables.get(0).cells();
            if (paper == Paper.TABLE || paper == Paper.LIST) {
                sheet.createFreezePane(paper == Paper.TABLE ? 1 : 0, first.getFirstRow() + 1);
            }
            if (paper == Paper.LIST) {
                sheet.setRepeatingRows(new CellRangeAddress(first.getFirstRow(), first.getFirstRow(), -1, -1));
                sheet.setAutoFilter(first);
            }
        }
        for (Drawn table : tables) {
            markChecks(sheet, table, words.of("disagree"));
        }
        print(sheet, words);
        if (paper == Paper.SECTIONS && !tables.isEmpty()) {
            page.sections(sheet, sections, tables.get(tables.size() - 1).cells());
        }
    }

    private static void markChecks(Sheet sheet, Drawn table, String disagree) {
        for (int column = 0; column < table.columns().size(); column++) {
            CellRangeAddress cells = table.cells();
            if (table.columns().get(column).kind() == Kind.CHECK && cells.getLastRow() > cells.getFirstRow()) {
                String first = SheetPen.letter(column) + (cells.getFirstRow() + 2);
                CellRangeAddress marked =
                        new CellRangeAddress(cells.getFirstRow() + 1, cells.getLastRow(), column, column);
                mark(sheet, marked, first + "=\"" + disagree + "\"", true);
            }
        }
    }

    /** Colours cells while a formula holds, written for the first of them; {@code bad} or merely open. */
    static void mark(Sheet sheet, CellRangeAddress cells, String formula, boolean bad) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        fill.setFillBackgroundColor(bad ? Styles.bad() : Styles.open());
        if (bad) {
            FontFormatting font = rule.createFontFormatting();
            font.setFontStyle(false, true);
            font.setFontColor(Styles.red());
        }
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    static void colourTab(Sheet sheet, XSSFColor colour) {
        if (sheet instanceof SXSSFSheet streamed) {
            streamed.setTabColor(colour);
        } else if (sheet instanceof XSSFSheet kept) {
            kept.setTabColor(colour);
        }
    }

    private void print(Sheet sheet, Words words) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(paper != Paper.COVER);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) (paper == Paper.LIST || paper == Paper.SECTIONS ? 0 : 1));
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight(words.of("page"));
    }
}
