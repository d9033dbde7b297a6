package crossfoot.core.rules;

/**
 * A text with the form in which it is compared: trimmed, Latin letters small, full-width characters as half-width. Both
 * have the same length, so a place found in one holds for the other.
 */
record FoldedText(String original, String folded) {
    static final FoldedText EMPTY = new FoldedText("", "");

    static FoldedText of(String text) {
        String original = text.strip();
        return new FoldedText(original, folded(original));
    }

    static String fold(String text) {
        return folded(text.strip());
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
        if (character < 'A') {
            return character;
        }
        if (character >= '一' && character <= '鿿') {
            return character;
        }
        return Character.toLowerCase(half(character));
    }

    /** The half-width form of a full-width character; any other character as it is. */
    static char half(char character) {
        if (character >= '！' && character <= '～') {
            return (char) (character - '！' + '!');
        }
        return character == '\u3000' ? ' ' : character;
    }
}
