package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Rule;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;

/** 规则覆盖: what every rule caught, what none did, and that together they are all. */
final class RulesSheet {
    private final Results results;
    private final EntryRows entries;
    private final RuleRows rows;

    RulesSheet(Results results, EntryRows entries, RuleRows rows) {
        this.results = results;
        this.entries = entries;
        this.rows = rows;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.RULES);
        rules(pen, sum(CategoryTree.UNCLASSIFIED));
        pen.gap(1);
        pen.table(List.of(pen.column("choices", Kind.TEXT)));
        rows.leaves().forEach(leaf -> pen.draw(Weight.LINE, 0, List.of(leaf.label())));
    }

    private void rules(SheetPen pen, Money open) {
        pen.table(List.of(
                pen.column("rule", Kind.TEXT),
                pen.column("rowNumber", Kind.YEAR),
                pen.column("category", Kind.TEXT),
                pen.column("conditions", Kind.TEXT),
                pen.column("caught", Kind.COUNT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("projectLines", Kind.TEXT),
                pen.column("remark", Kind.TEXT),
                pen.column("check", Kind.CHECK)));
        Money amount = open;
        long caught = results.counts().unclassified();
        for (Results.RuleUse use : results.rules()) {
            Rule rule = use.rule();
            Object note = use.entries() == 0 ? pen.words().of("unused", rule.note()) : rule.note();
            line(
                    pen,
                    Weight.LINE,
                    rule.id(),
                    rule.id(),
                    rule.rowNumber(),
                    rule.allotment().label(),
                    conditions(pen.words(), rule),
                    use.entries(),
                    use.amount(),
                    note);
            amount = amount.plus(use.amount());
            caught += use.entries();
        }
        String none = pen.words().of("noRule");
        line(pen, Weight.SUBTOTAL, "", "", "", none, "", results.counts().unclassified(), open, "");
        total(pen, amount, caught);
    }

    /** A rule or what none covers; its id leads to its first entry, the number of its projects to these. */
    private void line(SheetPen pen, Weight weight, String ruleId, Object... values) {
        CellLink lines = rows.lines(ruleId);
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(all.size() - 1, lines.text());
        all.add("");
        Row row = weight == Weight.LINE ? pen.line(all.toArray()) : pen.draw(weight, 0, all);
        pen.link(row.getCell(0), new CellLink(ruleId, Tab.ENTRIES, entries.ofRule(ruleId)));
        pen.link(row.getCell(6), lines);
    }

    private void total(SheetPen pen, Money amount, long caught) {
        int last = pen.nextRowNumber() - 1;
        String root = results.tree().get(0).key();
        Object check = results.years().isEmpty()
                ? ""
                : pen.equal("F" + (last + 1), new SummaryCells(results).allYuan(root), amount.equals(sum(root)));
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
                        "",
                        check));
    }

    private Money sum(String key) {
        Money sum = Money.ZERO;
        for (int year : results.years()) {
            sum = sum.plus(Figures.amount(results, year, key).exact());
        }
        return sum;
    }

    private static String conditions(Words words, Rule rule) {
        if (rule.conditions().isEmpty()) {
            return words.of("anything");
        }
        return rule.conditions().entrySet().stream()
                .map(one -> words.orElse("rule." + one.getKey(), one.getKey()) + " "
                        + one.getValue().text())
                .collect(Collectors.joining(words.of("and")));
    }
}
