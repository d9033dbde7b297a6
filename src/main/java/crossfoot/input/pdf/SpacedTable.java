package crossfoot.input.pdf;

import crossfoot.input.pdf.TextLine.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table without rulings: lines below each other whose pieces stand in the same columns.
 *
 * @param lines how many lines it takes
 */
record SpacedTable(PageTable table, int lines) {
    private static final int FEWEST_LINES = 3;
    private static final Pattern FIGURE = Pattern.compile("[-−(（]?[0-9][0-9,，.]*[)）]?\\s*[%％]?");

    /** The table that begins with a line; null if none does. */
    static @Nullable SpacedTable at(List<TextLine> lines, int from) {
        int to = from;
        while (to < lines.size() && lines.get(to).chunks().size() > 1) {
            to++;
        }
        List<TextLine> some = lines.subList(from, to);
        boolean figures = some.stream()
                .flatMap(line -> line.chunks().stream())
                .anyMatch(chunk -> FIGURE.matcher(chunk.text()).matches());
        if (some.size() < FEWEST_LINES || !figures) {
            return null;
        }
        List<Chunk> columns = columns(some);
        List<List<String>> rows = new ArrayList<>();
        for (TextLine line : some) {
            List<String> row = new ArrayList<>();
            for (Chunk column : columns) {
                List<String> within = line.chunks().stream()
                        .filter(chunk -> chunk.left() < column.right() && chunk.right() > column.left())
                        .map(Chunk::text)
                        .toList();
                if (within.size() > 1) {
                    return null;
                }
                row.add(within.isEmpty() ? "" : within.get(0));
            }
            rows.add(row);
        }
        float top = some.get(0).baseline() - some.get(0).size();
        List<Float> places = columns.stream().map(Chunk::left).toList();
        PageTable table = new PageTable(rows, top, some.get(some.size() - 1).baseline(), places);
        return columns.size() < 2 ? null : new SpacedTable(table, some.size());
    }

    /** The stretches of the page's width that pieces of the lines cover. */
    private static List<Chunk> columns(List<TextLine> lines) {
        List<Chunk> pieces = new ArrayList<>();
        lines.forEach(line -> pieces.addAll(line.chunks()));
        pieces.sort((a, b) -> Float.compare(a.left(), b.left()));
        List<Chunk> columns = new ArrayList<>();
        for (Chunk piece : pieces) {
            Chunk last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (last != null && piece.left() <= last.right()) {
                columns.set(columns.size() - 1, new Chunk("", last.left(), Math.max(last.right(), piece.right())));
            } else {
                columns.add(new Chunk("", piece.left(), piece.right()));
            }
        }
        return columns;
    }
}
