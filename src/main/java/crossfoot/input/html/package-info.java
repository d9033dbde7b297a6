/** Tables saved as a web page, most of them under the name of a workbook. */
@NullMarked
package crossfoot.input.html;

import org.jspecify.annotations.NullMarked;
