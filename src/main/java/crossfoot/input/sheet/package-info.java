/** What the two kinds of workbook share: which sheets are read, dates, merged cells. */
@NullMarked
package crossfoot.input.sheet;

import org.jspecify.annotations.NullMarked;
