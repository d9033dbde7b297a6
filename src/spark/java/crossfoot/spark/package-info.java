/** What runs inside Apache Spark: the ways of setting it to work. What is done with a segment is the room of intake's. */
@NullMarked
package crossfoot.spark;

import org.jspecify.annotations.NullMarked;
