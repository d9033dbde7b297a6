package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import java.io.Serializable;

/**
 * What the entries with one key add up to.
 *
 * @param amount their exact sum
 * @param entries how many they are
 */
public record Subtotal(Key key, Money amount, long entries) implements Serializable {
    /**
     * What the entries of one subtotal have in common.
     *
     * @param month 1 to 12; 0 without a date
     * @param govEconomic 政府经济分类; empty where the ledger has none
     * @param categoryKey key of a leaf, or {@code unclassified}
     * @param ruleId empty when unclassified
     */
    public record Key(
            int fiscalYear,
            int month,
            String unit,
            Code function,
            Code economic,
            Code govEconomic,
            Code project,
            String fundSource,
            SpendingType spendingType,
            String categoryKey,
            String ruleId)
            implements Serializable {}

    /** The same key with what both add up to. */
    public Subtotal plus(Subtotal more) {
        return new Subtotal(key, amount.plus(more.amount), entries + more.entries);
    }
}
