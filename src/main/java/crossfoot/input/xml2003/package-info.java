/** XML Spreadsheet 2003 (SpreadsheetML), streamed. */
@NullMarked
package crossfoot.input.xml2003;

import org.jspecify.annotations.NullMarked;
