/** What runs inside Apache Spark. What is done with a segment is the room of intake's. */
@NullMarked
package crossfoot.spark;

import org.jspecify.annotations.NullMarked;
