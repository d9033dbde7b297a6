@NullMarked
package crossfoot.input;

import org.jspecify.annotations.NullMarked;
