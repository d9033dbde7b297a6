package crossfoot.core.ledger;

import java.util.List;

/**
 * An account of a journal (会计科目) and the details below it.
 *
 * @param code its digits without what parts them ({@code 7201010130201}); empty if the journal gives none, and none is
 *     known by its name
 * @param parts the code as the journal parts it, one part if it doesn't
 * @param names its name and those of the details below it: 事业支出, 基本支出, 办公费
 */
record Account(String code, List<String> parts, List<String> names) {
    static final Account NONE = new Account("", List.of(), List.of());
    private static final int TOP_DIGITS = 4;

    Account {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    /** The account of the first level: four digits, or what there is of them. */
    String top() {
        return code.length() <= TOP_DIGITS ? code : code.substring(0, TOP_DIGITS);
    }

    /**
     * The digit of its class, 1 assets to 8 what is left over; empty without a code, and for a code of three or five
     * digits, which is that of a class of spending (50201) and no account's.
     */
    String accountClass() {
        boolean none = code.isEmpty() || code.length() == TOP_DIGITS - 1 || code.length() == TOP_DIGITS + 1;
        return none ? "" : code.substring(0, 1);
    }

    /** One of the names holds the text. */
    boolean names(String text) {
        return names.stream().anyMatch(name -> name.contains(text));
    }
}
