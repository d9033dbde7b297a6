package crossfoot.output.narrative;

import java.util.List;

/** A piece of the narrative, as both the text file and the document have it. */
sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 to 3
     */
    record Heading(int level, List<Run> runs) implements Block {}

    /** A paragraph. */
    record Paragraph(List<Run> runs) implements Block {}

    /**
     * A table; every row has as many cells as the header.
     *
     * @param right for each column, whether it is set flush right
     */
    record Table(List<String> header, List<Boolean> right, List<List<String>> rows) implements Block {}

    /**
     * Text of one weight, without mark-up.
     *
     * @param cell of the workbook, in which it stands; empty if it is no figure
     */
    record Run(String text, boolean bold, String cell) {
        Run(String text, boolean bold) {
            this(text, bold, "");
        }
    }
}
