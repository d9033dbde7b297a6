package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import java.util.EnumMap;
import java.util.Map;

/** The texts of an entry as conditions see them, each folded once, when it is first asked for. */
final class FoldedEntry {
    private final Entry entry;
    private final Map<RuleColumn, FoldedText> codes = new EnumMap<>(RuleColumn.class);
    private final Map<RuleColumn, FoldedText> names = new EnumMap<>(RuleColumn.class);

    FoldedEntry(Entry entry) {
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    FoldedText code(RuleColumn column) {
        return codes.computeIfAbsent(column, asked -> FoldedText.of(asked.code(entry)));
    }

    FoldedText name(RuleColumn column) {
        return names.computeIfAbsent(column, asked -> FoldedText.of(asked.name(entry)));
    }
}
