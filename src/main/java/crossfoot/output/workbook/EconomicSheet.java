package crossfoot.output.workbook;

import crossfoot.core.ledger.Code;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.EconomicLine;
import crossfoot.output.workbook.GroupedTable.Group;
import crossfoot.output.workbook.GroupedTable.Line;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 经济分类: the items (款) of every year under their classes (类). */
final class EconomicSheet {
    private static final int CLASS_DIGITS = 3;

    private final Results results;

    EconomicSheet(Results results) {
        this.results = results;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.ECONOMIC);
        GroupedTable table = new GroupedTable(
                pen,
                results,
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("economicClass", Kind.TEXT),
                        pen.column("code", Kind.TEXT),
                        pen.column("name", Kind.TEXT),
                        pen.column("basic", Kind.AMOUNT),
                        pen.column("project", Kind.AMOUNT)),
                false);
        for (int year : results.years()) {
            table.year(year, groups(pen.words(), year));
        }
    }

    private List<Group> groups(Words words, int year) {
        Map<String, List<Line>> classes = new TreeMap<>();
        for (EconomicLine line : results.economics()) {
            if (line.year() == year) {
                Code code = line.economic();
                String ofClass = code.code()
                        .substring(0, Math.min(CLASS_DIGITS, code.code().length()));
                classes.computeIfAbsent(ofClass, absent -> new ArrayList<>())
                        .add(new Line(code.code(), code.name(), List.of(line.basic(), line.project()), line.entries()));
            }
        }
        List<Group> groups = new ArrayList<>();
        classes.forEach((code, lines) -> {
            String name = code.isEmpty() ? words.of("noEconomic") : words.orElse("economic." + code, "");
            groups.add(new Group(new Code(code, name).display(), "", lines));
        });
        return groups;
    }
}
