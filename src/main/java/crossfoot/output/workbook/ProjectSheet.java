package crossfoot.output.workbook;

import crossfoot.core.report.ProjectTable;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.GroupedTable.Group;
import crossfoot.output.workbook.GroupedTable.Line;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
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
                        pen.column("amountYuan", Kind.AMOUNT)),
                true);
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
        List<Line> lines = new ArrayList<>();
        for (ProjectTable.Row row : ProjectTable.of(results, year, categoryKey)) {
            boolean none = row.project().display().isEmpty();
            lines.add(new Line(
                    row.project().code(),
                    none ? words.of("noProject") : row.project().name(),
                    List.of(row.amount()),
                    row.entries(),
                    none ? "" : rows.ofProject(year, row.project(), categoryKey),
                    new Line.Wan(row.hundredths(), row.moved())));
        }
        return lines;
    }
}
