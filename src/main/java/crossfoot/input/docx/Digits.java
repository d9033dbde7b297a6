package crossfoot.input.docx;

import org.jspecify.annotations.Nullable;

/** Small whole numbers in attributes. */
final class Digits {
    private Digits() {}

    /** The number; {@code otherwise} if there is none or it is absurd. */
    static int of(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
