/** OpenDocument spreadsheets (.ods), streamed. */
@NullMarked
package crossfoot.input.ods;

import org.jspecify.annotations.NullMarked;
