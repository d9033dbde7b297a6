/**
 * What the entries that no rule covers might be, learned from those that have a category. The only room that knows
 * Lucene; its classes are loaded when advice is asked for, and not before.
 */
@NullMarked
package crossfoot.advice;

import org.jspecify.annotations.NullMarked;
