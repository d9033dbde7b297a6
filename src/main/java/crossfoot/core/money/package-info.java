/** Money as whole 分, its texts, and joint rounding to 万元. */
@NullMarked
package crossfoot.core.money;

import org.jspecify.annotations.NullMarked;
