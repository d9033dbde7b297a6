/** Workbooks of the binary kind (BIFF8 .xls), sheet by sheet. */
@NullMarked
package crossfoot.input.xls;

import org.jspecify.annotations.NullMarked;
