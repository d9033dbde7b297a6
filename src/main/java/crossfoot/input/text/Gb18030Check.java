package crossfoot.input.text;

/**
 * GB18030 by its structure: one byte below 0x80, two bytes, or four. It also counts how the two-byte characters end:
 * Chinese text ends them nearly always above 0xA0, a western single-byte text taken for GB18030 below 0x80.
 */
final class Gb18030Check extends EncodingCheck {
    /** The linear number of the last four-byte code of the first plane (0x8431A439), and of U+10000 and U+10FFFF. */
    private static final int LAST_OF_FIRST_PLANE = 39_419;

    private static final int FIRST_BEYOND = 189_000;
    private static final int LAST_BEYOND = FIRST_BEYOND + 0xFFFFF;

    private int taken;
    private int linear;
    private long highEnds;
    private long lowEnds;

    Gb18030Check(long firstByte) {
        super(firstByte);
    }

    /** The text can't be told from a western one: most of its two-byte characters end in an ASCII letter. */
    boolean looksWestern() {
        return lowEnds > highEnds;
    }

    @Override
    boolean atCharacterStart() {
        return taken == 0;
    }

    @Override
    boolean step(int unsigned) {
        return switch (taken) {
            case 0 -> first(unsigned);
            case 1 -> second(unsigned);
            case 2 -> third(unsigned);
            default -> fourth(unsigned);
        };
    }

    private boolean first(int unsigned) {
        linear = unsigned - 0x81;
        taken = unsigned < 0x80 ? 0 : 1;
        return unsigned < 0x80 || (unsigned > 0x80 && unsigned < 0xFF);
    }

    private boolean third(int unsigned) {
        linear = linear * 126 + unsigned - 0x81;
        taken = 3;
        return unsigned > 0x80 && unsigned < 0xFF;
    }

    private boolean fourth(int unsigned) {
        linear = linear * 10 + unsigned - 0x30;
        taken = 0;
        return isDigit(unsigned)
                && (linear <= LAST_OF_FIRST_PLANE || (linear >= FIRST_BEYOND && linear <= LAST_BEYOND));
    }

    private boolean second(int unsigned) {
        if (isDigit(unsigned)) {
            linear = linear * 10 + unsigned - 0x30;
            taken = 2;
            return true;
        }
        taken = 0;
        if (unsigned < 0x80) {
            lowEnds++;
        } else {
            highEnds++;
        }
        return unsigned >= 0x40 && unsigned != 0x7F && unsigned < 0xFF;
    }

    private static boolean isDigit(int unsigned) {
        return unsigned >= 0x30 && unsigned <= 0x39;
    }
}
