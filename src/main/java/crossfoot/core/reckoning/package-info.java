/** What an office reckons at the end of a year: budget against spending, reasons, adjustments, indicators, scores. */
@NullMarked
package crossfoot.core.reckoning;

import org.jspecify.annotations.NullMarked;
