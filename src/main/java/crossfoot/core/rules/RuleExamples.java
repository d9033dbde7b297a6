package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.CodeText;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The examples beside the rule table ({@code rule-examples.csv|xlsx}): a row names the fields of an entry by the
 * headers of the rule table, and the 归类 that it must get. They are tried before anything is read.
 */
public final class RuleExamples {
    private static final String YEAR = "fiscalYear";
    private static final String CATEGORY = "category";
    private static final String RULE = "rule";

    private final HeadedTable table;
    private final RuleTable rules;
    private final CategoryTree tree;
    private final List<Problem> problems;
    private final CodeText classes = new CodeText(false);
    private final CodeText projects = new CodeText(true);

    private RuleExamples(HeadedTable table, RuleTable rules, CategoryTree tree) {
        this.table = table;
        this.rules = rules;
        this.tree = tree;
        this.problems = new ArrayList<>(table.problems());
    }

    /**
     * What came of trying the examples.
     *
     * @param examples how many there are
     * @param problems those that fail, and those that can't be read
     */
    public record Outcome(int examples, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Tries every example.
     *
     * @param file the file's path, for its problems
     */
    public static Outcome tryAll(String file, List<RawRow> rows, RuleTable rules, CategoryTree tree) {
        RuleExamples examples = new RuleExamples(HeadedTable.strict(file, rows, columns()), rules, tree);
        if (examples.problems.isEmpty()) {
            examples.table.lines().forEach(examples::attempt);
        }
        return new Outcome(examples.table.lines().size(), examples.problems);
    }

    private static List<HeadedTable.Column> columns() {
        List<HeadedTable.Column> columns = new ArrayList<>();
        columns.add(new HeadedTable.Column(YEAR, false, List.of(YEAR, "年度", "会计年度")));
        for (RuleColumn column : RuleColumn.values()) {
            columns.add(column.column());
        }
        columns.add(new HeadedTable.Column(CATEGORY, true, List.of(CATEGORY, "归类", "期望归类")));
        columns.add(new HeadedTable.Column(RULE, false, List.of(RULE, "规则号", "期望规则")));
        columns.add(new HeadedTable.Column("note", false, List.of("note", "说明")));
        return columns;
    }

    private void attempt(Line line) {
        int before = problems.size();
        problems.addAll(line.strayCells());
        Allotment wanted = wanted(line);
        Entry entry = entry(line);
        if (wanted == null || entry == null || problems.size() > before) {
            return;
        }
        Verdict verdict = rules.classify(entry);
        Allotment got = Allotment.of(tree.node(CategoryTree.UNCLASSIFIED));
        String rule = "";
        if (verdict instanceof Verdict.Assigned assigned) {
            got = assigned.rule().allotment();
            rule = assigned.rule().id();
        }
        String wantedRule = line.text(RULE);
        if (!got.isLike(wanted) || !(wantedRule.isEmpty() || wantedRule.equals(rule))) {
            problems.add(line.problem(
                    ProblemKind.CONFIG_EXAMPLE_FAILS,
                    got.isLike(wanted) ? RULE : CATEGORY,
                    got.label(),
                    rule.isEmpty() ? "—" : rule));
        }
    }

    /** The 归类 that is wanted, 待分类 among them; null after a problem. */
    private @Nullable Allotment wanted(Line line) {
        Category open = tree.node(CategoryTree.UNCLASSIFIED);
        return tree.find(line.text(CATEGORY)).filter(open::equals).isPresent()
                ? Allotment.of(open)
                : AllotmentText.read(line, CATEGORY, tree, problems);
    }

    private @Nullable Entry entry(Line line) {
        Code project = projects.of(text(line, RuleColumn.PROJECT_CODE), text(line, RuleColumn.PROJECT_NAME));
        SpendingType type = type(line, project);
        String year = line.text(YEAR).replace("年", "");
        if (!year.isEmpty() && !year.matches("\\d{4}")) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, YEAR, "2021"));
            return null;
        }
        return type == null
                ? null
                : new Entry(
                        line.at(),
                        text(line, RuleColumn.UNIT),
                        year.isEmpty() ? 0 : Integer.parseInt(year),
                        null,
                        "",
                        "",
                        text(line, RuleColumn.SUMMARY),
                        classes.of(text(line, RuleColumn.FUNCTION), ""),
                        classes.of(text(line, RuleColumn.ECONOMIC), ""),
                        Code.NONE,
                        project,
                        text(line, RuleColumn.FUND_SOURCE),
                        type,
                        Money.ZERO,
                        false);
    }

    private static String text(Line line, RuleColumn column) {
        return line.text(column.key());
    }

    /** As stated; without it a project makes it 项目支出, as in a ledger. */
    private @Nullable SpendingType type(Line line, Code project) {
        String text = text(line, RuleColumn.SPENDING_TYPE);
        if (text.isEmpty()) {
            return project.isEmpty() ? SpendingType.BASIC : SpendingType.PROJECT;
        }
        SpendingType type = ConditionText.SPENDING_TYPES.get(FoldedText.fold(text));
        if (type == null) {
            problems.add(line.problem(
                    ProblemKind.CONFIG_BAD_VALUE,
                    RuleColumn.SPENDING_TYPE.key(),
                    SpendingType.BASIC.label() + ", " + SpendingType.PROJECT.label()));
        }
        return type;
    }
}
