package crossfoot.input.text;

/** Watches all bytes of a text pass and finds the first that its encoding does not allow. */
abstract class EncodingCheck {
    private long seenBytes;
    private long characterAt;
    private long faultAt = -1;
    private long nulAt = -1;

    EncodingCheck(long firstByte) {
        this.seenBytes = firstByte;
    }

    /** The next bytes, from {@code from} to before {@code to}. */
    final void accept(byte[] bytes, int from, int to) {
        int i = from;
        while (faultAt < 0 && i < to) {
            if (atCharacterStart()) {
                i = skip(bytes, Words.plainUntil(bytes, i, to), to);
                characterAt = seenBytes + i - from;
                if (i == to) {
                    break;
                }
            }
            byte b = bytes[i];
            if (b == 0 && nulAt < 0) {
                nulAt = seenBytes + i - from;
            }
            if (!step(b & 0xFF)) {
                faultAt = characterAt;
            }
            i++;
        }
        seenBytes += to - from;
    }

    /** Position of the first character that is not allowed, or is cut by the end; −1 if there is none. */
    final long faultAt() {
        return isCutAtEnd() ? characterAt : faultAt;
    }

    /** The end cuts a character, and nothing else is wrong. */
    final boolean isCutAtEnd() {
        return faultAt < 0 && !atCharacterStart();
    }

    /** Position of the first NUL before any fault; −1 if there is none. */
    final long nulAt() {
        return nulAt;
    }

    /** Index of the first byte from a character's start on that has to be looked at by itself. */
    int skip(byte[] bytes, int from, int to) {
        return from;
    }

    abstract boolean atCharacterStart();

    /** Takes one byte; false if it is not allowed here. */
    abstract boolean step(int unsigned);
}
