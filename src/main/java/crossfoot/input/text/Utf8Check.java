package crossfoot.input.text;

/** Strict UTF-8 (Unicode table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8Check extends EncodingCheck {
    /** Text that is not UTF-8 does not pass for it over so many characters; text that does is damaged UTF-8. */
    private static final int CONVINCING = 16;

    private int owed;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int completed;

    Utf8Check(long firstByte) {
        super(firstByte);
    }

    /** It has a fault, and yet was UTF-8 up to it: a character was damaged, or cut by the end. */
    boolean isDamaged() {
        return completed >= CONVINCING || (completed > 0 && isCutAtEnd());
    }

    /** Most of a Chinese text are characters of three bytes whose first is none of the two with bounds of their own. */
    @Override
    int skip(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 2 < to && isPlainThree(bytes[i]) && bytes[i + 1] < (byte) 0xC0 && bytes[i + 2] < (byte) 0xC0) {
            i += 3;
            completed += completed < CONVINCING ? 1 : 0;
        }
        return i;
    }

    private static boolean isPlainThree(byte first) {
        return first > (byte) 0xE0 && first < (byte) 0xF0 && first != (byte) 0xED;
    }

    @Override
    boolean atCharacterStart() {
        return owed == 0;
    }

    @Override
    boolean step(int unsigned) {
        if (owed > 0) {
            boolean allowed = unsigned >= lowest && unsigned <= highest;
            owed--;
            lowest = 0x80;
            highest = 0xBF;
            completed += allowed && owed == 0 && completed < CONVINCING ? 1 : 0;
            return allowed;
        }
        if (unsigned < 0x80) {
            return true;
        }
        if (unsigned < 0xC2 || unsigned > 0xF4) {
            return false;
        }
        owed = unsigned < 0xE0 ? 1 : unsigned < 0xF0 ? 2 : 3;
        if (unsigned == 0xE0) {
            lowest = 0xA0;
        } else if (unsigned == 0xF0) {
            lowest = 0x90;
        } else if (unsigned == 0xED) {
            highest = 0x9F;
        } else if (unsigned == 0xF4) {
            highest = 0x8F;
        }
        return true;
    }
}
