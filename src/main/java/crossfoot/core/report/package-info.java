@NullMarked
package crossfoot.core.report;

import org.jspecify.annotations.NullMarked;
