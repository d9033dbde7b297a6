package crossfoot.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one column of a header was understood, and why, for showing.
 *
 * @param column its letters, {@code =} not included
 * @param header its texts, the upper rows first, parted by {@code /}
 * @param field what it is taken for, or would be if another column were not surer; null if its header says nothing
 * @param used the column is taken for the field
 * @param how what decided; null if nothing did
 * @param by the name or the pattern that decided; empty if none did
 * @param score 0 to 100: how sure the name is, less what its values don't bear out
 * @param fitting how many of the values that were looked at are what the field wants
 * @param filled how many values were looked at
 * @param rivals the columns that have a name of the same field, each with its header
 */
public record ColumnReading(
        String column,
        String header,
        @Nullable Field field,
        boolean used,
        @Nullable How how,
        String by,
        int score,
        int fitting,
        int filled,
        List<String> rivals) {

    public ColumnReading {
        rivals = List.copyOf(rivals);
    }

    /** What decides about a column. */
    public enum How {
        /** {@code layouts.yml}. */
        LAYOUT(100),
        /** A name of {@code headers.csv}. */
        NAME(100),
        /** Such a name with something about it: brackets, a unit, a second language. */
        DECORATED(90),
        /** Such a name and 编码 or 名称 behind it. */
        ENDING(80),
        /** What its cells hold, where the header alone does not tell. */
        VALUES(70),
        /** A pattern of {@code headerpatterns.csv}. */
        SHAPE(60);

        private final int score;

        How(int score) {
            this.score = score;
        }

        int score() {
            return score;
        }
    }
}
