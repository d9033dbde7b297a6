package crossfoot.core.rules;

import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SpendingType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The columns of an office's rule table as they stand, and the ids in it: what a row must be like to fit in. */
public final class RuleLayout {
    private static final String ID = "id";

    private final HeadedTable table;

    private RuleLayout(HeadedTable table) {
        this.table = table;
    }

    public static RuleLayout of(String file, List<RawRow> rows) {
        return new RuleLayout(HeadedTable.lenient(file, rows, RuleRows.columns()));
    }

    /** Whether the table has a column for this key of a {@link Rule}'s condition. */
    public boolean has(String key) {
        return table.has(key);
    }

    /** The headers, each at its place. */
    public List<String> header() {
        return placed(key -> table.header(key));
    }

    /** A row with these values by column key; columns without a value are empty. */
    public List<String> row(Map<String, String> values) {
        return placed(key -> values.getOrDefault(key, ""));
    }

    /** A spending type in the language of the headers. */
    public String spendingType(SpendingType type) {
        boolean english = FoldedText.fold(table.header(ID)).equals(ID);
        return english ? type.name().toLowerCase(Locale.ROOT) : type.label();
    }

    /** So many ids that no row has yet: {@code JY01}, {@code JY02} (建议). */
    public List<String> freeIds(int number) {
        Set<String> taken = new HashSet<>();
        table.lines().forEach(line -> taken.add(line.text(ID).replaceFirst("^#\\s*", "")));
        List<String> free = new ArrayList<>();
        for (int n = 1; free.size() < number; n++) {
            String id = "JY%02d".formatted(n);
            if (!taken.contains(id)) {
                free.add(id);
            }
        }
        return free;
    }

    private List<String> placed(UnaryOperator<String> text) {
        List<String> cells = new ArrayList<>();
        for (HeadedTable.Column column : RuleRows.columns()) {
            if (table.has(column.key())) {
                int position = table.position(column.key());
                cells.addAll(Collections.nCopies(Math.max(0, position + 1 - cells.size()), ""));
                cells.set(position, text.apply(column.key()));
            }
        }
        return cells;
    }
}
