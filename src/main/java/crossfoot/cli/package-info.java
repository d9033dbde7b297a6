@NullMarked
package crossfoot.cli;

import org.jspecify.annotations.NullMarked;
