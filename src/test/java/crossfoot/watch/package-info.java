@NullMarked
package crossfoot.watch;

import org.jspecify.annotations.NullMarked;
