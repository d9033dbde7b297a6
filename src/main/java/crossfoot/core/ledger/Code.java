package crossfoot.core.ledger;

import java.io.Serializable;

/**
 * A classification code and its name, either of which may be empty: function, economic class or project.
 *
 * @param code trimmed, as text ({@code 30201}); empty if the ledger gives none
 * @param name trimmed; empty if the ledger gives none
 */
public record Code(String code, String name) implements Serializable {
    public static final Code NONE = new Code("", "");

    public boolean isEmpty() {
        return code.isEmpty() && name.isEmpty();
    }

    /** {@code 30201 办公费}, or the one that is given. */
    public String display() {
        if (code.isEmpty() || name.isEmpty()) {
            return code + name;
        }
        return code + " " + name;
    }
}
