@NullMarked
package crossfoot.core.ledger;

import org.jspecify.annotations.NullMarked;
