package crossfoot.input.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a cell as a reader sees it: white space folded, lines kept, scripts and hidden pieces left out. */
final class CellText implements NodeFilter {
    /** One more than a cell may have, so that it is seen to be too long. */
    private static final int MOST_CHARACTERS = 32_768;

    private final StringBuilder text = new StringBuilder();
    private final boolean hiddenCounts;
    private boolean space;

    private CellText(boolean hiddenCounts) {
        this.hiddenCounts = hiddenCounts;
    }

    /**
     * The text of an element.
     *
     * @param hiddenCounts Excel hides the end of a text that is longer than its cell; elsewhere hidden text is no text
     */
    static String of(Element cell, boolean hiddenCounts) {
        CellText text = new CellText(hiddenCounts);
        cell.childNodes().forEach(node -> node.filter(text));
        return text.text.toString().strip();
    }

    /** Whether an element says of itself that it is not shown. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (!style.isEmpty()
                        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none"));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            fold(piece.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (element.normalName()) {
            case "script", "style", "template", "comment", "noscript" -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case "br" -> line();
            case "p", "div", "li", "tr" -> line();
            case "input" -> fold(element.attr("type").equals("hidden") ? "" : element.attr("value"));
            default -> {
                // Its text counts as it stands.
            }
        }
        return isHidden(element) && !hiddenCounts ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    private void line() {
        space = false;
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void fold(String piece) {
        for (int i = 0; i < piece.length() && text.length() < MOST_CHARACTERS; i++) {
            char c = piece.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
                space = true;
            } else {
                if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append(' ');
                }
                space = false;
                text.append(c);
            }
        }
    }
}
