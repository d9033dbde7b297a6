package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
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

    ColumnMatch(Layout layout, List<RawRow> rows) {
        this.layout = layout;
        this.rows = rows;
        for (int column = 0; column < width(); column++) {
            HeaderSynonyms.Match match = match(column);
            if (match != null) {
                claims.computeIfAbsent(match.field(), field -> new ArrayList<>())
                        .add(new Claim(column, match.rank()));
            }
        }
        claims.forEach((field, list) -> columns.put(field, best(list).column()));
        if (columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT)) {
            columns.remove(Field.AMOUNT);
        }
        layout.columns().forEach(this::override);
    }

    private int width() {
        return rows.stream().mapToInt(RawRow::size).max().orElse(0);
    }

    private HeaderSynonyms.@Nullable Match match(int column) {
        HeaderSynonyms known = HeaderSynonyms.shipped();
        StringBuilder joined = new StringBuilder();
        for (RawRow row : rows) {
            String text = row.text(column);
            if (HeaderText.folded(joined.toString()).endsWith(HeaderText.folded(text))) {
                continue;
            }
            joined.append(text);
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            HeaderSynonyms.Match match = known.match(rows.get(i).text(column));
            if (match != null) {
                return match;
            }
        }
        return known.match(joined.toString());
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
    }

    private void take(Field field, int column) {
        columns.values().remove(column);
        columns.put(field, column);
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
        return has(Field.AMOUNT) || has(Field.DEBIT);
    }

    int score() {
        return columns.size();
    }

    @Nullable
    AmountUnit unit() {
        Set<AmountUnit> units = units();
        return units.size() == 1 ? units.iterator().next() : null;
    }

    boolean unitsDiffer() {
        return units().size() > 1;
    }

    private Set<AmountUnit> units() {
        Set<AmountUnit> units = EnumSet.noneOf(AmountUnit.class);
        columns.forEach((field, column) -> {
            for (RawRow row : rows) {
                AmountUnit unit = field.isMoney() ? HeaderText.unitIn(row.text(column)) : null;
                if (unit != null) {
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
