package crossfoot.input.pdf;

import java.util.Comparator;
import java.util.List;

/** Where the lines of text begin and end on pages of one height; a stray line does not move it. */
record Margins(float left, float right) {
    private static final int STRAY_LEFT_PERCENT = 5;
    private static final int STRAY_RIGHT_PERCENT = 2;

    static Margins of(List<PageContent> pages, float height) {
        List<TextLine> lines = pages.stream()
                .filter(page -> page.height() == height)
                .flatMap(page -> page.lines().stream())
                .toList();
        if (lines.isEmpty()) {
            return new Margins(0, 0);
        }
        List<Float> lefts = lines.stream().map(TextLine::left).sorted().toList();
        List<Float> rights = lines.stream()
                .map(TextLine::right)
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Margins(
                lefts.get(lines.size() * STRAY_LEFT_PERCENT / 100),
                rights.get(lines.size() * STRAY_RIGHT_PERCENT / 100));
    }
}
