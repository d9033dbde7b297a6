@NullMarked
package crossfoot.job;

import org.jspecify.annotations.NullMarked;
