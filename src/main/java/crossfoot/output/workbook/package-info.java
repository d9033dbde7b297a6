/** The summary workbook: a class a group of sheets, drawn from one set of results. */
@NullMarked
package crossfoot.output.workbook;

import org.jspecify.annotations.NullMarked;
