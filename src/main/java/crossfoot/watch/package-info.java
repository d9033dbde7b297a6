/** What an operator watches: how the last run ended, as files and as messages. Knows nothing of ledgers. */
@NullMarked
package crossfoot.watch;

import org.jspecify.annotations.NullMarked;
