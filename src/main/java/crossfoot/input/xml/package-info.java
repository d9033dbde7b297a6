/** Zip containers of XML parts, proven whole, and the elements of XML, streamed and bounded. */
@NullMarked
package crossfoot.input.xml;

import org.jspecify.annotations.NullMarked;
