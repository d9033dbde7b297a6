package crossfoot.core.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that a regular expression may look at only so often. Some expressions try more ways through a text than anyone
 * can wait for, and Java's engine does not stop by itself.
 */
final class PatientText implements CharSequence {
    /** Some hundred looks at every character of the longest text; a tenth of a second or two. */
    private static final int MOST_LOOKS = 10_000_000;

    private final String text;
    private int looks;

    private PatientText(String text) {
        this.text = text;
    }

    /**
     * Finds the first place that matches; null if there is none.
     *
     * @throws PatternTooHard if that can't be found out
     */
    static @Nullable Matcher find(Pattern pattern, String text) {
        try {
            Matcher matcher = pattern.matcher(new PatientText(text));
            return matcher.find() ? matcher : null;
        } catch (OutOfPatience | StackOverflowError tooHard) {
            throw new PatternTooHard(pattern.pattern(), text);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super("", null, false, false);
        }
    }
}
