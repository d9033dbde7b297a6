package crossfoot.output.workbook;

import crossfoot.core.report.ProjectTable;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.GroupedTable.Group;
import crossfoot.output.workbook.GroupedTable.Line;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 项目明细: the projects of every year under their categories, the largest first, and what no project has. */
final class ProjectSheet {
    private final Results results;
    private final EntryRows entryRows;
    private final RuleRows ruleRows;
    private final Map<ProjectYear, Integer> drawn = new HashMap<>();

    ProjectSheet(Results results, EntryRows entryRows, RuleRows ruleRows) {
        this.results = results;
        this.entryRows = entryRows;
        this.ruleRows = ruleRows;
    }

    /** A project that has been drawn, leading to its line. */
    CellLink project(ProjectYear project, String text) {
        Integer row = drawn.get(project);
        return new CellLink(text, Tab.PROJECTS, row == null ? "" : "D" + row);
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
                true,
                List.of(pen.column("rule", Kind.TEXT)));
        for (int year : results.years()) {
            List<Group> groups = new ArrayList<>();
            Map<ProjectYear, Line> ofYear = new LinkedHashMap<>();
            for (Category leaf : results.tree()) {
                Map<ProjectYear, Line> lines = leaf.leaf() ? lines(pen.words(), year, leaf.key()) : Map.of();
                if (!lines.isEmpty()) {
                    groups.add(new Group(leaf.label(), leaf.key(), List.copyOf(lines.values())));
                    ofYear.putAll(lines);
                }
            }
            table.year(year, groups);
            ofYear.forEach((project, line) -> drawn.put(project, table.row(line)));
        }
    }

    private Map<ProjectYear, Line> lines(Words words, int year, String categoryKey) {
        Map<ProjectYear, Line> lines = new LinkedHashMap<>();
        for (ProjectTable.Row row : ProjectTable.of(results, year, categoryKey)) {
            ProjectYear key = new ProjectYear(year, row.project(), categoryKey);
            lines.put(key, line(words, key, row));
        }
        return lines;
    }

    private Line line(Words words, ProjectYear key, ProjectTable.Row row) {
        return new Line(
                key.project().code(),
                key.project().isEmpty() ? words.of("noProject") : key.project().name(),
                List.of(row.amount()),
                row.entries(),
                entryRows.ofProject(key),
                new Line.Wan(row.hundredths(), row.moved()),
                ruleRows.rulesOf(key, words));
    }
}
