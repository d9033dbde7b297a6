package crossfoot.spark;

import crossfoot.core.summary.Subtotal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is folded into one sum.
 *
 * @param key null for the count of the source's segments
 */
record SumKey(String sourceKey, Subtotal.@Nullable Key key) implements Serializable {}
