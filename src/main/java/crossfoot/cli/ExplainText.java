package crossfoot.cli;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import crossfoot.core.report.FigureExplanation;
import crossfoot.core.report.FigureExplanation.By;
import crossfoot.core.report.FigureExplanation.Part;
import crossfoot.core.report.Results;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.EntryExplanation;
import crossfoot.core.rules.EntryExplanation.Failure;
import crossfoot.core.rules.EntryExplanation.Miss;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Explanations in words. */
final class ExplainText {
    private static final int PARTS_SHOWN = 30;

    private final Speech speech;
    private final CategoryTree tree;

    ExplainText(Speech speech, CategoryTree tree) {
        this.speech = speech;
        this.tree = tree;
    }

    /** Why an entry has its category. */
    List<String> lines(EntryExplanation explanation) {
        List<String> lines = new ArrayList<>(
                List.of(head(explanation), fields(explanation.entry().entry())));
        decided(explanation).forEach(lines::add);
        boolean decided = explanation.entry().isDecided();
        if (decided) {
            shares(explanation).forEach(lines::add);
            lines.add(speech.words("withoutDecision"));
        }
        if (explanation.verdict() instanceof Verdict.Assigned assigned) {
            lines.add(speech.words(
                    "assigned",
                    assigned.rule().allotment().label(),
                    rule(assigned.rule()),
                    conditions(assigned.rule())));
            if (!explanation.matches().isEmpty()) {
                lines.add(speech.words("matched", matches(explanation)));
            }
            if (!decided) {
                shares(explanation).forEach(lines::add);
            }
            explanation
                    .passedOver()
                    .forEach(rule -> lines.add(speech.words(
                            "passedOver", rule(rule), rule.allotment().label(), conditions(rule))));
            return lines;
        }
        lines.add(speech.words(explanation.nearest().isEmpty() ? "noRuleNear" : "noRule"));
        explanation.nearest().forEach(miss -> lines.add(miss(miss)));
        return lines;
    }

    /** What people have decided about it, if they have. */
    private List<String> decided(EntryExplanation explanation) {
        ClassifiedEntry entry = explanation.entry();
        List<String> lines = new ArrayList<>();
        if (entry.isDecided()) {
            String key = entry.matchedText().isEmpty() ? "decidedByUnknown" : "decided";
            lines.add(speech.words(key, entry.ruleId(), entry.matchedText()));
        }
        for (Decision decision : explanation.contradicting()) {
            String key = decision.origin().isEmpty() ? "contradictingByUnknown" : "contradicting";
            lines.add(speech.words(key, decision.id(), decision.allotment().label(), decision.origin()));
        }
        return lines;
    }

    private String matches(EntryExplanation explanation) {
        return explanation.matches().entrySet().stream()
                .map(one -> speech.words(
                        one.getValue().isEmpty() ? "matchOfNot" : "match",
                        speech.words("column." + one.getKey()),
                        one.getValue()))
                .collect(Collectors.joining(speech.words("comma")));
    }

