package crossfoot.core.rules;

import crossfoot.core.money.HalfWidth;

/**
 * A text with the form in which it is compared: trimmed, Latin letters small, full-width characters as half-width. Both
 * have the same length, so a place found in one holds for the other.
 */
record FoldedText(String original, String folded) {
    static final FoldedText EMPTY = new FoldedText("", "");

    static FoldedText of(String text) {
        String original = trimmed(text);
        return new FoldedText(original, folded(original));
    }

    static String fold(String text) {
        return folded(trimmed(text));
    }

    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(folded(text.charAt(start)))) {
            start++;
        }
        while (end > start && Character.isWhitespace(folded(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(start, end);
    }

    boolean isEmpty() {
        return original.isEmpty();
    }

    /** The piece of the original text at a place of either form. */
    String piece(int start, int end) {
        return original.substring(start, end);
    }

    private static String folded(String text) {
        int length = text.length();
        for (int index = 0; index < length; index++) {
            if (folded(text.charAt(index)) != text.charAt(index)) {
                return foldedFrom(text, index);
            }
        }
        return text;
    }

    private static String foldedFrom(String text, int start) {
        char[] characters = text.toCharArray();
        for (int index = start; index < characters.length; index++) {
            characters[index] = folded(characters[index]);
        }
        return new String(characters);
    }

    private static char folded(char character) {
        if (character < 'A' || (character >= '一' && character <= '鿿')) {
            return character;
        }
        return Character.toLowerCase(HalfWidth.of(character));
    }
}
