package crossfoot.core.claims;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.draft.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be said of a figure of a passage. The form is that of {@code src/test/resources/passages/README.md}.
 *
 * @param figures a finding on any of these is as right as on the others
 * @param expected empty if no one number can be named
 * @param why arithmetic, then words
 */
record Label(Verdict verdict, Finding.Kind kind, List<Figure> figures, String expected, String why) {
    private static final int FIELDS = 5;

    enum Verdict {
        CONTRADICTS,
        QUESTION,
        ROUNDING,
        AGREES,
        OPEN,
        FOLLOWS;

        /** Whether a checker that says nothing has missed something. */
        boolean mustBeFound() {
            return this == CONTRADICTS || this == QUESTION;
        }
    }

    static Label of(String line) {
        List<String> fields =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("a label has " + FIELDS + " fields: " + line);
        }
        return new Label(
                Verdict.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                Finding.Kind.valueOf(fields.get(1).toUpperCase(Locale.ROOT)),
                Arrays.stream(fields.get(2).split(" or ", -1)).map(Figure::of).toList(),
                fields.get(3).equals("-") ? "" : fields.get(3),
                fields.get(4));
    }

    /** The part of why that can be calculated; empty if there is none. */
    String arithmetic() {
        String first = why.split(" ; ", -1)[0];
        return first.matches("[0-9(].*[=~].*") ? first : "";
    }

    boolean isOn(Span span, Draft draft) {
        return figures.stream().anyMatch(figure -> figure.isAt(span, draft));
    }

    /** The text of a figure, and which of how many it is. */
    record Figure(String text, int which, int of) {
        private static final Pattern WRITTEN = Pattern.compile("(.*?)(?:\\s+#(\\d+)/(\\d+))?");
        private static final String DIGIT = "[0-9０-９]";

        static Figure of(String written) {
            Matcher matcher = WRITTEN.matcher(written.strip());
            if (!matcher.matches() || matcher.group(1).isEmpty()) {
                throw new IllegalArgumentException("no figure: " + written);
            }
            return matcher.group(2) == null
                    ? new Figure(matcher.group(1), 1, 1)
                    : new Figure(
                            matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        }

        /** Everywhere the text stands, in order of reading, never inside of a longer number. */
        List<Span> places(Draft draft) {
            List<Span> places = new ArrayList<>();
            for (Block block : draft.blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    find(paragraph.text(), Span.inParagraph(paragraph.number(), 0, 0), places);
                } else if (block instanceof Block.Table table) {
                    find(table, places);
                }
            }
            return places;
        }

        boolean isAt(Span span, Draft draft) {
            List<Span> places = places(draft);
            return which <= places.size() && overlap(places.get(which - 1), span);
        }

        private void find(Block.Table table, List<Span> places) {
            for (int row = 0; row < table.rows().size(); row++) {
                List<String> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    find(cells.get(column), new Span(table.number(), row, column, 0, 0), places);
                }
            }
        }

        private void find(String within, Span cell, List<Span> places) {
            if (!within.contains(text)) {
                return;
            }
            Matcher matcher = pattern().matcher(within);
            while (matcher.find()) {
                places.add(new Span(
                        cell.block(), cell.row(), cell.column(), matcher.start(), matcher.end() - matcher.start()));
            }
        }

        private Pattern pattern() {
            String before = text.substring(0, 1).matches(DIGIT) ? "(?<!" + DIGIT + ")(?<!" + DIGIT + "[.,．])" : "";
            String after =
                    text.substring(text.length() - 1).matches(DIGIT) ? "(?!" + DIGIT + ")(?![.,．]" + DIGIT + ")" : "";
            return Pattern.compile(before + Pattern.quote(text) + after);
        }

        private static boolean overlap(Span left, Span right) {
            return left.block() == right.block()
                    && left.row() == right.row()
                    && left.column() == right.column()
                    && left.offset() < right.offset() + right.length()
                    && right.offset() < left.offset() + left.length();
        }
    }
}
