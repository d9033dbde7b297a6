package crossfoot.core.rules;

import java.util.List;

/** Of the texts that would have been right, the one that is most like what was typed. */
public final class NearestText {
    private NearestText() {}

    /** The text that takes the fewest single-character changes; the first of several; empty if there is none. */
    public static String among(List<String> texts, String typed) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String text : texts) {
            int changes = changes(FoldedText.fold(text), FoldedText.fold(typed));
            if (changes < least) {
                nearest = text;
                least = changes;
            }
        }
        return nearest;
    }

    /** The most characters in a row that stand in both texts. */
    static int inCommon(String one, String other) {
        String folded = FoldedText.fold(other);
        String text = FoldedText.fold(one);
        int most = 0;
        for (int start = 0; start < text.length(); start++) {
            while (start + most < text.length() && folded.contains(text.substring(start, start + most + 1))) {
                most++;
            }
        }
        return most;
    }

    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int index = 0; index < from.length(); index++) {
            int diagonal = row[0];
            row[0] = index + 1;
            for (int column = 0; column < to.length(); column++) {
                int replaced = diagonal + (from.charAt(index) == to.charAt(column) ? 0 : 1);
                diagonal = row[column + 1];
                row[column + 1] = Math.min(replaced, 1 + Math.min(diagonal, row[column]));
            }
        }
        return row[to.length()];
    }
}
