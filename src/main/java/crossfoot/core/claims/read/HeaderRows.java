package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Digits;
import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.draft.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Where the header of a table ends. */
public final class HeaderRows {
    /** A column's name and what it is made of: A=B+C, 3=1-2. */
    public static final Pattern FORMULA =
            Pattern.compile("\\s*([A-Z]|[0-9]{1,2})\\s*[=＝]((?:\\s*[-+＋－−]?\\s*(?:[A-Z]|[0-9]{1,2}))+)\\s*");

    static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int MOST_HEADER_ROWS = 6;

    private HeaderRows() {}

    /** The number of rows at the top that tell no figures. */
    static int of(Block.Table table) {
        int row = 0;
        while (row < Math.min(MOST_HEADER_ROWS, table.rows().size())
                && !hasFigure(table.rows().get(row))) {
            row++;
        }
        return row;
    }

    /** A row of the columns' own numbers (1, 2, 3=1-2), or of several years (2020, 2021), belongs to the header. */
    private static boolean hasFigure(List<String> cells) {
        List<String> figures =
                cells.stream().map(String::strip).filter(Grid::isNumber).toList();
        if (cells.stream().anyMatch(cell -> FORMULA.matcher(cell).matches())) {
            return false;
        }
        if (figures.stream().distinct().count() > 1
                && figures.stream().allMatch(figure -> YEAR.matcher(figure).matches())) {
            return false;
        }
        for (int i = 0; i < figures.size(); i++) {
            if (!figures.get(i).equals(Integer.toString(i + 1))) {
                return true;
            }
        }
        return figures.size() <= 1 && cells.stream().anyMatch(HeaderRows::isCounted);
    }

    /** 3 万元: with its unit, which no year has. */
    private static boolean isCounted(String cell) {
        Quantity quantity = Grid.isNumber(cell) ? null : Digits.cell(cell, Unit.NONE);
        return quantity != null && !quantity.unit().dimension().isEmpty();
    }
}
