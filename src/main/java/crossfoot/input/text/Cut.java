package crossfoot.input.text;

/**
 * A part of a text that begins and ends with whole records.
 *
 * @param fromByte position of its first byte
 * @param toByte position after its last byte
 * @param firstRowNumber 1-based number of its first physical line
 */
public record Cut(long fromByte, long toByte, int firstRowNumber) {}
