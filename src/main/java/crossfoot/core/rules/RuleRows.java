package crossfoot.core.rules;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the rule table and finds everything that is wrong with them. */
final class RuleRows {
    private static final String ID = "id";
    private static final String CATEGORY = "category";
    private static final String NOTE = "note";
    private static final String FROM_YEAR = "fromYear";
    private static final String TO_YEAR = "toYear";
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final HeadedTable table;
    private final CategoryTree tree;
    private final List<Problem> problems;
    private final Map<String, Line> byId = new HashMap<>();

    private RuleRows(HeadedTable table, CategoryTree tree) {
        this.table = table;
        this.tree = tree;
        this.problems = new ArrayList<>(table.problems());
    }

    static RuleTable.Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        RuleRows read = new RuleRows(HeadedTable.strict(file, rows, columns()), tree);
        List<Rule> rules = new ArrayList<>();
        for (Line line : read.table.lines()) {
            Rule rule = isRemark(line) ? null : read.rule(line);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return read.problems.isEmpty()
                ? new RuleTable.Reading.Ok(new RuleTable(rules))
                : new RuleTable.Reading.Faulty(read.problems);
    }

    /** A row whose 规则号 is a text that starts with #; an error value such as {@code #N/A} is none. */
    private static boolean isRemark(Line line) {
        return line.kind(ID) == CellKind.TEXT && FoldedText.fold(line.text(ID)).startsWith("#");
    }

    static List<HeadedTable.Column> columns() {
        List<HeadedTable.Column> columns = new ArrayList<>();
        columns.add(new HeadedTable.Column(ID, true, List.of(ID, "规则号")));
        for (RuleColumn column : RuleColumn.values()) {
            columns.add(column.column());
        }
        columns.add(new HeadedTable.Column(CATEGORY, true, List.of(CATEGORY, "归类")));
        columns.add(new HeadedTable.Column(NOTE, false, List.of(NOTE, "说明")));
        columns.add(new HeadedTable.Column(FROM_YEAR, false, List.of(FROM_YEAR, "起始年")));
        columns.add(new HeadedTable.Column(TO_YEAR, false, List.of(TO_YEAR, "截止年")));
        return columns;
    }

    /** The rule of a line; null if it has none that could be used, then there are problems. */
    private @Nullable Rule rule(Line line) {
        problems.addAll(line.strayCells());
        checkId(line);
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (RuleColumn column : RuleColumn.values()) {
            if (isUsable(line, column.key()) && !line.text(column.key()).isEmpty()) {
                conditions.put(column.key(), condition(line, column));
            }
        }
        int from = year(line, FROM_YEAR, Integer.MIN_VALUE);
        int to = year(line, TO_YEAR, Integer.MAX_VALUE);
        if (from > to) {
            problems.add(
                    line.problem(ProblemKind.CONFIG_BAD_YEARS, TO_YEAR, Integer.toString(from), Integer.toString(to)));
        }
        Allotment allotment = table.has(CATEGORY) && isUsable(line, CATEGORY)
                ? AllotmentText.read(line, CATEGORY, tree, problems)
                : null;
        return allotment == null
                ? null
                : new Rule(line.text(ID), line.at().rowNumber(), allotment, conditions, line.text(NOTE), from, to);
    }

    private void checkId(Line line) {
        String id = line.text(ID);
        if (!table.has(ID) || !isUsable(line, ID)) {
            return;
        }
        if (id.isEmpty()) {
            problems.add(line.problem(ProblemKind.CONFIG_EMPTY_ID, ID));
            return;
        }
        Line first = byId.putIfAbsent(id, line);
        if (first != null) {
            problems.add(line.problem(ProblemKind.CONFIG_REPEATED_ID, ID, first.address(ID)));
        }
    }

    private boolean isUsable(Line line, String key) {
        Problem fault = line.fault(key);
        if (fault != null) {
            problems.add(fault);
        }
        return fault == null;
    }

    private Condition condition(Line line, RuleColumn column) {
        ConditionText text = ConditionText.parse(line.text(column.key()), column);
        for (ConditionText.Fault fault : text.faults()) {
            problems.add(
                    new Problem(fault.kind(), line.at(), line.address(column.key()), fault.value(), fault.details()));
        }
        return text.condition();
    }

    private int year(Line line, String key, int otherwise) {
        String text = line.text(key);
        if (!isUsable(line, key) || text.isEmpty()) {
            return otherwise;
        }
        String digits = FoldedText.fold(text.endsWith("年") ? text.substring(0, text.length() - 1) : text);
        int year = digits.length() == 4 && Term.isDigits(digits) ? Integer.parseInt(digits) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problems.add(line.problem(ProblemKind.CONFIG_BAD_VALUE, key, FIRST_YEAR + "–" + LAST_YEAR));
            return otherwise;
        }
        return year;
    }
}
