package crossfoot.output.workbook;

import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Units;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.summary.Check;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** 首页: the verdict, the headline figures, links to every sheet, and how the figures tie. */
final class CoverSheet {
    private static final List<Tab> TIED =
            List.of(Tab.SUMMARY, Tab.UNITS, Tab.ECONOMIC, Tab.PROJECTS, Tab.RULES, Tab.RULE_PROJECTS, Tab.SOURCES);
    private static final int SHOWN_HASH = 16;

    /** The last column that the warning runs over. */
    private static final int WARNED = 4;

    private final Results results;
    private final Map<Tab, SheetPen> drawn;
    private final UnitCells unitCells;
    private final SummaryCells cells;

    /** @param drawn all other sheets */
    CoverSheet(Results results, Map<Tab, SheetPen> drawn, UnitCells unitCells) {
        this.results = results;
        this.drawn = drawn;
        this.unitCells = unitCells;
        this.cells = new SummaryCells(results);
    }

    void draw(SheetPen pen, Map<String, Map<Integer, Formula>> rates) {
        pen.paper(Paper.COVER);
        pen.headline(pen.words().of("title." + Tab.COVER));
        boolean open = results.counts().rejected() + results.counts().unclassified() > 0;
        pen.note(results.verdict(), results.balanced() && !open ? Kind.GOOD : Kind.BAD);
        tampered(pen);
        String hash = results.inputs();
        pen.note(pen.words().of("note.COVER", hash.substring(0, Math.min(SHOWN_HASH, hash.length()))), Kind.NOTE);
        pen.gap(1);
        counts(pen);
        pen.gap(1);
        figures(pen, rates);
        sheets(pen);
        pen.gap(1);
        ties(pen);
    }

    /** The verdict is of the run; a figure that somebody has changed since shows here, live. */
    private void tampered(SheetPen pen) {
        List<String> failed = new ArrayList<>();
        long disagreements = 0;
        for (Map.Entry<Tab, SheetPen> sheet : drawn.entrySet()) {
            if (TIED.contains(sheet.getKey()) && !results.years().isEmpty()) {
                failed.add(failed(pen, sheet.getKey(), sheet.getValue()));
                disagreements += sheet.getValue().disagreements();
            }
        }
        if (!failed.isEmpty()) {
            String warning = pen.words().of("tampered");
            String text = "IF(%s=0,\"\",\"%s\")".formatted(String.join("+", failed), warning);
            int row = pen.nextRowNumber();
            pen.note(new Formula(text, disagreements == 0 ? "" : warning), Kind.WARNING);
            SheetFinish.mark(
                    pen.sheet(), new CellRangeAddress(row - 1, row - 1, 0, WARNED), "$A$" + row + "<>\"\"", true);
        }
    }

    /** How many checks of a sheet do not hold. */
    private static String failed(SheetPen pen, Tab tab, SheetPen sheet) {
        return "COUNTIF(%s,\"%s\")"
                .formatted(tab.at(sheet.checkColumn()), pen.words().of("disagree"));
    }

    private void counts(SheetPen pen) {
        Results.Counts counts = results.counts();
        pen.table(List.of(
                pen.column("counts", Kind.TEXT),
                pen.column("accepted", Kind.COUNT),
                pen.column("rejected", Kind.COUNT),
                pen.column("unclassified", Kind.COUNT),
                pen.column("overlaps", Kind.COUNT)));
        pen.line(
                pen.words().of("entriesAndRows"),
                counts.entries(),
                counts.rejected(),
                counts.unclassified(),
                counts.overlaps());
        pen.gap(1);
        pen.table(List.of(
                pen.column("checks", Kind.TEXT),
                pen.column("all", Kind.COUNT),
                statusColumn(pen, Check.Status.PASS),
                statusColumn(pen, Check.Status.FAIL),
                statusColumn(pen, Check.Status.ACCEPTED)));
        pen.line(
                pen.words().of("proofs"),
                results.checks().size(),
                count(Check.Status.PASS),
                count(Check.Status.FAIL),
                count(Check.Status.ACCEPTED));
    }

