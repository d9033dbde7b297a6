package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.RuleLine;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;

/** 规则与项目: what every rule gave in every project, between 规则覆盖 and 项目明细. */
final class RuleProjectsSheet {
    private static final int PROJECT = 3;
    private static final int NEXT = 6;

    private final Results results;
    private final RuleRows rows;
    private final ProjectSheet projects;
    private final Map<String, String> labels = new HashMap<>();

    RuleProjectsSheet(Results results, RuleRows rows, ProjectSheet projects) {
        this.results = results;
        this.rows = rows;
        this.projects = projects;
        results.tree().forEach(node -> labels.put(node.key(), node.label()));
    }

    void draw(SheetPen pen) {
        pen.title(Tab.RULE_PROJECTS);
        pen.table(List.of(
                pen.column("rule", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("category", Kind.TEXT),
                pen.column("projectBoth", Kind.TEXT),
                pen.column("caught", Kind.COUNT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("nextRule", Kind.TEXT),
                pen.column("check", Kind.CHECK)));
        Money amount = Money.ZERO;
        long caught = 0;
        for (RuleLine line : results.ruleLines()) {
            line(pen, line);
            amount = amount.plus(line.amount());
            caught += line.entries();
        }
        if (!results.ruleLines().isEmpty()) {
            total(pen, amount, caught);
        }
    }

    private void line(SheetPen pen, RuleLine line) {
        String noRule = pen.words().of("noRuleShort");
        String rule = line.ruleId().isEmpty() ? noRule : line.ruleId();
        String project = line.project().isEmpty()
                ? pen.words().of("noProject")
                : line.project().display();
        CellLink next = rows.next(line, pen.words());
        String category = labels.getOrDefault(line.categoryKey(), line.categoryKey());
        Row row = pen.line(rule, line.year(), category, project, line.entries(), line.amount(), next.text(), "");
        pen.link(
                row.getCell(0),
                new CellLink(rule, Tab.RULES, rows.rule(line.ruleId()).cell()));
        pen.link(row.getCell(PROJECT), projects.project(ProjectYear.of(line), project));
        pen.link(row.getCell(NEXT), next);
    }

    private void total(SheetPen pen, Money amount, long caught) {
        int last = pen.nextRowNumber() - 1;
        String root = results.tree().get(0).key();
        Money whole = results.years().stream()
                .map(year -> Figures.amount(results, year, root).exact())
                .reduce(Money.ZERO, Money::plus);
        pen.draw(
                Weight.TOTAL,
                0,
                List.of(
                        pen.words().of("total"),
                        "",
                        "",
                        "",
                        new Formula("SUM(E%d:E%d)".formatted(RuleRows.FIRST_ROW, last), caught),
                        new Formula("SUM(F%d:F%d)".formatted(RuleRows.FIRST_ROW, last), amount),
                        "",
                        pen.equal("F" + (last + 1), new SummaryCells(results).allYuan(root), amount.equals(whole))));
    }
}
