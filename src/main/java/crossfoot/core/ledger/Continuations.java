package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a row leaves out because the row above says it: the date and number of a voucher that are written once
 * over its lines (in a text file a merged cell has its text in the first row only), the year and month above a day, the
 * upper cells of a code in three (类, 款, 项), whose digits it joins in the first of them. A row goes on with a voucher if
 * it has neither date nor number, or no date and the number of the row above, and names an account, a class or a
 * project of its own: amounts alone are more likely a total that no label names. Totals, headings and blank rows end a
 * voucher.
 */
final class Continuations {
    private static final Field[] DATES = {Field.DATE, Field.MONTH, Field.DAY};
    private static final Field[] SUBSTANCE = {
        Field.ACCOUNT_CODE, Field.ACCOUNT_NAME, Field.FUNCTION_CODE, Field.FUNCTION_NAME, Field.ECONOMIC_CODE,
        Field.ECONOMIC_NAME, Field.GOV_ECONOMIC_CODE, Field.GOV_ECONOMIC_NAME, Field.PROJECT_CODE, Field.PROJECT_NAME
    };

    private final int[] dates;
    private final int[] substance;
    private final int[] voucher;
    private final int voucherNo;
    private final int year;
    private final int month;
    private final int day;
    private final List<CodeCells> codes = new ArrayList<>();
    private @Nullable RawRow anchor;
    private boolean opening;
    private boolean wanted;
    private long filled;

    /** @param opening rows before these, of an earlier segment, may say what the first ones leave out */
    Continuations(SheetPlan plan, boolean opening) {
        Map<Field, Integer> columns = plan.columns();
        this.dates = present(columns, DATES);
        this.substance = present(columns, SUBSTANCE);
        this.voucher = present(
                columns,
                Field.DATE,
                Field.FISCAL_YEAR,
                Field.MONTH,
                Field.DAY,
                Field.VOUCHER_WORD,
                Field.VOUCHER_NO,
                Field.SUMMARY);
        this.voucherNo = columns.getOrDefault(Field.VOUCHER_NO, -1);
        this.month = columns.getOrDefault(Field.MONTH, -1);
        this.day = columns.getOrDefault(Field.DAY, -1);
        this.year = month < 0 ? -1 : columns.getOrDefault(Field.FISCAL_YEAR, -1);
        plan.codeCells().forEach((field, cells) -> codes.add(new CodeCells(cells)));
        this.opening = opening;
        if (!plan.carried().isEmpty()) {
            this.opening = false;
            anchor = new RawRow(plan.sheet(), 0, texts(plan.carried()));
            codes.forEach(code -> code.join(new RawRow(plan.sheet(), 0, texts(plan.carried()))));
        }
    }

    private static int[] present(Map<Field, Integer> columns, Field... fields) {
        List<Integer> present = new ArrayList<>();
        for (Field field : fields) {
            Integer column = columns.get(field);
            if (column != null) {
                present.add(column);
            }
        }
        return present.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String[] texts(Map<Integer, String> carried) {
        int size =
                carried.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        String[] texts = new String[size];
        for (int column = 0; column < size; column++) {
            texts[column] = carried.getOrDefault(column, "");
        }
        return texts;
    }

    /** The row as it is meant; the same one if it leaves nothing out. */
    RawRow filled(RawRow row) {
        RawRow meant = dates.length == 0 ? row : dated(row);
        for (CodeCells code : codes) {
            wanted |= opening && code.lacksUpper(meant);
            meant = meant.with(code.column(), code.join(meant));
        }
        return meant;
    }

    private RawRow dated(RawRow row) {
        boolean undated = isBlank(row, dates);
        boolean partly = !undated && isPartlyDated(row);
        boolean goesOn = undated && isSameVoucher(row) && !isBlank(row, substance);
        wanted |= opening && (goesOn || partly);
        RawRow above = anchor;
        RawRow meant = row;
        if (above != null && goesOn) {
            filled++;
            meant = copied(row, above, voucher);
        } else if (above != null && partly) {
            meant = copied(row, above, new int[] {year, month});
        }
        if (!goesOn) {
            opening = false;
            anchor = meant;
        }
        return meant;
    }

    /** A day below a month that is written once, or a month below its year. */
    private boolean isPartlyDated(RawRow row) {
        boolean noMonth =
                day >= 0 && row.text(month).isBlank() && !row.text(day).isBlank();
        boolean noYear = year >= 0 && row.text(year).isBlank();
        return noMonth || noYear;
    }

    private boolean isSameVoucher(RawRow row) {
        String number = row.text(voucherNo);
        RawRow above = anchor;
        return number.isBlank() || (above != null && RowText.of(row, voucherNo).equals(RowText.of(above, voucherNo)));
    }

    private static boolean isBlank(RawRow row, int[] columns) {
        for (int column : columns) {
            if (!row.text(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static RawRow copied(RawRow row, RawRow above, int[] columns) {
        RawRow meant = row;
        for (int column : columns) {
            if (column >= 0 && row.text(column).isBlank() && !above.text(column).isBlank()) {
                meant = meant.with(column, above.text(column), above.kind(column));
            }
        }
        return meant;
    }

    /** A total, a heading or a blank row: nothing above it holds below. */
    void end() {
        anchor = null;
        opening = false;
        codes.forEach(CodeCells::end);
    }

    /** Rows that went on with the voucher above. */
    long filled() {
        return filled;
    }

    /** No row has shown yet whether the segment before has a say. */
    boolean isOpening() {
        return opening && (dates.length > 0 || !codes.isEmpty());
    }

    /** A row would go on with what only the segment before can say. */
    boolean isWanted() {
        return wanted;
    }

    /** What the rows behind these may leave out: column → text. */
    Map<Integer, String> carried() {
        Map<Integer, String> carried = new LinkedHashMap<>();
        RawRow above = anchor;
        if (above != null) {
            for (int column : voucher) {
                carried.put(column, above.text(column));
            }
        }
        codes.forEach(code -> carried.putAll(code.carried()));
        return carried;
    }
}
