package crossfoot.input.xlsx;

import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.RowCells;

/** Addresses of cells: {@code B12}. */
final class CellRefs {
    /** Rows of a sheet, as Excel has them. */
    static final int MOST_ROWS = 1_048_576;

    private CellRefs() {}

    /** The 0-based column of an address. */
    static int column(String ref) {
        int column = 0;
        int i = 0;
        while (i < ref.length() && isLetter(ref.charAt(i)) && i < 4) {
            column = column * 26 + (ref.charAt(i) & 31);
            i++;
        }
        if (column == 0 || column > RowCells.MOST_COLUMNS) {
            throw new IllegalArgumentException("column of " + ref);
        }
        return column - 1;
    }

    /** Some programs write the letters small. */
    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The 1-based row of an address. */
    static int row(String ref) {
        int i = 0;
        while (i < ref.length() && ref.charAt(i) >= 'A') {
            i++;
        }
        return rowNumber(ref, i);
    }

    /** A 1-based row number that stands at the end of a text. */
    static int rowNumber(String text, int from) {
        int row = 0;
        for (int i = from; i < text.length() && row <= MOST_ROWS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("row of " + text);
            }
            row = row * 10 + digit;
        }
        if (row < 1 || row > MOST_ROWS) {
            throw new IllegalArgumentException("row of " + text);
        }
        return row;
    }

    /** {@code A1:C3}. */
    static MergedCells.Range range(String ref) {
        int colon = ref.indexOf(':');
        String first = colon < 0 ? ref : ref.substring(0, colon);
        String last = ref.substring(colon + 1);
        return new MergedCells.Range(row(first), row(last), column(first), column(last));
    }
}
