package crossfoot.input.page;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.input.draft.DraftBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes through a page from top to bottom: what a browser shows on a line of its own is a paragraph. */
final class PageBlocks implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "noscript", "template", "select", "option", "button", "textarea", "svg", "iframe");
    private static final String HEADING = "h[1-6]";

    private final DraftBuilder draft;
    private final StringBuilder paragraph = new StringBuilder();
    private int level;
    private @Nullable LimitExceeded exceeded;

    PageBlocks(DraftBuilder draft) {
        this.draft = draft;
    }

    void read(Element body) throws LimitExceeded {
        body.filter(this);
        end();
        if (exceeded != null) {
            throw exceeded;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            paragraph.append(PageCells.plain(text));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isLine(element)) {
            end();
            level = element.normalName().matches(HEADING) ? element.normalName().charAt(1) - '0' : 0;
        }
        List<List<String>> rows = element.normalName().equals("table") ? PageCells.rows(element) : List.of();
        if (rows.isEmpty()) {
            return FilterResult.CONTINUE;
        }
        table(rows);
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && isLine(element)) {
            end();
        }
        return exceeded == null ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    private static boolean isLine(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    static boolean isUnseen(Element element) {
        String style = element.attr("style").replace(" ", "");
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || style.contains("display:none");
    }

    private void table(List<List<String>> rows) {
        try {
            draft.table(0, new ArrayList<>(rows));
        } catch (LimitExceeded tooMuch) {
            exceeded = tooMuch;
        }
    }

    private void end() {
        try {
            draft.paragraph(0, level, paragraph.toString().strip());
        } catch (LimitExceeded tooMuch) {
            exceeded = tooMuch;
        }
        paragraph.setLength(0);
        level = 0;
    }
}
