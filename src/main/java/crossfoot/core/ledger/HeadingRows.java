package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the rows that stand in a table without being of it: titles, headers printed again, signatures. */
final class HeadingRows {
    private final SheetPlan plan;
    private final RowFields fields;

    HeadingRows(SheetPlan plan, RowFields fields) {
        this.plan = plan;
        this.fields = fields;
    }

    /** A title or header row of the sheet's top, at the top of a new page. */
    boolean isRepeated(RawRow row) {
        return isOfTop(row) || isHeader(row);
    }

    private boolean isOfTop(RawRow row) {
        return plan.headings().stream().anyMatch(heading -> isSame(row, heading));
    }

    private static boolean isSame(RawRow row, List<String> heading) {
        for (int column = 0; column < Math.max(row.size(), heading.size()); column++) {
            String expected = column < heading.size() ? heading.get(column) : "";
            if (!RowText.trimmed(row.text(column)).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    /** The names of most columns, though not letter by letter as before. */
    private boolean isHeader(RawRow row) {
        int same = 0;
        for (Map.Entry<Field, Integer> column : plan.columns().entrySet()) {
            String header = plan.headers().getOrDefault(column.getKey(), "");
            String text = row.text(column.getValue());
            if (!text.isBlank() && HeaderText.normalised(text).equals(HeaderText.normalised(header))) {
                same++;
            }
        }
        return same >= 2 && same * 2 >= plan.columns().size();
    }

    /** The columns of a header printed again that stand elsewhere than in the first; empty if it is none. */
    List<String> moved(RawRow row) {
        List<String> moved = new ArrayList<>();
        int known = 0;
        for (Map.Entry<Field, Integer> column : plan.columns().entrySet()) {
            String header = HeaderText.normalised(plan.headers().getOrDefault(column.getKey(), ""));
            boolean there = !header.isEmpty()
                    && HeaderText.normalised(row.text(column.getValue())).equals(header);
            boolean elsewhere = !header.isEmpty() && !there && has(row, header);
            known += there || elsewhere ? 1 : 0;
            if (elsewhere) {
                moved.add(header);
            }
        }
        boolean header = known >= 2 && known * 2 >= plan.columns().size();
        return header && !isOfTop(row) ? moved : List.of();
    }

    private static boolean has(RawRow row, String header) {
        for (int column = 0; column < row.size(); column++) {
            if (HeaderText.normalised(row.text(column)).equals(header)) {
                return true;
            }
        }
        return false;
    }

    int headerRow() {
        return plan.headerRowNumber();
    }

    /** 制表人：… 审核：…, page numbers, notes about the table. */
    boolean isSignature(RawRow row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.kind(column) == CellKind.TEXT && NonEntryLabels.isSignature(RowText.trimmed(row.text(column)))) {
                return true;
            }
        }
        return false;
    }

    /** One text, perhaps merged over several cells: a section's title or a remark. A lone voucher number is neither. */
    boolean isSingleText(RawRow row) {
        String text = "";
        boolean voucherOnly = true;
        for (int column = 0; column < row.size(); column++) {
            String cell = RowText.trimmed(row.text(column));
            if (cell.isEmpty()) {
                continue;
            }
            if (row.kind(column) != CellKind.TEXT || !(text.isEmpty() || text.equals(cell))) {
                return false;
            }
            text = cell;
            voucherOnly &= column == fields.column(Field.VOUCHER_NO);
        }
        return !voucherOnly || text.chars().noneMatch(Character::isDigit);
    }
}
