package crossfoot.job;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Decision;
import crossfoot.core.rules.Rule;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines by economic class, by project and by rule, in a fixed order. */
final class ResultLines {
    private static final Comparator<Code> BY_CODE =
            Comparator.comparing(Code::code).thenComparing(Code::name);

    private record YearCode(int year, Code code) {}

    private ResultLines() {}

    static List<Results.EconomicLine> economics(Facts facts) {
        Map<YearCode, Results.EconomicLine> lines = new HashMap<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.ECONOMIC, List.of())) {
            YearCode key =
                    new YearCode(subtotal.key().fiscalYear(), subtotal.key().economic());
            boolean basic = subtotal.key().spendingType() == SpendingType.BASIC;
            Results.EconomicLine line = new Results.EconomicLine(
                    key.year(),
                    key.code(),
                    basic ? subtotal.amount() : Money.ZERO,
                    basic ? Money.ZERO : subtotal.amount(),
                    subtotal.entries());
            lines.merge(
                    key,
                    line,
                    (a, b) -> new Results.EconomicLine(
                            a.year(),
                            a.economic(),
                            a.basic().plus(b.basic()),
                            a.project().plus(b.project()),
                            a.entries() + b.entries()));
        }
        return lines.values().stream()
                .sorted(Comparator.comparingInt(Results.EconomicLine::year)
                        .thenComparing(Results.EconomicLine::economic, BY_CODE))
                .toList();
    }

    static List<Results.ProjectLine> projects(Facts facts) {
        List<Results.ProjectLine> lines = new ArrayList<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.PROJECTS, List.of())) {
            if (!subtotal.key().project().isEmpty()) {
                lines.add(new Results.ProjectLine(
                        subtotal.key().fiscalYear(),
                        subtotal.key().project(),
                        subtotal.key().categoryKey(),
                        subtotal.amount(),
                        subtotal.entries()));
            }
        }
        lines.sort(Comparator.comparingInt(Results.ProjectLine::year)
                .thenComparing(Results.ProjectLine::project, BY_CODE)
                .thenComparing(Results.ProjectLine::categoryKey));
        return lines;
    }

    /** What every rule gave in every project, in the order of the rules, what none covers last. */
    static List<Results.RuleLine> ruleLines(Facts facts, Configuration configuration) {
        Map<String, Integer> order = new HashMap<>();
        rules(configuration).forEach(rule -> order.putIfAbsent(rule.id(), order.size()));
        List<Results.RuleLine> lines = new ArrayList<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.RULE_PROJECTS, List.of())) {
            Subtotal.Key key = subtotal.key();
            lines.add(new Results.RuleLine(
                    key.ruleId(),
                    key.fiscalYear(),
                    key.project(),
                    key.categoryKey(),
                    subtotal.amount(),
                    subtotal.entries()));
        }
        lines.sort(
                Comparator.comparingInt((Results.RuleLine line) -> order.getOrDefault(line.ruleId(), Integer.MAX_VALUE))
                        .thenComparing(Results.RuleLine::ruleId)
                        .thenComparingInt(Results.RuleLine::year)
                        .thenComparing(Results.RuleLine::categoryKey)
                        .thenComparing(Results.RuleLine::project, BY_CODE));
        return lines;
    }

    /** The rules in the order of the table, then every line of a review sheet. */
    private static List<Rule> rules(Configuration configuration) {
        List<Rule> rules = new ArrayList<>(configuration.rules().rules());
        configuration.decisions().all().stream().map(Decision::asRule).forEach(rules::add);
        return rules;
    }

    /** What every rule decides, in the order of {@link #ruleLines}. */
    static List<Results.RuleUse> rules(List<Results.RuleLine> lines, Configuration configuration) {
        Map<String, Results.RuleUse> uses = new LinkedHashMap<>();
        rules(configuration).forEach(rule -> uses.put(rule.id(), new Results.RuleUse(rule, 0, Money.ZERO)));
        for (Results.RuleLine line : lines) {
            uses.computeIfPresent(
                    line.ruleId(),
                    (id, had) -> new Results.RuleUse(
                            had.rule(),
                            had.entries() + line.entries(),
                            had.amount().plus(line.amount())));
        }
        return List.copyOf(uses.values());
    }
}
