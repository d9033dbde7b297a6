package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ThreePublic;
import java.util.HashSet;
import java.util.Set;

/** The entries that a control total covers: of its year, its figure, economic class or project. */
final class ControlCoverage implements Coverage {
    private final ControlTotal control;
    private final Set<String> categories = new HashSet<>();
    private final String economic;

    ControlCoverage(ControlTotal control, CategoryTree tree) {
        this.control = control;
        tree.nodes().stream()
                .filter(node -> node.key().equals(control.subject())
                        || tree.ancestors(node.key()).stream()
                                .anyMatch(above -> above.key().equals(control.subject())))
                .forEach(node -> categories.add(node.key()));
        this.economic = ThreePublic.find(control.subject())
                .map(ThreePublic::economicCode)
                .orElse("");
    }

    @Override
    public boolean holds(Entry entry, String categoryKey, boolean countedElsewhere) {
        return !countedElsewhere && isMeant(entry, categoryKey);
    }

    /** The entry is of this control's year and subject, whether it counts here or elsewhere. */
    boolean isMeant(Entry entry, String categoryKey) {
        if (entry.fiscalYear() != control.year()) {
            return false;
        }
        return switch (control.kind()) {
            case FIGURE ->
                economic.isEmpty()
                        ? categories.contains(categoryKey)
                        : entry.economic().code().equals(economic);
            case ECONOMIC -> entry.economic().code().startsWith(control.subject());
            case PROJECT ->
                entry.project().code().equals(control.subject())
                        || entry.project().name().equals(control.subject());
        };
    }

    /** No rule covers the entry, and one might have given it to this figure. */
    boolean mightBeMeant(Entry entry, String categoryKey) {
        return categoryKey.equals(CategoryTree.UNCLASSIFIED)
                && entry.fiscalYear() == control.year()
                && !categories.isEmpty()
                && !categories.contains(categoryKey);
    }

    @Override
    public long fen(Money spending) {
        return spending.fen();
    }

    @Override
    public boolean mayHold(SourceRef rejected) {
        return true;
    }
}
