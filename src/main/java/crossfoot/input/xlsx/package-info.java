/** Workbooks of the XML kind (.xlsx, .xlsm), streamed. */
@NullMarked
package crossfoot.input.xlsx;

import org.jspecify.annotations.NullMarked;
