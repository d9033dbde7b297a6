package crossfoot.input.html;

import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.input.sheet.RowCells;
import crossfoot.input.sheet.SheetChoice;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page, open ones within each other. A table that lies in a cell of another is a sheet of its own, and
 * the cell is left with its other text; but a table of a single cell is only that cell's dress.
 */
final class Tables {
    private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>([^<]{1,200})</x:Name>");

    /** Marks where a table stood within a cell. */
    private static final String PLACE = "data-table";

    private final String file;
    private final SheetChoice choice;
    private final PageStyle style = new PageStyle();
    private final IdentityHashMap<Element, Table> open = new IdentityHashMap<>();
    private final List<String> names = new ArrayList<>();
    private int count;

    Tables(String file, SheetChoice choice) {
        this.file = file;
        this.choice = choice;
    }

    /** A table that has begun; {@code dress} is its only row while it may still be no table at all. */
    private static final class Table {
        private final Element element;
        private @Nullable Element dress;
        private @Nullable TableGrid grid;
        private boolean wanted;

        Table(Element element) {
            this.element = element;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The nearest table around an element; null if there is none. */
    static @Nullable Element tableOf(Element element) {
        Element around = element.parent();
        while (around != null && !around.normalName().equals("table")) {
            around = around.parent();
        }
        return around;
    }

    /** Takes a row that is complete, and out of the tree unless it waits for what follows. */
    void takeRow(Element tr, Element tableElement, Queue<RawRow> into) {
        Table table = open.computeIfAbsent(tableElement, Table::new);
        boolean nested = tableOf(tableElement) != null;
        if (nested && table.grid == null && table.dress == null && tr.childrenSize() <= 1) {
            table.dress = tr;
            return;
        }
        Element waiting = table.dress;
        table.dress = null;
        if (waiting != null) {
            put(waiting, table, into);
        }
        put(tr, table, into);
    }

    private void put(Element tr, Table table, Queue<RawRow> into) {
        TableGrid grid = table.grid;
        if (grid == null && isLayout(tr)) {
            tr.remove();
            return;
        }
        if (grid == null) {
            grid = begin(table);
            table.grid = grid;
        }
        RawRow row = grid.row(tr);
        if (table.wanted && !(row.isBlank() && isLayout(tr))) {
            into.add(row);
        }
        Node before = tr.previousSibling();
        while (before != null) {
            before.remove();
            before = tr.previousSibling();
        }
        tr.remove();
    }

    /** A row that held nothing but tables, which have been read. */
    private static boolean isLayout(Element tr) {
        return tr.selectFirst("br[" + PLACE + "]") != null
                && CellText.of(tr, false).isEmpty();
    }

    private TableGrid begin(Table table) {
        count++;
        String name = count <= names.size() ? names.get(count - 1) : "表" + count;
        boolean hidden = CellText.isHidden(table.element);
        table.wanted = choice.reads(name, hidden);
        return new TableGrid(new SheetMeta(file, name, hidden, style.date1904(), false), style);
    }

    /** A table is complete. One that was only dress stays in its cell. */
    void end(Element tableElement) {
        Table table = open.remove(tableElement);
        if (table != null && table.grid != null) {
            // A line parts what stood before it from what stood behind it.
            tableElement.before(new Element("br").attr(PLACE, ""));
            tableElement.remove();
        }
    }

    /** Refuses a row as soon as it is wider than a sheet can be. */
    void boundWidth(Element cell) {
        if (cell.siblingIndex() > 4 * RowCells.MOST_COLUMNS) {
            throw new IllegalStateException("more than " + RowCells.MOST_COLUMNS + " columns");
        }
    }

    /** Learns what the page says of its sheets: formats of numbers, names, the program that wrote it. */
    void takeOutside(Element element) {
        String tag = element.normalName();
        if (tag.equals("style")) {
            style.takeCss(element.data());
        } else if (tag.equals("meta")) {
            style.takeMeta(element.attr("name"), element.attr("content"));
        } else if (tag.equals("head")) {
            for (Node node : element.childNodes()) {
                takeComment(node);
            }
        }
        Node before = element.previousSibling();
        while (before != null) {
            takeComment(before);
            before = before.previousSibling();
        }
    }

    /** Excel writes what it knows of the workbook into a comment for itself. */
    private void takeComment(Node node) {
        if (node instanceof Comment comment && comment.getData().contains("<x:ExcelWorkbook>")) {
            Matcher name = SHEET_NAME.matcher(comment.getData());
            while (name.find()) {
                names.add(org.jsoup.parser.Parser.unescapeEntities(name.group(1), false));
            }
            style.takeDate1904(comment.getData().contains("<x:Date1904/>"));
            node.remove();
        }
    }
}
