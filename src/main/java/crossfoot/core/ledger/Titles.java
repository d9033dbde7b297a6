package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rows above a table say: the year, the unit of amounts, the name of the office. */
final class Titles {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|-|\\.|/|$)");
    private static final Pattern OFFICE = Pattern.compile("(?:编制单位|核算单位|单位名称|预算单位|填报单位)[:：]\\s*([^\\s:：]+)");

    private final Set<Integer> years = new TreeSet<>();
    private final Set<AmountUnit> units = EnumSet.noneOf(AmountUnit.class);
    private String office = "";

    Titles(List<RawRow> rows) {
        for (RawRow row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (!row.text(column).isBlank() && row.kind(column) == CellKind.TEXT) {
                    read(row.text(column));
                }
            }
        }
    }

    private void read(String text) {
        AmountUnit unit = HeaderText.unitIn(text);
        if (unit != null && HeaderText.folded(text).contains("单位")) {
            units.add(unit);
        }
        Matcher year = YEAR.matcher(HeaderText.folded(text));
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        Matcher named = OFFICE.matcher(text);
        if (office.isEmpty() && named.find()) {
            office = named.group(1);
        }
    }

    /** The one year that is named; null if none or several. */
    @Nullable
    Integer year() {
        return years.size() == 1 ? years.iterator().next() : null;
    }

    @Nullable
    AmountUnit amountUnit() {
        return units.size() == 1 ? units.iterator().next() : null;
    }

    boolean unitsDiffer() {
        return units.size() > 1;
    }

    String unitName() {
        return office;
    }
}
