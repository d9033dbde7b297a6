package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.GroupedTable.Group;
import crossfoot.output.workbook.GroupedTable.Line;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 项目明细: the projects of every year under their categories, the largest first, and what no project has. */
final class ProjectSheet {
    private final Results results;
    private final EntryRows rows;

    ProjectSheet(Results results, EntryRows rows) {
        this.results = results;
        this.rows = rows;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.PROJECTS);
        GroupedTable table = new GroupedTable(
                pen,
                results,
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("category", Kind.TEXT),
                        pen.column("projectCode", Kind.TEXT),
                        pen.column("projectName", Kind.TEXT),
                        pen.column("amountYuan", Kind.AMOUNT)));
        for (int year : results.years()) {
            List<Group> groups = new ArrayList<>();
            for (Category leaf : results.tree()) {
                List<Line> lines = leaf.leaf() ? lines(pen.words(), year, leaf.key()) : List.of();
                if (!lines.isEmpty()) {
                    groups.add(new Group(leaf.label(), leaf.key(), lines));
                }
            }
            table.year(year, groups);
        }
    }

    private List<Line> lines(Words words, int year, String categoryKey) {
        FigureAmount figure = Figures.amount(results, year, categoryKey);
        Money without = figure.exact();
        long entries = figure.entries();
        List<Line> lines = new ArrayList<>();
        for (ProjectLine line : results.projects()) {
            if (line.year() == year && line.categoryKey().equals(categoryKey)) {
                String entry = rows.ofProject(year, line.project(), categoryKey);
                lines.add(new Line(
                        line.project().code(), line.project().name(), List.of(line.amount()), line.entries(), entry));
                without = without.minus(line.amount());
                entries -= line.entries();
            }
        }
        lines.sort(Comparator.comparing(Line::total).reversed().thenComparing(Line::code));
        if (!without.isZero() || entries > 0) {
            lines.add(new Line("", words.of("noProject"), List.of(without), entries));
        }
        return lines;
    }
}
