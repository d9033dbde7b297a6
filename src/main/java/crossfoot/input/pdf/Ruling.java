package crossfoot.input.pdf;

/**
 * A straight line that parts cells, in points from left and top.
 *
 * @param at its place across: of a horizontal one from the top
 * @param from where it begins along
 */
record Ruling(boolean horizontal, float at, float from, float to) {
    /** What draws one line may miss another by this. */
    static final float SLACK = 3;

    boolean covers(float along) {
        return from - SLACK <= along && along <= to + SLACK;
    }

    boolean touches(Ruling other) {
        if (horizontal == other.horizontal) {
            return Math.abs(at - other.at) <= SLACK && from <= other.to + SLACK && other.from <= to + SLACK;
        }
        return covers(other.at) && other.covers(at);
    }
}
