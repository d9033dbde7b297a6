package crossfoot.core.ledger;

import java.io.Serializable;
import java.util.List;

/**
 * Something that is wrong at a place, as a value. Its words live in the message resources under the stable id of its
 * kind; {@link Messages} puts them together as place, value, reason, remedy.
 *
 * @param kind what is wrong
 * @param at the row; {@code rowNumber} 0 when the whole file or sheet is meant
 * @param cell the cell's address ({@code I17}) or the column's header; empty when the whole row is meant
 * @param value the offending text as it stands in the file; may be empty
 * @param details the arguments of the message, in the order of its place holders {@code {0} {1} …}
 */
public record Problem(ProblemKind kind, SourceRef at, String cell, String value, List<String> details)
        implements Serializable {
    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(ProblemKind kind, SourceRef at, String cell, String value, String... details) {
        return new Problem(kind, at, cell, value, List.of(details));
    }

    public static Problem ofFile(ProblemKind kind, String file, String... details) {
        return new Problem(kind, new SourceRef(file, "", 0), "", "", List.of(details));
    }
}
