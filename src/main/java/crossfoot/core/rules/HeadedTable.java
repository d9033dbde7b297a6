package crossfoot.core.rules;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small table that people edit (rules, categories, budget, control totals), read by its header: columns in any order,
 * named in Chinese or English, the header anywhere within the first {@value #HEADER_SEARCH_ROWS} filled rows. Blank
 * rows
 * are passed over. All faults of the header are collected.
 */
public final class HeadedTable {
    private static final int HEADER_SEARCH_ROWS = 20;

    /**
     * A column that the table may have.
     *
     * @param key how the program names it
     * @param required the table is of no use without
     * @param names the headers it goes by; full-width or half-width, any case, blanks ignored, a trailing （万元） ignored
     */
    public record Column(String key, boolean required, List<String> names) {
        public Column {
            names = List.copyOf(names);
        }
    }

    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Set<String> knownNames = new HashSet<>();
    private final Set<Integer> headed = new HashSet<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Problem of the header → index of its column. */
    private final Map<Problem, Integer> faultyColumns = new HashMap<>();

    private final List<String> titles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private HeadedTable() {}

    /** Reads a table in which a column that isn't in the list is a fault, with everything in it. */
    public static HeadedTable strict(String file, List<RawRow> rows, List<Column> columns) {
        return read(file, rows, columns, true);
    }

    /** Reads a table that may have other columns as well; they are not looked at. */
    public static HeadedTable lenient(String file, List<RawRow> rows, List<Column> columns) {
        return read(file, rows, columns, false);
    }

    private static HeadedTable read(String file, List<RawRow> rows, List<Column> columns, boolean strict) {
        HeadedTable table = new HeadedTable();
        List<RawRow> filled =
                rows.stream().filter(row -> !joined(row).isEmpty()).toList();
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            column.names().forEach(name -> byName.put(headerName(name), column));
        }
        table.knownNames.addAll(byName.keySet());
        int headerIndex = headerIndex(filled, byName);
        if (filled.isEmpty()) {
            table.checkRequired(new SourceRef(file, "", 0), columns);
            return table;
        }
        filled.subList(0, headerIndex).forEach(row -> table.titles.add(joined(row)));
        table.readHeader(filled.get(headerIndex), byName, strict);
        table.checkRequired(filled.get(headerIndex).at(), columns);
        for (RawRow row : filled.subList(headerIndex + 1, filled.size())) {
            table.lines.add(new Line(table, row));
        }
        return table;
    }

    private static int headerIndex(List<RawRow> rows, Map<String, Column> byName) {
        int best = 0;
        int bestHits = 0;
        for (int index = 0; index < rows.size() && index < HEADER_SEARCH_ROWS; index++) {
            int hits = 0;
            for (int cell = 0; cell < rows.get(index).size(); cell++) {
                hits += byName.containsKey(headerName(rows.get(index).text(cell))) ? 1 : 0;
            }
            if (hits > bestHits) {
                best = index;
                bestHits = hits;
            }
        }
        return best;
    }

    /** All that it says are names of columns, and there are several. */
    boolean isHeader(RawRow row) {
        int names = 0;
        for (int index = 0; index < row.size(); index++) {
            String name = headerName(row.text(index));
            if (!name.isEmpty() && !knownNames.contains(name)) {
                return false;
            }
            names += name.isEmpty() ? 0 : 1;
        }
        return names > 1;
    }

    private void readHeader(RawRow row, Map<String, Column> byName, boolean strict) {
        for (int index = 0; index < row.size(); index++) {
            String text = FoldedText.trimmed(row.text(index));
            if (text.isEmpty()) {
                continue;
            }
            headed.add(index);
            Column column = byName.get(headerName(text));
            String cell = cellAddress(index, row.rowNumber());
            if (column == null && strict) {
                fault(index, Problem.of(ProblemKind.CONFIG_UNKNOWN_COLUMN, row.at(), cell, text, knownHeaders(byName)));
            } else if (column != null && positions.containsKey(column.key())) {
                String first = cellAddress(position(column.key()), row.rowNumber());
                fault(index, Problem.of(ProblemKind.CONFIG_REPEATED_ID, row.at(), cell, text, first));
            } else if (column != null) {
                positions.put(column.key(), index);
                headers.put(column.key(), text);
            }
        }
    }

    private void fault(int columnIndex, Problem problem) {
        problems.add(problem);
        faultyColumns.put(problem, columnIndex);
    }

    /** Whether a problem of the header has to do with a line: it is of no single column, or the line fills its cell. */
    boolean concerns(Problem problem, Line line) {
        Integer column = faultyColumns.get(problem);
        return column == null || line.fills(column);
    }

    private static String knownHeaders(Map<String, Column> byName) {
        return byName.values().stream()
                .distinct()
                .map(column -> column.names().get(column.names().size() - 1))
                .collect(Collectors.joining(" "));
    }

    private void checkRequired(SourceRef at, List<Column> columns) {
        for (Column column : columns) {
            if (column.required() && !has(column.key())) {
                problems.add(
                        Problem.of(ProblemKind.CONFIG_MISSING_COLUMN, at, "", "", String.join(" / ", column.names())));
            }
        }
    }

    boolean isHeaded(int columnIndex) {
        return headed.contains(columnIndex);
    }

    /** The faults of the header. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean has(String key) {
        return positions.containsKey(key);
    }

    /** The header of a column as it stands; empty if the table hasn't got it. */
    public String header(String key) {
        return headers.getOrDefault(key, "");
    }

    /** The rows above the header, their cells joined. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /** The rows below the header that aren't blank. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    int position(String key) {
        return positions.getOrDefault(key, -1);
    }

    private static String joined(RawRow row) {
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < row.size(); index++) {
            joined.append(FoldedText.trimmed(row.text(index))).append(' ');
        }
        return joined.toString().strip();
    }

    private static String headerName(String header) {
        String name = FoldedText.fold(header).replaceAll("\\s+", "");
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /** The address of a cell as a spreadsheet shows it: {@code J5}. */
    static String cellAddress(int columnIndex, int rowNumber) {
        StringBuilder letters = new StringBuilder();
        for (int rest = columnIndex; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(rowNumber).toString();
    }
}
