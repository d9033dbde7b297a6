package crossfoot.input.text;

import java.nio.charset.CharacterCodingException;

/** The text is not in the encoding it was read with. */
final class BadBytes extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final long atByte;

    BadBytes(long atByte) {
        this.atByte = atByte;
    }

    /** 0-based position in the file of the first byte that can't be decoded. */
    long atByte() {
        return atByte;
    }

    @Override
    public String getMessage() {
        return "byte " + atByte;
    }
}
