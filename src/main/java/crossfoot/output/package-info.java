@NullMarked
package crossfoot.output;

import org.jspecify.annotations.NullMarked;
