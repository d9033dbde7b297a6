package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why the columns of a header are taken for what they are, and between which a person has to decide. */
record ColumnReport(
        Layout layout,
        HeaderCells header,
        Map<Field, List<ColumnClaim>> claims,
        Map<Field, Integer> columns,
        ColumnRivals rivals) {
    /** Columns that may each be meant, with what they hold: figures depend on which is. */
    List<Problem> ambiguities(SourceRef at) {
        List<Problem> problems = new ArrayList<>();
        rivals.open().forEach((field, list) -> {
            int first = list.get(0).column();
            List<String> shown = new ArrayList<>();
            List<String> ways = new ArrayList<>();
            for (ColumnClaim claim : list) {
                String samples = String.join(", ", rivals.values().samples(claim.column()));
                shown.add(HeaderCells.letters(claim.column()) + at.rowNumber() + " " + header.shown(claim.column())
                        + " (" + samples + ")");
                ways.add("=" + HeaderCells.letters(claim.column()));
            }
            problems.add(Problem.of(
                    ProblemKind.COLUMN_AMBIGUOUS,
                    at,
                    HeaderCells.letters(first) + at.rowNumber(),
                    header.lowest(first),
                    field.key(),
                    String.join("; ", shown),
                    String.join(" ", ways)));
        });
        return problems;
    }

    /** Columns with a known name that another column of the same field has put aside. */
    List<Problem> ignored(SourceRef at) {
        List<Problem> notes = new ArrayList<>();
        claims.forEach((field, list) -> {
            for (ColumnClaim claim : list) {
                if (!columns.containsValue(claim.column())) {
                    notes.add(Problem.of(
                            ProblemKind.COLUMN_IGNORED,
                            at,
                            HeaderCells.letters(claim.column()),
                            header.lowest(claim.column()),
                            field.key()));
                }
            }
        });
        return notes;
    }

    /** How each column with a header was understood. */
    List<ColumnReading> readings() {
        List<ColumnReading> readings = new ArrayList<>();
        for (int column = 0; column < header.width(); column++) {
            if (!header.texts(column).isEmpty()) {
                readings.add(reading(column));
            }
        }
        return readings;
    }

    private ColumnReading reading(int column) {
        Field field = null;
        ColumnClaim claim = null;
        for (Map.Entry<Field, List<ColumnClaim>> one : claims.entrySet()) {
            for (ColumnClaim other : one.getValue()) {
                field = other.column() == column ? one.getKey() : field;
                claim = other.column() == column ? other : claim;
            }
        }
        Field taken = null;
        for (Map.Entry<Field, Integer> one : columns.entrySet()) {
            taken = one.getValue() == column ? one.getKey() : taken;
        }
        ColumnReading.How how = how(taken, claim);
        Field meant = taken != null ? taken : field;
        int filled = rivals.values().filled(column);
        int fitting = meant == null ? 0 : rivals.values().fitting(meant, column);
        int score = how == null ? 0 : how.score() * (filled == 0 ? 1 : fitting) / Math.max(1, filled);
        String by = claim == null || how == ColumnReading.How.LAYOUT
                ? ""
                : claim.match().by();
        String letters = HeaderCells.letters(column);
        return new ColumnReading(
                letters,
                header.shown(column),
                meant,
                taken != null,
                how,
                by,
                score,
                fitting,
                filled,
                others(meant, column));
    }

    private ColumnReading.@Nullable How how(@Nullable Field taken, @Nullable ColumnClaim claim) {
        if (taken != null && layout.columns().containsKey(taken)) {
            return ColumnReading.How.LAYOUT;
        }
        if (taken != null && rivals.byValues().contains(taken)) {
            return ColumnReading.How.VALUES;
        }
        return claim == null ? null : claim.match().how();
    }

    private List<String> others(@Nullable Field field, int column) {
        List<ColumnClaim> same = field == null ? List.of() : claims.getOrDefault(field, List.of());
        return same.stream()
                .filter(claim -> claim.column() != column)
                .map(claim -> HeaderCells.letters(claim.column()) + " " + header.shown(claim.column()))
                .toList();
    }
}
