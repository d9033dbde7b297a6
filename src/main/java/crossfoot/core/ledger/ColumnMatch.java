package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of one to three header rows holds which field, were they the header. */
final class ColumnMatch {
    /** In the name of a group: the columns below are no spending; 累计 is not among these, for it may be meant. */
    private static final Pattern NO_SPENDING = Pattern.compile(".*(余额|年初|期初|期末|预算|指标|计划|批复|可用|结余|结转).*");

    private final Layout layout;
    private final HeaderCells header;
    private final Map<Field, List<ColumnClaim>> claims = new EnumMap<>(Field.class);
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Set<Field> missing = EnumSet.noneOf(Field.class);
    private final CodeColumns codes;
    private final Breakdown breakdown;
    private ColumnRivals rivals;

    ColumnMatch(Layout layout, List<RawRow> rows) {
        this.layout = layout;
        this.header = new HeaderCells(rows);
        HeaderGrid grid = new HeaderGrid(rows, header.width());
        this.codes = new CodeColumns(grid);
        BreakdownColumns classes = new BreakdownColumns(grid, named());
        Breakdown found = classes.breakdown();
        claim(found);
        this.breakdown = isColumnar(found) ? found : Breakdown.NONE;
        if (!breakdown.isEmpty() && !has(Field.AMOUNT) && !has(Field.DEBIT) && classes.total(found) >= 0) {
            columns.put(Field.AMOUNT, classes.total(found));
        }
        Integer payment = columns.get(Field.PAYMENT_NO);
        if (payment != null) {
            columns.putIfAbsent(Field.VOUCHER_NO, payment);
        }
        layout.columns().forEach(this::override);
        boolean twoSides = columns.containsKey(Field.DEBIT)
                && (columns.containsKey(Field.CREDIT) || layout.columns().containsKey(Field.DEBIT));
        if (twoSides && !layout.columns().containsKey(Field.AMOUNT)) {
            columns.remove(Field.AMOUNT);
        }
        this.rivals = new ColumnRivals(new ColumnValues(layout, List.of()), claims, columns);
    }

    /** Gives each field the column that has the best right to it; what a breakdown or a code's cells hold is taken. */
    private void claim(Breakdown found) {
        for (int column = 0; column < header.width(); column++) {
            HeaderSynonyms.Match match = isPart(found, column) || codes.holds(column) ? null : match(column);
            if (match != null) {
                claims.computeIfAbsent(match.field(), field -> new ArrayList<>())
                        .add(new ColumnClaim(column, match));
            }
        }
        claims.forEach(
                (field, list) -> columns.put(field, ColumnClaim.best(list).column()));
        codes.cells().forEach((field, cells) -> columns.put(field, cells.get(0)));
        columns.putAll(codes.names());
    }

    /** Columns whose header is a field's own name. */
    private Set<Integer> named() {
        Set<Integer> named = new TreeSet<>();
        for (int column = 0; column < header.width(); column++) {
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

    /** By the texts of all rows together, else by the lowest one: what stands above it is the name of a group. */
    private HeaderSynonyms.@Nullable Match match(int column) {
        HeaderSynonyms known = HeaderSynonyms.shipped();
        List<String> texts = header.texts(column);
        if (texts.isEmpty()) {
            return null;
        }
        HeaderSynonyms.Match side = new ReturnColumns(header).match(column);
        if (side != null) {
            return side;
        }
        String lowest = texts.get(texts.size() - 1);
        HeaderSynonyms.Match whole = known.match(String.join("", texts));
        HeaderSynonyms.Match own = texts.size() == 1 ? whole : known.match(lowest);
        if (whole == null) {
            String groups = String.join("", texts.subList(0, texts.size() - 1));
            boolean spent = own == null || !own.field().isMoney() || !isNoSpending(groups);
            return spent ? own : null;
        }
        boolean surer = own != null && own.field() == whole.field() && own.rank() < whole.rank();
        return surer ? own : whole;
    }

    static boolean isNoSpending(String groups) {
        return NO_SPENDING.matcher(groups).matches();
    }

    private void override(Field field, String named) {
        columns.remove(field);
        if (named.equals(Layout.NO_COLUMN)) {
            return;
        }
        if (named.startsWith("=")) {
            take(field, columnIndex(named.substring(1)));
            return;
        }
        for (int column = 0; column < header.width(); column++) {
            for (RawRow row : header.rows()) {
                if (HeaderText.folded(row.text(column)).equals(HeaderText.folded(named))) {
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

    /** Looks at what the columns hold: it decides where names don't. */
    void settle(List<RawRow> data) {
        rivals = new ColumnRivals(new ColumnValues(layout, data), claims, columns);
        rivals.decide(layout.columns().keySet());
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

    HeaderCells header() {
        return header;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    boolean hasMoney() {
        return has(Field.AMOUNT) || has(Field.DEBIT) || !breakdown.isEmpty();
    }

    boolean isMoney(int column) {
        return columns.entrySet().stream().anyMatch(one -> one.getKey().isMoney() && one.getValue() == column);
    }

    int score() {
        // a class above others is merged over their columns: it counts once, they each
        long classes =
                breakdown.parts().stream().map(Breakdown.Part::code).distinct().count();
        return columns.size() + Math.toIntExact(classes);
    }

    /** The units of amounts that the headers of money columns name, as words. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        columns.forEach((field, column) -> {
            for (RawRow row : header.rows()) {
                String unit = field.isMoney() ? UnitText.inHeader(row.text(column)) : "";
                if (!unit.isEmpty()) {
                    units.add(unit);
                }
            }
        });
        return units;
    }

    /** What there is to be said of the columns. */
    ColumnReport report() {
        return new ColumnReport(layout, header, claims, columns, rivals);
    }
}
