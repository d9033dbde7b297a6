package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with one row. */
final class RowFaults {
    private final RawRow row;
    private final SheetPlan plan;
    private List<Problem> problems = List.of();

    RowFaults(RawRow row, SheetPlan plan) {
        this.row = row;
        this.plan = plan;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The whole row is at fault. */
    void add(ProblemKind kind, String... details) {
        put(Problem.of(kind, row.at(), "", "", details));
    }

    /** A cell is at fault; a column below 0 means that the field has none. The first detail is the column's header. */
    void add(ProblemKind kind, Field field, int column, String... details) {
        boolean ofField = plan.columns().getOrDefault(field, -1) == column;
        String header = ofField || column < 0 ? plan.headers().getOrDefault(field, "") : header(column);
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(List.of(details));
        put(new Problem(kind, row.at(), address(column), RowText.shortened(row.text(column)), all));
    }

    /** A cell is at fault, whatever its field. */
    void add(ProblemKind kind, int column) {
        put(Problem.of(kind, row.at(), address(column), RowText.shortened(row.text(column)), header(column)));
    }

    Parsed.Rejected rejected(@Nullable Money amount) {
        return new Parsed.Rejected(row.at(), List.copyOf(problems), RowText.joined(row), amount);
    }

    private void put(Problem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(problem);
    }

    private String address(int column) {
        return column < 0 ? "" : HeaderCells.letters(column) + row.rowNumber();
    }

    private String header(int column) {
        for (Field field : Field.values()) {
            if (plan.columns().getOrDefault(field, -1) == column) {
                return plan.headers().getOrDefault(field, "");
            }
        }
        for (Breakdown.Part part : plan.breakdown().parts()) {
            if (part.column() == column) {
                return part.label();
            }
        }
        return "";
    }
}
