package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what spoils a row whatever its fields say: error values, control characters, endless or extra cells. */
final class RowCheck {
    private final boolean[] used;
    private final int width;

    RowCheck(SheetPlan plan) {
        List<Integer> more = new ArrayList<>();
        plan.codeCells().values().forEach(more::addAll);
        plan.breakdown().parts().forEach(part -> more.add(part.column()));
        int size = Stream.concat(plan.columns().values().stream(), more.stream())
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        used = new boolean[size];
        more.forEach(column -> used[column] = true);
        plan.columns().forEach((field, column) -> used[column] = matters(field));
        // a cell of a workbook stands in its column: only in a text file can a stray separator shift the others
        width = plan.sheet().name().isEmpty() && plan.width() > 0 ? plan.width() : Integer.MAX_VALUE;
    }

    /** 余额 and 序号 are mostly formulas, and say nothing about the entry. */
    private static boolean matters(Field field) {
        return field != Field.BALANCE && field != Field.SERIAL_NO;
    }

    void check(RawRow row, RowFaults faults) {
        boolean ragged = false;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column);
            CellKind kind = row.kind(column);
            if (kind == CellKind.ERROR || kind == CellKind.UNCACHED) {
                if (column < used.length && used[column]) {
                    faults.add(kind == CellKind.ERROR ? ProblemKind.CELL_ERROR : ProblemKind.FORMULA_UNCACHED, column);
                }
            } else if (text.length() > RowText.MAX_FIELD) {
                faults.add(ProblemKind.FIELD_TOO_LONG, column);
            } else if (RowText.hasControlCharacter(text)) {
                faults.add(ProblemKind.CONTROL_CHARACTER, column);
            }
            ragged |= column >= width && !text.isBlank();
        }
        if (ragged) {
            faults.add(ProblemKind.ROW_RAGGED, Integer.toString(width), Integer.toString(row.size()));
        }
    }
}
