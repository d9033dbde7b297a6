package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Draws one sheet downwards: a title, then tables of typed columns. */
final class SheetPen {
    private static final int LONGEST_TEXT = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int TITLE_POINTS = 28;
    private static final int LINE_POINTS = 16;
    private static final int HIGHEST_POINTS = 400;
    private static final int MOST_LINKS = 20_000;

    private final Sheet sheet;
    private final Styles styles;
    private final Words words;
    private final Widths widths = new Widths();
    private final SheetFinish finish = new SheetFinish();
    private List<Column> columns = List.of();
    private int nextRow;
    private int headingRow;
    private int links;
    private int lines;
    private int disagreements;

    SheetPen(Sheet sheet, Styles styles, Words words) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
        sheet.setDefaultRowHeightInPoints(LINE_POINTS + 1);
    }

    Sheet sheet() {
        return sheet;
    }

    Styles styles() {
        return styles;
    }

    Words words() {
        return words;
    }

    /** The title, a line of explanation, a link back to the cover. */
    void title(Tab tab, String explanation) {
        title(words.of("title." + tab), explanation);
    }

    void title(String title, String explanation) {
        headline(title);
        note(explanation, Kind.NOTE);
        Cell back = row().createCell(0);
        link(back, Tab.COVER, "A1", words.of("back"));
        back.setCellStyle(styles.of(Kind.FREE_LINK));
    }

    /** A title in a row high enough for it. */
    void headline(String title) {
        note(title, Kind.TITLE);
        sheet.getRow(nextRow - 1).setHeightInPoints(TITLE_POINTS);
    }

    void title(Tab tab) {
        title(tab, words.of("note." + tab));
    }

    /** A text that stands free, over as many columns as it needs. */
    void note(String text, Kind kind) {
        Cell cell = row().createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.of(kind));
    }

    /** A free text that is a live formula. */
    void note(Formula text, Kind kind) {
        put(row().createCell(0), text, Look.of(kind));
    }

    void link(Cell cell, Tab tab, String address, String text) {
        cell.setCellValue(text);
        Kind kind = widths.isLong(text) ? Kind.LONG_LINK : Kind.LINK;
        cell.setCellStyle(styles.of(new Look(kind, Weight.LINE, cell.getColumnIndex() == 0 ? 0 : 1)));
        if (links++ < MOST_LINKS) {
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(tab.at(address));
            cell.setHyperlink(link);
        }
    }

    /** Makes what stands in a cell lead to another; nothing happens if it leads nowhere. */
    void link(Cell cell, CellLink link) {
        if (!link.cell().isEmpty() && !link.text().isEmpty()) {
            link(cell, link.tab(), link.cell(), link.text());
        }
    }

    /** So many links are still to be had on this sheet. */
    int linksLeft() {
        return MOST_LINKS - links;
    }

    /** A column whose heading is in the words. */
    Column column(String key, Kind kind) {
        return new Column(words.of("column." + key), kind);
    }

    /** Begins a table. The sheet's first one is frozen, filtered and repeated on every printed page. */
    void table(List<Column> ofTable) {
        endTable();
        columns = List.copyOf(ofTable);
        headingRow = nextRow;
        Row row = row();
        for (int column = 0; column < columns.size(); column++) {
            Column drawn = columns.get(column);
            Cell cell = row.createCell(column);
            cell.setCellValue(drawn.heading());
            Kind kind = drawn.kind().isNumber() ? Kind.HEADING_RIGHT : Kind.HEADING;
            cell.setCellStyle(styles.of(new Look(kind, Weight.LINE, column == 0 ? 0 : 1)));
            widths.fit(column, Widths.of(drawn.heading()) + 2);
        }
    }

    private void endTable() {
        if (!columns.isEmpty()) {
            finish.add(new CellRangeAddress(headingRow, nextRow - 1, 0, columns.size() - 1), columns);
        }
        columns = List.of();
    }

    /** Ends the table and leaves rows free beneath it. */
    void gap(int rows) {
        endTable();
        nextRow += rows;
        if (rows > 0) {
            finish.section(nextRow);
        }
    }

    private Row row() {
        return sheet.createRow(nextRow++);
    }

    /** 1-based number of the row that comes next. */
    int nextRowNumber() {
        return nextRow + 1;
    }

    /** Lines drawn so far, sums not counted. */
    int lines() {
        return lines;
    }

    Row line(Object... values) {
        return line(Weight.LINE, List.of(values));
    }

    Row line(Weight weight, List<?> values) {
        lines++;
        return draw(weight, 0, values);
    }

    /** Draws values under the current columns; the first is set in by {@code indent}. */
    Row draw(Weight weight, int indent, List<?> values) {
        Row row = row();
        for (int column = 0; column < values.size(); column++) {
            Kind kind = columns.get(column).kind();
            put(row.createCell(column), values.get(column), new Look(kind, weight, column == 0 ? indent : 1));
        }
        return row;
    }

    private void put(Cell cell, Object value, Look look) {
        if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            put(cell, formula.cached(), look);
        } else if (value instanceof Money money) {
            number(cell, BigDecimal.valueOf(money.fen(), 2), look);
        } else if (value instanceof BigDecimal number) {
            number(cell, number, look);
        } else if (value instanceof Number number) {
            number(cell, BigDecimal.valueOf(number.longValue()), look);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.of(look));
            widths.fit(cell.getColumnIndex(), 10);
        } else {
            text(cell, String.valueOf(value), look);
        }
    }

    private void number(Cell cell, BigDecimal value, Look look) {
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(styles.of(look));
        widths.fit(cell.getColumnIndex(), Widths.of(value, look.kind()));
    }

    private void text(Cell cell, String value, Look look) {
        if (!value.isEmpty() || cell.getCellType() == CellType.FORMULA) {
            cell.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        }
        int width = Widths.of(value);
        Kind kind = look.kind();
        if (kind == Kind.TEXT && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            kind = Kind.GUARDED_TEXT;
        } else if (kind == Kind.TEXT && widths.isLong(value)) {
            kind = Kind.LONG_TEXT;
        }
        cell.setCellStyle(styles.of(new Look(kind, look.weight(), look.indent())));
        widths.fit(cell.getColumnIndex(), width + 2 * look.indent());
        int lines = widths.lines(value);
        if (lines > 1) {
            Row row = cell.getRow();
            float points = Math.min(HIGHEST_POINTS, lines * LINE_POINTS + 1);
            row.setHeightInPoints(Math.max(row.getHeightInPoints(), points));
        }
    }

    /** Whether {@code condition} holds, live; {@code holds} is what the program found. */
    Formula check(String condition, boolean holds) {
        disagreements += holds ? 0 : 1;
        String agree = words.of("agree");
        String disagree = words.of("disagree");
        return new Formula("IF(%s,\"%s\",\"%s\")".formatted(condition, agree, disagree), holds ? agree : disagree);
    }

    /** Whether two amounts, each a cell, are equal to the 分. */
    Formula equal(String first, String second, boolean holds) {
        return check(isEqual(first, second), holds);
    }

    static String isEqual(String first, String second) {
        return "ABS(%s-%s)<0.005".formatted(first, second);
    }

    /** Gives cells of the workbook a name. */
    void name(String name, String cells) {
        Name named = sheet.getWorkbook().createName();
        named.setNameName(name);
        named.setRefersToFormula(cells);
    }

    /** Colours the sheet's tab: something on it is wrong, or waits for a person. */
    void alert(boolean wrong) {
        SheetFinish.colourTab(sheet, wrong ? Styles.red() : Styles.amber());
    }

    /** Breaks texts earlier than on other sheets, for a table of many columns. */
    void narrow() {
        widths.narrow();
    }

    void paper(Paper paper) {
        finish.paper(paper);
    }

    /** The cells of the column of checks of the sheet's first table: {@code $L:$L}. */
    String checkColumn() {
        return finish.checkColumn();
    }

    /** How many checks did not hold. */
    int disagreements() {
        return disagreements;
    }

    /** Says “无” where nothing was drawn, and leaves the sheet ready to be read, filtered and printed. */
    void finish() {
        if (!columns.isEmpty() && nextRow == headingRow + 1) {
            text(row().createCell(0), words.of("none"), Look.of(Kind.TEXT));
        }
        endTable();
        if (disagreements > 0) {
            alert(true);
        }
        widths.apply(sheet);
        finish.apply(sheet, words, new PrintedPage(widths.points()));
    }

    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }
}
