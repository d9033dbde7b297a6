package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.money.Money;

/**
 * A total as the ledger states it in one money column, and what the entries that it covers add up to in all segments.
 *
 * @param scopeKey see {@link crossfoot.core.ledger.RunningTotals}
 */
public record StatedSum(
        SourceRef at, String label, StatedTotal.Side side, String scopeKey, Money stated, Money covered) {}
