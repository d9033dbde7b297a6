@NullMarked
package crossfoot.store;

import org.jspecify.annotations.NullMarked;
