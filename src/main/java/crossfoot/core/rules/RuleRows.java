package crossfoot.core.rules;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of the rule table and finds everything that is wrong with them. */
final class RuleRows {
    static final String ID = "id";
    static final String CATEGORY = "category";
    private static final String NOTE = "note";
    private static final String FROM_YEAR = "fromYear";
    static final String TO_YEAR = "toYear";
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final HeadedTable table;
    private final CategoryTree tree;
    private final Map<Line, Rule> rules = new LinkedHashMap<>();
    private final List<RuleTable.Fault> faults = new ArrayList<>();
    /** Of the line that is read. */
    private final List<Problem> problems = new ArrayList<>();

    /** By the 规则号 without regard to case and width. */
    private final Map<String, Line> byId = new HashMap<>();

    private RuleRows(HeadedTable table, CategoryTree tree) {
        this.table = table;
        this.tree = tree;
    }

    static RuleTable.Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        return read(HeadedTable.strict(file, rows, columns()), tree);
    }

    /** With another column in place of 归类. */
    static RuleTable.Reading readConditions(
            String file, List<RawRow> rows, HeadedTable.Column inPlace, CategoryTree tree) {
        List<HeadedTable.Column> columns = new ArrayList<>(columns());
        columns.replaceAll(column -> column.key().equals(CATEGORY) ? inPlace : column);
        return read(HeadedTable.strict(file, rows, columns), tree);
    }

    private static RuleTable.Reading read(HeadedTable table, CategoryTree tree) {
        RuleRows read = new RuleRows(table, tree);
        read.table.lines().stream().filter(line -> !isRemark(line)).forEach(read::take);
        List<RuleTable.Fault> faults = read.faultsOfHeader();
        faults.addAll(read.faults);
        RuleTable readable = new RuleTable(List.copyOf(read.rules.values()));
        return faults.isEmpty() ? new RuleTable.Reading.Ok(readable) : new RuleTable.Reading.Faulty(faults, readable);
    }

    private void take(Line line) {
        Problem spoiled = line.spoiled();
        if (spoiled != null) {
            faults.add(new RuleTable.Fault(spoiled, List.of()));
            return;
        }
        Rule rule = rule(line);
        rules.put(line, rule);
        problems.forEach(problem -> faults.add(new RuleTable.Fault(problem, List.of(rule))));
        problems.clear();
    }

    /** A column that is not known concerns the rules that say something in it; one that is missing, all of them. */
    private List<RuleTable.Fault> faultsOfHeader() {
        List<RuleTable.Fault> ofHeader = new ArrayList<>();
        for (Problem problem : table.problems()) {
            List<Rule> concerned = new ArrayList<>();
            rules.forEach((line, rule) -> {
                if (table.concerns(problem, line)) {
                    concerned.add(rule);
                }
            });
            ofHeader.add(new RuleTable.Fault(problem, concerned));
        }
        return ofHeader;
    }

    /** A row whose 规则号 is a text that starts with #; an error value such as {@code #N/A} is none. */
    private static boolean isRemark(Line line) {
        return line.fault(ID) == null && FoldedText.fold(line.text(ID)).startsWith("#");
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

    /** The rule of a line as far as it can be read; what can't be has become a problem. */
    private Rule rule(Line line) {
        problems.addAll(line.strayCells());
        checkId(line);
        Map<String, Condition> conditions = conditions(line);
        int from = year(line, FROM_YEAR, Integer.MIN_VALUE);
        int to = year(line, TO_YEAR, Integer.MAX_VALUE);
        if (from > to) {
            problems.add(
                    line.problem(ProblemKind.CONFIG_BAD_YEARS, TO_YEAR, Integer.toString(from), Integer.toString(to)));
        }
        Allotment allotment = table.has(CATEGORY) && isUsable(line, CATEGORY)
                ? AllotmentText.read(line, CATEGORY, tree, problems)
                : null;
        return new Rule(
                line.text(ID),
                line.at(),
                cells(line),
                allotment == null ? Allotment.of(tree.node(CategoryTree.UNCLASSIFIED)) : allotment,
                conditions,
                line.text(NOTE),
                from > to ? Integer.MIN_VALUE : from,
                from > to ? Integer.MAX_VALUE : to);
    }

    private Map<String, Condition> conditions(Line line) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (RuleColumn column : RuleColumn.values()) {
            if (isUsable(line, column.key()) && !line.text(column.key()).isEmpty()) {
                ConditionText text = ConditionText.parse(line.text(column.key()), column);
                for (ConditionText.Fault fault : text.faults()) {
                    problems.add(new Problem(
                            fault.kind(), line.at(), line.address(column.key()), fault.value(), fault.details()));
                }
                if (text.faults().isEmpty()) {
                    conditions.put(column.key(), text.condition());
                }
            }
        }
        return conditions;
    }

    private Map<String, String> cells(Line line) {
        Map<String, String> cells = new HashMap<>();
        for (HeadedTable.Column column : columns()) {
            if (table.has(column.key())) {
                cells.put(column.key(), line.address(column.key()));
            }
        }
        return cells;
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
        Line first = byId.putIfAbsent(FoldedText.fold(id), line);
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
