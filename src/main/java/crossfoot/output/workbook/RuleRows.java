package crossfoot.output.workbook;

import crossfoot.core.report.Results;
import crossfoot.core.report.Results.RuleLine;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand on 规则覆盖 (the rules, what none covers, the sum, a heading, the categories that may be given) and
 * on 规则与项目 (what every rule gave in every project).
 */
final class RuleRows {
    static final int FIRST_ROW = 5;
    /** So many rules of a project are named; every one leads to the next. */
    private static final int MOST_NAMED = 5;

    private final int rules;
    private final List<Category> leaves;
    private final Map<String, Integer> ofRule = new HashMap<>();
    private final Map<String, List<Integer>> linesOfRule = new HashMap<>();
    private final Map<ProjectYear, List<RuleLine>> ofProject = new HashMap<>();
    private final Map<RuleLine, Integer> ofLine = new HashMap<>();
    private final Map<RuleLine, RuleLine> next = new HashMap<>();

    RuleRows(Results results) {
        this.rules = results.rules().size();
        this.leaves = results.tree().stream()
                .filter(Category::leaf)
                .filter(leaf -> !leaf.key().equals(CategoryTree.UNCLASSIFIED))
                .toList();
        results.rules().forEach(use -> ofRule.put(use.rule().id(), FIRST_ROW + ofRule.size()));
        ofRule.put("", FIRST_ROW + rules);
        int row = FIRST_ROW;
        for (RuleLine line : results.ruleLines()) {
            linesOfRule
                    .computeIfAbsent(line.ruleId(), none -> new ArrayList<>())
                    .add(row);
            List<RuleLine> before = ofProject.computeIfAbsent(ProjectYear.of(line), none -> new ArrayList<>());
            if (!before.isEmpty()) {
                next.put(before.get(before.size() - 1), line);
            }
            before.add(line);
            ofLine.put(line, row++);
        }
    }

    /** The categories that may be given. */
    List<Category> leaves() {
        return leaves;
    }

    private int firstChoice() {
        return FIRST_ROW + rules + 4;
    }

    /** Where the labels of the categories stand that may be given. */
    String choices() {
        return Tab.RULES.at("$A$%d:$A$%d".formatted(firstChoice(), firstChoice() + leaves.size() - 1));
    }

    /** A rule, by its id; an empty one leads to what none covers. */
    CellLink rule(String ruleId) {
        return new CellLink(ruleId, Tab.RULES, cell(ofRule.get(ruleId)));
    }

    /** How many lines tell of a rule's projects, leading to the first of them. */
    CellLink lines(String ruleId) {
        List<Integer> rows = linesOfRule.getOrDefault(ruleId, List.of());
        return new CellLink(
                rows.isEmpty() ? "" : rows.size() + "", Tab.RULE_PROJECTS, rows.isEmpty() ? "" : cell(rows.get(0)));
    }

    /** The rules of a project, leading to what the first of them gave it. */
    CellLink rulesOf(ProjectYear project, Words words) {
        List<RuleLine> lines = ofProject.getOrDefault(project, List.of());
        String ids =
                lines.stream().limit(MOST_NAMED).map(line -> id(line, words)).collect(Collectors.joining("、"));
        String text = lines.size() > MOST_NAMED ? words.of("andOthers", ids, lines.size() + "") : ids;
        return new CellLink(text, Tab.RULE_PROJECTS, lines.isEmpty() ? "" : cell(ofLine.get(lines.get(0))));
    }

    /** The rule that comes next in the same project, leading to what it gave; empty for the last. */
    CellLink next(RuleLine line, Words words) {
        RuleLine following = next.get(line);
        return following == null
                ? new CellLink("", Tab.RULE_PROJECTS, "")
                : new CellLink(id(following, words), Tab.RULE_PROJECTS, cell(ofLine.get(following)));
    }

    private static String id(RuleLine line, Words words) {
        return line.ruleId().isEmpty() ? words.of("noRuleShort") : line.ruleId();
    }

    private static String cell(@Nullable Integer row) {
        return row == null ? "" : "A" + row;
    }
}
