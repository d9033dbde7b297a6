@NullMarked
package crossfoot.core.summary;

import org.jspecify.annotations.NullMarked;
