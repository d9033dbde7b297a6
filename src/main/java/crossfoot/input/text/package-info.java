/** Delimited text: encoding, delimiter, records and fields, decided by content. */
@NullMarked
package crossfoot.input.text;

import org.jspecify.annotations.NullMarked;
