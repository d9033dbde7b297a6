package crossfoot.input.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes headers, footers and page numbers out: they stand at the edges of pages and say the same on many. */
final class RunningHeads {
    /** The share of a page's height, above and below, where they stand. */
    private static final float EDGE = 0.11f;

    private static final int FEWEST_PAGES = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–·\\s]*\\d{1,4}[-—–·\\s]*|第\\s*\\d{1,4}\\s*页.{0,16}|\\d{1,4}\\s*/\\s*\\d{1,4}|[-—–\\s]*[ⅰ-ⅹivxIVX]{1,5}[-—–\\s]*");

    private RunningHeads() {}

    static List<PageContent> without(List<PageContent> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (PageContent page : pages) {
            Set<String> ofPage = new HashSet<>();
            for (TextLine line : page.lines()) {
                if (isAtEdge(line, page)) {
                    ofPage.add(words(line));
                }
            }
            ofPage.forEach(words -> seen.merge(words, 1, Integer::sum));
        }
        List<PageContent> bare = new ArrayList<>();
        for (PageContent page : pages) {
            bare.add(page.with(page.lines().stream()
                    .filter(line -> !isAtEdge(line, page) || !isRunning(line, seen))
                    .toList()));
        }
        return bare;
    }

    private static boolean isRunning(TextLine line, Map<String, Integer> seen) {
        return PAGE_NUMBER.matcher(line.text().strip()).matches() || seen.getOrDefault(words(line), 0) >= FEWEST_PAGES;
    }

    private static boolean isAtEdge(TextLine line, PageContent page) {
        float edge = page.height() * EDGE;
        return line.baseline() < edge || line.baseline() > page.height() - edge;
    }

    private static String words(TextLine line) {
        return line.text().replaceAll("[0-9\\s]+", "");
    }
}