    /** The fields that rules look at, those of the first line apart. */
    private String fields(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("spendingType", entry.spendingType().label());
        fields.put("function", entry.function().display());
        fields.put("fundSource", entry.fundSource());
        fields.put("unit", entry.unit());
        return "  "
                + fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> speech.words("column." + field.getKey()) + " " + field.getValue())
                        .collect(Collectors.joining(speech.words("comma")));
    }

    /** An entry that is counted in another ledger. */
    String line(Results.Overlap overlap) {
        return speech.words(
                "countedElsewhere",
                text(overlap.entry().entry()),
                overlap.countedAt().display());
    }

    /** The parts of an entry that is shared, which add up to it. */
    private List<String> shares(EntryExplanation explanation) {
        return explanation.parts().stream()
                .filter(line -> line.part() != null)
                .map(line -> speech.words(
                        "share",
                        label(line.categoryKey()),
                        line.entry().amount().yuan()))
                .toList();
    }

    private String label(String categoryKey) {
        return tree.find(categoryKey).map(Category::label).orElse(categoryKey);
    }

    private String miss(Miss miss) {
        String failures = miss.failures().stream()
                .map(one -> failure(miss.rule(), one))
                .collect(Collectors.joining(speech.words("semicolon")));
        return speech.words(
                "nearest", rule(miss.rule()), miss.rule().allotment().label(), failures);
    }

    private String failure(Rule rule, Failure failure) {
        String found = failure.found().isEmpty() ? speech.words("nothing") : failure.found();
        String condition = failure.column().equals("years") ? years(rule) : failure.condition();
        return speech.words("failure", speech.words("column." + failure.column()), condition, found);
    }

    private String years(Rule rule) {
        String years = rule.years();
        if (years.startsWith("–")) {
            return speech.words("yearsUntil", years.substring(1));
        }
        return years.endsWith("–") ? speech.words("yearsFrom", years.substring(0, years.length() - 1)) : years;
    }

    private String rule(Rule rule) {
        return speech.words("rule", rule.id(), rule.rowNumber());
    }

    private String conditions(Rule rule) {
        List<String> conditions = new ArrayList<>();
        rule.conditions()
                .forEach((key, condition) -> conditions.add(speech.words("column." + key) + " " + condition.text()));
        if (!rule.years().equals("–")) {
            conditions.add(speech.words("column.years") + " " + years(rule));
        }
        return conditions.isEmpty() ? speech.words("anything") : String.join(speech.words("comma"), conditions);
    }

    /** What a figure is made of. */
    List<String> lines(FigureExplanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.words(
                explanation.agrees() ? "figure" : "figureWrong",
                explanation.scope().year(),
                explanation.scope().label(),
                explanation.readded().yuan(),
                speech.count(explanation.entries(), explanation.shares()),
                explanation.published().exact().yuan(),
                explanation.published().entries(),
                WanyuanText.of(explanation.published().wanHundredths())));
        for (By by : By.values()) {
            lines.add(speech.words("by." + by.name().toLowerCase(Locale.ROOT)));
            List<Part> parts = explanation.parts().getOrDefault(by, List.of());
            parts.stream().limit(PARTS_SHOWN).forEach(part -> lines.add(part(part, by)));
            if (parts.size() > PARTS_SHOWN) {
                lines.add(rest(parts.subList(PARTS_SHOWN, parts.size()), by));
            }
        }
        if (!explanation.largest().isEmpty()) {
            lines.add(speech.words("largest", explanation.largest().size()));
            explanation.largest().forEach(one -> lines.add(line(one)));
        }
        return lines;
    }

    private String part(Part part, By by) {
        String none = speech.words(by == By.RULE ? "noRuleShort" : "nothing");
        String name = part.name().isEmpty() ? none : part.name();
        return speech.words("part", name, part.amount().yuan(), speech.count(part.entries(), part.shares()));
    }

    /** So many that the rest is told as one, and still adds up. */
    private String rest(List<Part> parts, By by) {
        Part sum = new Part(speech.words("others", parts.size()), Money.ZERO, 0, 0);
        for (Part part : parts) {
            sum = sum.plus(part);
        }
        return part(sum, by);
    }

    /** The entry with every category that has a part of it. */
    private String head(EntryExplanation explanation) {
        String labels = explanation.parts().stream()
                .map(line -> label(line.categoryKey()))
                .collect(Collectors.joining("|"));
        return text(explanation.entry().entry()) + "  → " + labels;
    }

    private String line(ClassifiedEntry classified) {
        ClassifiedEntry.Part part = classified.part();
        String share = part == null ? "" : speech.words("shareOf", part.whole().yuan());
        return "    " + text(classified.entry()) + "  → " + label(classified.categoryKey()) + share;
    }

    private static String text(Entry entry) {
        List<String> texts = new ArrayList<>();
        texts.add(entry.at().display());
        texts.add(entry.date() == null ? entry.fiscalYear() + "" : entry.date().toString());
        texts.add(entry.voucherNo());
        texts.add(entry.summary());
        texts.add(entry.economic().display());
        texts.add(entry.project().display());
        texts.add(entry.amount().yuan());
        return texts.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("  "));
    }
}
