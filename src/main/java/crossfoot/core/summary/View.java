package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sum of subtotals keeps apart; all else of the key is empty (or 0, or {@link SpendingType#BASIC}). */
public enum View {
    MONTHS,
    ECONOMIC,
    PROJECTS,
    /** What every rule does in every project. */
    RULE_PROJECTS,
    FUNCTIONS,
    GOV_ECONOMIC,
    FUND_SOURCES,
    /** What a budget can name: project, category, classes, fund source. */
    EXECUTION;

    /** The parts of a {@link Subtotal.Key}. */
    public enum Part {
        YEAR,
        MONTH,
        UNIT,
        FUNCTION,
        ECONOMIC,
        GOV_ECONOMIC,
        PROJECT,
        FUND_SOURCE,
        SPENDING_TYPE,
        CATEGORY,
        RULE
    }

    private Set<Part> parts() {
        return switch (this) {
            case MONTHS -> EnumSet.of(Part.YEAR, Part.MONTH, Part.CATEGORY);
            case ECONOMIC -> EnumSet.of(Part.YEAR, Part.ECONOMIC, Part.SPENDING_TYPE);
            case PROJECTS -> EnumSet.of(Part.YEAR, Part.PROJECT, Part.CATEGORY);
            case RULE_PROJECTS -> EnumSet.of(Part.RULE, Part.YEAR, Part.CATEGORY, Part.PROJECT);
            case FUNCTIONS -> EnumSet.of(Part.FUNCTION);
            case GOV_ECONOMIC -> EnumSet.of(Part.GOV_ECONOMIC);
            case FUND_SOURCES -> EnumSet.of(Part.YEAR, Part.FUND_SOURCE);
            case EXECUTION ->
                EnumSet.of(Part.YEAR, Part.PROJECT, Part.CATEGORY, Part.ECONOMIC, Part.GOV_ECONOMIC, Part.FUND_SOURCE);
        };
    }

    public boolean keeps(Part part) {
        return parts().contains(part);
    }

    /** The key with everything emptied that this view does not keep. */
    public Subtotal.Key of(Subtotal.Key key) {
        return new Subtotal.Key(
                keeps(Part.YEAR) ? key.fiscalYear() : 0,
                keeps(Part.MONTH) ? key.month() : 0,
                keeps(Part.UNIT) ? key.unit() : "",
                keeps(Part.FUNCTION) ? key.function() : Code.NONE,
                keeps(Part.ECONOMIC) ? key.economic() : Code.NONE,
                keeps(Part.GOV_ECONOMIC) ? key.govEconomic() : Code.NONE,
                keeps(Part.PROJECT) ? key.project() : Code.NONE,
                keeps(Part.FUND_SOURCE) ? key.fundSource() : "",
                keeps(Part.SPENDING_TYPE) ? key.spendingType() : SpendingType.BASIC,
                keeps(Part.CATEGORY) ? key.categoryKey() : "",
                keeps(Part.RULE) ? key.ruleId() : "");
    }

    /** The subtotals of this view with the given ones taken out of them. */
    public List<Subtotal> without(List<Subtotal> all, List<Subtotal> takenOut) {
        Map<Subtotal.Key, Subtotal> left = new HashMap<>();
        all.forEach(subtotal -> left.put(subtotal.key(), subtotal));
        for (Subtotal taken : takenOut) {
            left.computeIfPresent(
                    of(taken.key()),
                    (key, had) ->
                            new Subtotal(key, had.amount().minus(taken.amount()), had.entries() - taken.entries()));
        }
        return left.values().stream()
                .filter(subtotal -> subtotal.entries() > 0 || !subtotal.amount().isZero())
                .toList();
    }
}
