package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a reviewed entry is known again in another export of its ledger: all that it says, and nothing of where it
 * stands. Entries that say the same in everything are one to it.
 */
record EntryIdentity(
        int fiscalYear,
        @Nullable LocalDate date,
        String voucherNo,
        String summary,
        String unit,
        String function,
        String economic,
        String project,
        String fundSource,
        Money amount)
        implements Serializable {

    static EntryIdentity of(Entry entry) {
        return new EntryIdentity(
                entry.fiscalYear(),
                entry.date(),
                plain(entry.voucherNo()),
                plain(entry.summary()),
                plain(entry.unit()),
                plain(entry.function().display()),
                plain(entry.economic().display()),
                plain(entry.project().display()),
                plain(entry.fundSource()),
                entry.amount());
    }

    /** Without what a spreadsheet program may change in a text: the guard in front of it, blanks, line breaks. */
    static String plain(String text) {
        String bare = text.startsWith("'") ? text.substring(1) : text;
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
