package crossfoot.output.narrative;

import java.util.List;
import java.util.stream.Stream;

/** How a document is set on A4: its margins, and the styles of its title and tables. */
enum PageSet {
    /** An official document (GB/T 9704). */
    LETTER("Title", "TableText", 12, 37, 35, 28, 26),
    /** A form, which needs the width. */
    FORM("FormTitle", "FormText", 10.5, 16, 14, 20, 20);

    private static final int WIDTH_TWIPS = 11_906;
    private static final long TWIPS_PER_CM = 567;
    private static final int HALF_CHARACTER = 10;

    private final String titleStyle;
    private final String tableStyle;
    private final double tablePoints;
    private final int topMm;
    private final int bottomMm;
    private final int leftMm;
    private final int rightMm;

    PageSet(String titleStyle, String tableStyle, double tablePoints, int topMm, int bottomMm, int leftMm, int rightMm) {
        this.titleStyle = titleStyle;
        this.tableStyle = tableStyle;
        this.tablePoints = tablePoints;
        this.topMm = topMm;
        this.bottomMm = bottomMm;
        this.leftMm = leftMm;
        this.rightMm = rightMm;
    }

    String titleStyle() {
        return titleStyle;
    }

    String tableStyle() {
        return tableStyle;
    }

    /** Half a character of a table's text, in twips. */
    int halfTwips() {
        return (int) Math.round(tablePoints * HALF_CHARACTER);
    }

    /** Top, bottom, left, right. */
    List<Long> marginsTwips() {
        return Stream.of(topMm, bottomMm, leftMm, rightMm).map(mm -> mm * TWIPS_PER_CM / 10).toList();
    }

    /** What is between the margins. */
    int textTwips() {
        List<Long> margins = marginsTwips();
        return (int) (WIDTH_TWIPS - margins.get(2) - margins.get(3));
    }
}
