package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** The texts of an entry as conditions see them, each folded once, when it is first asked for. */
final class FoldedEntry {
    private static final int COLUMNS = RuleColumn.values().length;

    private final Entry entry;
    private final @Nullable FoldedText[] codes = new FoldedText[COLUMNS];
    private final @Nullable FoldedText[] names = new FoldedText[COLUMNS];

    FoldedEntry(Entry entry) {
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    FoldedText code(RuleColumn column) {
        FoldedText code = codes[column.ordinal()];
        if (code == null) {
            code = FoldedText.of(column.code(entry));
            codes[column.ordinal()] = code;
        }
        return code;
    }

    FoldedText name(RuleColumn column) {
        FoldedText name = names[column.ordinal()];
        if (name == null) {
            String text = column.name(entry);
            name = text.isEmpty() ? FoldedText.EMPTY : FoldedText.of(text);
            names[column.ordinal()] = name;
        }
        return name;
    }
}
