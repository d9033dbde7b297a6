package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Rule;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;

/** 规则覆盖: what every rule caught, what none did, and that together they are all. */
final class RulesSheet {
    private static final int FIRST_ROW = 5;

    private final Results results;
    private final EntryRows rows;

    RulesSheet(Results results, EntryRows rows) {
        this.results = results;
        this.rows = rows;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.RULES);
        pen.table(List.of(
                pen.column("rule", Kind.TEXT),
                pen.column("rowNumber", Kind.YEAR),
                pen.column("category", Kind.TEXT),
                pen.column("conditions", Kind.TEXT),
                pen.column("caught", Kind.COUNT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("remark", Kind.TEXT),
                pen.column("check", Kind.CHECK)));
        Money amount = Money.ZERO;
        long entries = 0;
        for (Results.RuleUse use : results.rules()) {
            Rule rule = use.rule();
            Object note = use.entries() == 0 ? pen.words().of("unused", rule.note()) : rule.note();
            Row row = pen.line(
                    rule.id(),
                    rule.rowNumber(),
                    rule.allotment().label(),
                    conditions(pen.words(), rule),
                    use.entries(),
                    use.amount(),
                    note,
                    "");
            String entry = rows.ofRule(rule.id());
            if (!entry.isEmpty()) {
                pen.link(row.getCell(0), Tab.ENTRIES, entry, rule.id());
            }
            amount = amount.plus(use.amount());
            entries += use.entries();
        }
        Money open = sum(CategoryTree.UNCLASSIFIED);
        long openEntries = results.counts().unclassified();
        pen.draw(Weight.SUBTOTAL, 0, List.of("", "", pen.words().of("noRule"), "", openEntries, open, "", ""));
        total(pen, new Results.FigureAmount(amount.plus(open), 0, entries + openEntries));
        pen.gap(1);
        pen.table(List.of(pen.column("choices", Kind.TEXT)));
        leaves(results).forEach(leaf -> pen.draw(Weight.LINE, 0, List.of(leaf.label())));
    }

    private static List<Category> leaves(Results results) {
        return results.tree().stream()
                .filter(Category::leaf)
                .filter(leaf -> !leaf.key().equals(CategoryTree.UNCLASSIFIED))
                .toList();
    }

    /** Where the labels stand that may be given as a 归类: beneath the rules, what none covers, the sum, a heading. */
    static String choices(Results results) {
        int first = FIRST_ROW + results.rules().size() + 4;
        return Tab.RULES.at(
                "$A$%d:$A$%d".formatted(first, first + leaves(results).size() - 1));
    }

    private void total(SheetPen pen, Results.FigureAmount all) {
        int last = pen.nextRowNumber() - 1;
        String root = results.tree().get(0).key();
        Object check = results.years().isEmpty()
                ? ""
                : pen.equal(
                        "F" + (last + 1),
                        new SummaryCells(results).allYuan(root),
                        all.exact().equals(sum(root)));
        pen.draw(
                Weight.TOTAL,
                0,
                List.of(
                        pen.words().of("total"),
                        "",
                        "",
                        "",
                        new Formula("SUM(E%d:E%d)".formatted(FIRST_ROW, last), all.entries()),
                        new Formula("SUM(F%d:F%d)".formatted(FIRST_ROW, last), all.exact()),
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
