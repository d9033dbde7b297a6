package crossfoot.output.narrative;

import java.util.List;
import java.util.stream.Stream;

/** How a document is set on A4: its margins, and the styles of its title, text and tables. */
enum PageSet {
    /** An official document (GB/T 9704). */
    LETTER("Title", "Normal", "TableText", 12),
    /** A form, which needs the width. */
    FORM("FormTitle", "FormText", "FormText", 9);

    private static final int WIDTH_TWIPS = 11_906;
    private static final long TWIPS_PER_CM = 567;
    private static final int HALF_CHARACTER = 10;

    private final String titleStyle;
    private final String textStyle;
    private final String tableStyle;
    private final double tablePoints;

    PageSet(String titleStyle, String textStyle, String tableStyle, double tablePoints) {
        this.titleStyle = titleStyle;
        this.textStyle = textStyle;
        this.tableStyle = tableStyle;
        this.tablePoints = tablePoints;
    }

    String titleStyle() {
        return titleStyle;
    }

    String textStyle() {
        return textStyle;
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
        Stream<Integer> marginsMm = switch (this) {
            case LETTER -> Stream.of(37, 35, 28, 26);
            case FORM -> Stream.of(16, 14, 20, 20);
        };
        return marginsMm.map(mm -> mm * TWIPS_PER_CM / 10).toList();
    }

    /** What is between the margins. */
    int textTwips() {
        List<Long> margins = marginsTwips();
        return (int) (WIDTH_TWIPS - margins.get(2) - margins.get(3));
    }
}
