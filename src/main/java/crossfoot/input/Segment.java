package crossfoot.input;

import java.io.Serializable;

/**
 * A part of a file that begins and ends with whole records; a workbook is one segment.
 *
 * @param number 1-based
 * @param fromByte position of its first byte
 * @param toByte position after its last byte
 * @param firstRowNumber 1-based number of its first physical row
 */
public record Segment(int number, long fromByte, long toByte, int firstRowNumber) implements Serializable {}
