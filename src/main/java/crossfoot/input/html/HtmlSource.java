package crossfoot.input.html;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page in the order of the page, each taken out of the parser's tree once it is complete, so that the
 * tree stays as small as a row.
 */
final class HtmlSource implements LedgerSource {
    private final Path path;
    private final String file;
    private final PageText page;
    private final SheetChoice choice;
    private final Tables tables;
    private final StreamParser parser;
    private final Iterator<Element> elements;
    private final Queue<RawRow> ready = new ArrayDeque<>();
    private boolean frames;
    private boolean ended;

    HtmlSource(Path path, String file, PageText page, SheetChoice choice) {
        this.path = path;
        this.file = file;
        this.page = page;
        this.choice = choice;
        this.tables = new Tables(file, choice);
        this.parser = new StreamParser(Parser.htmlParser()).parse(page, "");
        this.elements = parser.iterator();
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            while (ready.isEmpty() && !ended) {
                if (elements.hasNext()) {
                    take(elements.next());
                } else {
                    end();
                }
            }
            RawRow row = ready.poll();
            if (row != null) {
                choice.countRow();
            }
            return row;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw of(failure);
        }
    }

    private UnreadableFile of(Throwable failure) throws IOException {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
        if (cause instanceof PageText.TooLarge) {
            String most = Integer.toString(PageText.MOST_CHARACTERS);
            return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_TOO_LARGE, file, "<tr>", "> " + most, most));
        }
        return Damage.of(path, file, cause == null ? failure : cause);
    }

    private void take(Element element) {
        String tag = element.normalName();
        Element table = Tables.tableOf(element);
        if (tag.equals("tr") && table != null) {
            tables.takeRow(element, table, ready);
            if (!element.hasParent()) {
                page.release();
            }
        } else if (tag.equals("td") || tag.equals("th")) {
            tables.boundWidth(element);
        } else if (tag.equals("table")) {
            tables.end(element);
        } else if (table == null) {
            frames = frames || tag.equals("frame") || tag.equals("iframe");
            tables.takeOutside(element);
            drop(element);
        }
    }

    /** An element outside all tables that is complete; what stands before it is, too. */
    private void drop(Element element) {
        boolean page = switch (element.normalName()) {
            case "html", "head", "body", "#root" -> true;
            default -> false;
        };
        if (!page && element.hasParent()) {
            Node before = element.previousSibling();
            while (before != null) {
                before.remove();
                before = element.previousSibling();
            }
            element.remove();
            this.page.release();
        }
    }

    private void end() throws UnreadableFile {
        ended = true;
        if (tables.isEmpty()) {
            throw new UnreadableFile(Problem.ofFile(
                    ProblemKind.FILE_FORMAT_UNKNOWN, file, frames ? "HTML, <frame>" : "HTML, no <table>"));
        }
        choice.finish();
    }

    @Override
    public List<Problem> notes() {
        return choice.notes();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        page.close();
    }
}
