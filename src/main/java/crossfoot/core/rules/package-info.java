@NullMarked
package crossfoot.core.rules;

import org.jspecify.annotations.NullMarked;
