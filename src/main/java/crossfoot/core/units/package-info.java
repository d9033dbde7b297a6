@NullMarked
package crossfoot.core.units;

import org.jspecify.annotations.NullMarked;
