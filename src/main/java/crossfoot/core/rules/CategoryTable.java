package crossfoot.core.rules;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table of categories and finds everything that keeps it from being a tree. */
final class CategoryTable {
    private static final String KEY = "key";
    private static final String LABEL = "label";
    private static final String PARENT = "parent";
    private static final List<HeadedTable.Column> COLUMNS = List.of(
            new HeadedTable.Column(KEY, true, List.of("key", "键", "编码")),
            new HeadedTable.Column(LABEL, true, List.of("label", "名称")),
            new HeadedTable.Column(PARENT, true, List.of("parent", "上级")));

    private record Row(String key, String label, Line line) {}

    private final HeadedTable table;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> byName = new LinkedHashMap<>();

    private CategoryTable(HeadedTable table) {
        this.table = table;
        this.problems = new ArrayList<>(table.problems());
    }

    static CategoryTree.Reading read(String file, List<RawRow> rows) {
        CategoryTable categories = new CategoryTable(HeadedTable.lenient(file, rows, COLUMNS));
        if (categories.problems.isEmpty()) {
            categories.readRows();
            categories.rows.forEach(categories::checkPlace);
            categories.checkPresent(CategoryTree.TOTAL, file);
            categories.checkPresent(CategoryTree.UNCLASSIFIED, file);
        }
        return categories.problems.isEmpty()
                ? new CategoryTree.Reading.Ok(new CategoryTree(categories.nodes()))
                : new CategoryTree.Reading.Faulty(categories.problems);
    }

    private void readRows() {
        for (Line line : table.lines()) {
            if (line.kind(KEY) == CellKind.TEXT && line.text(KEY).startsWith("#")) {
                continue;
            }
            Row row = new Row(line.text(KEY), line.text(LABEL), line);
            rows.add(row);
            name(row, KEY, row.key());
            if (!FoldedText.fold(row.key()).equals(FoldedText.fold(row.label()))) {
                name(row, LABEL, row.label());
            }
        }
    }

    /** Keys and labels share one room: either may stand in a rule, so neither may mean two things. */
    private void name(Row row, String column, String name) {
        Problem unusable = row.line().fault(column);
        if (unusable != null) {
            problems.add(unusable);
        } else if (name.isEmpty()) {
            problems.add(row.line().problem(ProblemKind.CONFIG_EMPTY_ID, column));
        } else {
            Row first = byName.putIfAbsent(FoldedText.fold(name), row);
            if (first != null) {
                String place = first.line().address(first.key().equals(name) ? KEY : LABEL);
                problems.add(row.line().problem(ProblemKind.CONFIG_REPEATED_ID, column, place));
            }
        }
    }

    private void checkPlace(Row row) {
        String parent = row.line().text(PARENT);
        Row above = byName.get(FoldedText.fold(parent));
        if (row.key().equals(CategoryTree.TOTAL)) {
            if (!parent.isEmpty()) {
                problems.add(row.line().problem(ProblemKind.CONFIG_MISPLACED_CATEGORY, PARENT, row.key(), ""));
            }
        } else if (above == null) {
            String nearest = parent.isEmpty()
                    ? CategoryTree.TOTAL
                    : NearestText.among(rows.stream().map(Row::key).toList(), parent);
            problems.add(row.line().problem(ProblemKind.CONFIG_UNKNOWN_PARENT, PARENT, nearest));
        } else if (row.key().equals(CategoryTree.UNCLASSIFIED) && !above.key().equals(CategoryTree.TOTAL)) {
            problems.add(
                    row.line().problem(ProblemKind.CONFIG_MISPLACED_CATEGORY, PARENT, row.key(), CategoryTree.TOTAL));
        } else if (above.key().equals(CategoryTree.UNCLASSIFIED)) {
            problems.add(row.line().problem(ProblemKind.CONFIG_UNKNOWN_PARENT, PARENT, CategoryTree.TOTAL));
        } else if (isInCircle(row)) {
            problems.add(row.line().problem(ProblemKind.CONFIG_CYCLE, PARENT, row.key()));
        }
    }

    private boolean isInCircle(Row start) {
        Set<Row> passed = new HashSet<>();
        @Nullable Row row = start;
        while (row != null && passed.add(row)) {
            row = byName.get(FoldedText.fold(row.line().text(PARENT)));
            if (start.equals(row)) {
                return true;
            }
        }
        return false;
    }

    private void checkPresent(String key, String file) {
        if (rows.stream().noneMatch(row -> row.key().equals(key))) {
            problems.add(Problem.of(ProblemKind.CONFIG_MISSING_CATEGORY, new SourceRef(file, "", 0), "", "", key));
        }
    }

    private List<Category> nodes() {
        Set<String> inner = new HashSet<>();
        rows.forEach(row -> inner.add(parentKey(row)));
        return rows.stream()
                .map(row -> new Category(row.key(), row.label(), parentKey(row), !inner.contains(row.key())))
                .toList();
    }

    private String parentKey(Row row) {
        Row above = byName.get(FoldedText.fold(row.line().text(PARENT)));
        return above == null ? "" : above.key();
    }
}
