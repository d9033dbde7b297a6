package crossfoot.input.pdf;

/**
 * A character where it stands on the page, in points from its left and from its top.
 *
 * @param size of its font
 * @param spaced a space stands before it
 */
record Glyph(String text, float left, float right, float baseline, float size, boolean spaced) {
    float middle() {
        return (left + right) / 2;
    }
}
