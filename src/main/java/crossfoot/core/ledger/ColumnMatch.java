package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which column of one to three header rows holds which field, were they the header. */
final class ColumnMatch {
    private record Claim(int column, int rank) {}

    private final Layout layout;
    private final List<RawRow> rows;
    private final Map<Field, List<Claim>> claims = new EnumMap<>(Field.class);
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<Field> missing = EnumSet.noneOf(Field.class);
    private final CodeColumns codes;
    private final Breakdown breakdown;

    ColumnMatch(Layout layout, List<RawRow> rows) {
        this.layout = layout;
        this.rows = rows;
        HeaderGrid grid = new HeaderGrid(rows, width());
        this.codes = new CodeColumns(grid);
        BreakdownColumns classes = new BreakdownColumns(grid, named(grid));
        Breakdown found = classes.breakdown();
        for (int column = 0; column < width(); column++) {
            HeaderSynonyms.Match match = isPart(found, column) || codes.holds(column) ? null : match(column);
            if (match != null) {
                claims.computeIfAbsent(match.field(), field -> new ArrayList<>())
                        .add(new Claim(column, match.rank()));
            }
        }
        claims.forEach((field, list) -> columns.put(field, best(list).column()));
        codes.cells().forEach((field, cells) -> columns.put(field, cells.get(0)));
        columns.putAll(codes.names());
        this.breakdown = isColumnar(found) ? found : Breakdown.NONE;
        if (!breakdown.isEmpty() && !has(Field.AMOUNT) && !has(Field.DEBIT) && classes.total(found) >= 0) {
            columns.put(Field.AMOUNT, classes.total(found));
        }
        if (columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT)) {
            columns.remove(Field.AMOUNT);
        }
        Integer payment = columns.get(Field.PAYMENT_NO);
        if (payment != null) {
            columns.putIfAbsent(Field.VOUCHER_NO, payment);
        }
        layout.columns().forEach(this::override);
    }

    /** Columns whose header is a field's own name. */
    private Set<Integer> named(HeaderGrid grid) {
        Set<Integer> named = new TreeSet<>();
        for (int column = 0; column < grid.width(); column++) {
            HeaderSynonyms.Match match = match(column);
            if (codes.holds(column) || (match != null && match.isExact())) {
                named.add(column);
            }
        }
        return named;
    }

    private static boolean isPart(Breakdown breakdown, int column) {
        return breakdown.parts().stream().anyMatch(part -> part.column() == column)
                || breakdown.sums().stream().anyMatch(sum -> sum.column() == column);
    }

    /** A row of the table says when, what or by which voucher, and no column of its own names what the others are. */
    private boolean isColumnar(Breakdown found) {
        if (found.isEmpty()) {
            return false;
        }
        Field name = found.parts().get(0).field();
        boolean named = switch (name) {
            case ECONOMIC_NAME -> has(name) || has(Field.ECONOMIC_CODE);
            case FUNCTION_NAME -> has(name) || has(Field.FUNCTION_CODE);
            default -> has(name) || has(Field.PROJECT_CODE);
        };
        return !named && (has(Field.DATE) || has(Field.MONTH) || has(Field.VOUCHER_NO) || has(Field.SUMMARY));
    }

    Map<Field, List<Integer>> codeCells() {
        return codes.cells();
    }

    Breakdown breakdown() {
        return breakdown;
    }

    /** How many columns have a header. */
    int width() {
        int width = 0;
        for (RawRow row : rows) {
            for (int column = width; column < row.size(); column++) {
                width = row.text(column).isBlank() ? width : column + 1;
            }
        }
        return width;
    }

    /** By the texts of all rows together, else by the lowest one: what stands above it is the name of a group. */
    private HeaderSynonyms.@Nullable Match match(int column) {
        HeaderSynonyms known = HeaderSynonyms.shipped();
        StringBuilder joined = new StringBuilder();
        String lowest = "";
        for (RawRow row : rows) {
            String text = row.kind(column) == CellKind.TEXT ? HeaderText.folded(row.text(column)) : "";
            if (!text.isEmpty() && !text.equals(lowest)) {
                joined.append(text);
                lowest = text;
            }
        }
        HeaderSynonyms.Match match = known.match(joined.toString());
        return match != null ? match : known.match(lowest);
    }

    private void override(Field field, String header) {
        columns.remove(field);
        if (header.startsWith("=")) {
            take(field, columnIndex(header.substring(1)));
            return;
        }
        for (int column = 0; column < width(); column++) {
            for (RawRow row : rows) {
                if (HeaderText.folded(row.text(column)).equals(HeaderText.folded(header))) {
                    take(field, column);
                    return;
                }
            }
        }
        missing.add(field);
    }

    /** The column is this field's alone, unless the layout gives it to another one as well. */
    private void take(Field field, int column) {
        columns.entrySet()
                .removeIf(
                        other -> other.getValue() == column && !layout.columns().containsKey(other.getKey()));
        columns.put(field, column);
    }

    /** Of two columns with the same right to a field, the one that has something in it: a merged header spans both. */
    void settle(List<RawRow> data) {
        claims.forEach((field, list) -> {
            Claim best = best(list);
            if (!Integer.valueOf(best.column()).equals(columns.get(field))) {
                return;
            }
            list.removeIf(claim -> claim.rank() == best.rank()
                    && headerOf(claim.column()).equals(headerOf(best.column()))
                    && !isFilled(data, claim.column())
                    && list.stream().anyMatch(other -> other.rank() == best.rank() && isFilled(data, other.column())));
            columns.put(field, best(list).column());
        });
    }

    private static boolean isFilled(List<RawRow> data, int column) {
        return data.stream().anyMatch(row -> !row.text(column).isBlank());
    }

    /** Columns that a layout names and the header does not have. */
    List<Problem> missing(SourceRef at) {
        return missing.stream()
                .map(field -> Problem.of(
                        ProblemKind.LAYOUT_COLUMN_MISSING,
                        at,
                        "",
                        layout.columns().getOrDefault(field, ""),
                        field.key(),
                        layout.glob()))
                .toList();
    }

    private static int columnIndex(String letters) {
        int index = 0;
        for (char letter : letters.trim().toUpperCase(Locale.ROOT).toCharArray()) {
            index = index * 26 + (letter - 'A' + 1);
        }
        return index - 1;
    }

    Map<Field, Integer> columns() {
        return columns;
    }

    String headerOf(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).text(column).isBlank()) {
                return rows.get(i).text(column).strip();
            }
        }
        return "";
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    boolean hasMoney() {
        return has(Field.AMOUNT) || has(Field.DEBIT) || !breakdown.isEmpty();
    }

    int score() {
        // a class above others is merged over their columns: it counts once, they each
        long classes = breakdown.parts().stream().map(Breakdown.Part::code).distinct().count();
        return columns.size() + Math.toIntExact(classes);
    }

    /** The units of amounts that the headers of money columns name, as words. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        columns.forEach((field, column) -> {
            for (RawRow row : rows) {
                String unit = field.isMoney() ? UnitText.inHeader(row.text(column)) : "";
                if (!unit.isEmpty()) {
                    units.add(unit);
                }
            }
        });
        return units;
    }

    /** Two money columns that claim the same field with the same right. */
    List<Problem> ambiguities(SourceRef at) {
        List<Problem> problems = new ArrayList<>();
        claims.forEach((field, list) -> {
            Claim best = best(list);
            boolean used =
                    columns.containsValue(best.column()) && !layout.columns().containsKey(field);
            if (field.isMoney()
                    && used
                    && list.stream().filter(c -> c.rank() == best.rank()).count() > 1) {
                Set<String> candidates = new TreeSet<>();
                list.forEach(claim -> candidates.add(letters(claim.column()) + " " + headerOf(claim.column())));
                problems.add(Problem.of(
                        ProblemKind.COLUMN_AMBIGUOUS,
                        at,
                        letters(best.column()),
                        headerOf(best.column()),
                        field.key(),
                        String.join(", ", candidates)));
            }
        });
        return problems;
    }

    /** Columns with a known name that another column of the same field has put aside. */
    List<Problem> ignored(SourceRef at) {
        List<Problem> notes = new ArrayList<>();
        claims.forEach((field, list) -> {
            for (Claim claim : list) {
                if (!columns.containsValue(claim.column())) {
                    String header = headerOf(claim.column());
                    notes.add(Problem.of(ProblemKind.COLUMN_IGNORED, at, letters(claim.column()), header, field.key()));
                }
            }
        });
        return notes;
    }

    private static Claim best(List<Claim> list) {
        Claim best = list.get(0);
        for (Claim claim : list) {
            if (claim.rank() < best.rank()) {
                best = claim;
            }
        }
        return best;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