    private static Column statusColumn(SheetPen pen, Check.Status status) {
        return new Column(pen.words().of("status." + status), Kind.COUNT);
    }

    private long count(Check.Status status) {
        return results.checks().stream()
                .filter(check -> check.status() == status)
                .count();
    }

    private void figures(SheetPen pen, Map<String, Map<Integer, Formula>> rates) {
        if (results.years().isEmpty()) {
            return;
        }
        List<Category> heads = results.tree().stream()
                .filter(node -> Figures.depth(results, node.key()) <= 1)
                .toList();
        pen.table(yearColumns(pen, "headline", Kind.AMOUNT));
        for (Category node : heads) {
            List<Object> values = new ArrayList<>(List.of(node.label()));
            for (int year : results.years()) {
                values.add(new Formula(
                        cells.wan(year, node.key()),
                        Formula.wanYuan(
                                Figures.amount(results, year, node.key()).wanHundredths())));
            }
            Weight weight = node.parentKey().isEmpty() ? Weight.TOTAL : Weight.LINE;
            pen.draw(weight, Figures.depth(results, node.key()), values);
        }
        results.units().ifPresent(units -> consolidated(pen, units));
        pen.gap(1);
        if (heads.stream().map(Category::key).anyMatch(rates::containsKey)) {
            pen.table(yearColumns(pen, "finalRate", Kind.PERCENT));
            heads.stream().filter(node -> rates.containsKey(node.key())).forEach(node -> {
                List<Object> values = new ArrayList<>(List.of(node.label()));
                Map<Integer, Formula> ofNode = rates.getOrDefault(node.key(), Map.of());
                results.years().forEach(year -> values.add(ofNode.containsKey(year) ? ofNode.get(year) : ""));
                pen.draw(Weight.LINE, 1, values);
            });
            pen.gap(1);
        }
    }

    /** What is left of the total when transfers between units are taken out. */
    private void consolidated(SheetPen pen, Units units) {
        List<Object> values = new ArrayList<>(List.of(pen.words().of("units.consolidatedTotal")));
        for (int year : results.years()) {
            long total = units.consolidated().amount(year, CategoryTree.TOTAL).wanHundredths();
            values.add(new Formula(unitCells.consolidatedTotal(year), Formula.wanYuan(total)));
        }
        pen.draw(Weight.TOTAL, 0, values);
    }

    private List<Column> yearColumns(SheetPen pen, String first, Kind kind) {
        List<Column> columns = new ArrayList<>(List.of(pen.column(first, Kind.TEXT)));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), kind)));
        return columns;
    }

    private void sheets(SheetPen pen) {
        pen.table(List.of(pen.column("sheets", Kind.TEXT), pen.column("lines", Kind.COUNT)));
        drawn.forEach((tab, sheet) -> {
            boolean list = tab.streamed() || sheet.lines() > 0;
            linked(pen, tab, list ? sheet.lines() : "", pen.words().of("about." + tab));
        });
    }

    /** A link to the sheet, a value, and words that run on over the cells to the right. */
    private static void linked(SheetPen pen, Tab tab, Object value, String text) {
        Row row = pen.draw(Weight.LINE, 0, List.of(tab.sheetName(), value));
        pen.link(row.getCell(0), tab, "A1", tab.sheetName());
        Cell words = row.createCell(2);
        words.setCellValue(text);
        words.setCellStyle(pen.styles().of(Kind.NOTE));
    }

    /** How the figures tie, and whether every check on the sheet holds, live. */
    private void ties(SheetPen pen) {
        pen.table(List.of(pen.column("ties", Kind.TEXT), pen.column("check", Kind.CHECK)));
        drawn.forEach((tab, sheet) -> {
            if (TIED.contains(tab) && !results.years().isEmpty()) {
                linked(
                        pen,
                        tab,
                        pen.check(failed(pen, tab, sheet) + "=0", sheet.disagreements() == 0),
                        pen.words().of("tie." + tab));
            }
        });
    }
}
