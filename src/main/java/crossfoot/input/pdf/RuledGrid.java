package crossfoot.input.pdf;

import crossfoot.input.draft.SoftBreak;
import java.util.ArrayList;
import java.util.List;

/** One ruled table: the smallest cells that its lines make, joined where no line parts them. */
final class RuledGrid {
    private final List<Ruling> rulings;
    private final List<Float> xs;
    private final List<Float> ys;
    private final List<List<Glyph>> cells = new ArrayList<>();

    RuledGrid(List<Ruling> rulings, List<Float> xs, List<Float> ys) {
        this.rulings = rulings;
        this.xs = xs;
        this.ys = ys;
        for (int i = 0; i < columns() * rows(); i++) {
            cells.add(new ArrayList<>());
        }
    }

    private int columns() {
        return xs.size() - 1;
    }

    private int rows() {
        return ys.size() - 1;
    }

    /** Takes a character that stands in the table. */
    boolean take(Glyph glyph) {
        int column = band(xs, glyph.middle());
        int row = band(ys, glyph.baseline() - glyph.size() / 3);
        if (column < 0 || row < 0) {
            return false;
        }
        cells.get(first(row, column)).add(glyph);
        return true;
    }

    private static int band(List<Float> places, float at) {
        for (int i = 0; i < places.size() - 1; i++) {
            if (at >= places.get(i) && at < places.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The first of the smallest cells that make up the cell around one: up as far as no line parts, then left. */
    private int first(int row, int column) {
        int top = row;
        while (top > 0 && !isRuled(true, ys.get(top), (xs.get(column) + xs.get(column + 1)) / 2)) {
            top--;
        }
        int left = column;
        while (left > 0 && !isRuled(false, xs.get(left), (ys.get(top) + ys.get(top + 1)) / 2)) {
            left--;
        }
        return top * columns() + left;
    }

    private boolean isRuled(boolean horizontal, float at, float along) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.horizontal() == horizontal
                        && Math.abs(ruling.at() - at) <= Ruling.SLACK
                        && ruling.from() <= along
                        && along <= ruling.to());
    }

    PageTable table() {
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < columns(); column++) {
                line.add(text(cells.get(row * columns() + column)));
            }
            table.add(line);
        }
        return new PageTable(table, ys.get(0), ys.get(ys.size() - 1), xs);
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        TextLine.of(glyphs).forEach(line -> SoftBreak.join(text, line.text()));
        return text.toString();
    }
}
