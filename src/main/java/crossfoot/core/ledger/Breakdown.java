package crossfoot.core.ledger;

import java.io.Serializable;
import java.util.List;

/**
 * The columns of a columnar ledger (多栏账): a class or a project each, and what the header says of their sums.
 *
 * @param parts the columns that hold amounts, leftmost first; empty for any other ledger
 * @param sums columns that state the sum of some of them: the 小计 of a group, or a class above its details
 */
public record Breakdown(List<Part> parts, List<Sum> sums) implements Serializable {
    static final Breakdown NONE = new Breakdown(List.of(), List.of());

    public Breakdown {
        parts = List.copyOf(parts);
        sums = List.copyOf(sums);
    }

    /** A column of either kind: where it stands, and its name unlike that of any other. */
    public sealed interface Cell {
        int column();

        String label();
    }

    /**
     * A column of amounts.
     *
     * @param column 0-based
     * @param label the header's text, unlike that of any other part
     * @param field what the column is a class of: {@link Field#ECONOMIC_NAME}, {@link Field#FUNCTION_NAME} or
     *     {@link Field#PROJECT_NAME}
     */
    public record Part(int column, String label, Field field, Code code) implements Cell, Serializable {}

    /**
     * A column that states a sum.
     *
     * @param of indices of the parts it sums up
     */
    public record Sum(int column, String label, List<Integer> of) implements Cell, Serializable {
        public Sum {
            of = List.copyOf(of);
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
