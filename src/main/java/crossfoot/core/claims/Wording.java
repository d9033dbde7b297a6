package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The words that tell what a figure is of: those of its sentence before it, or of its row and its column. */
final class Wording {
    private static final String PARTING = "；;。！？\n";
    private static final int FARTHEST = 80;
    private static final int SHORTEST = 4;

    private final Draft draft;
    private final Map<Integer, Grid> grids = new HashMap<>();

    Wording(Draft draft) {
        this.draft = draft;
    }

    /** So many pairs of signs that tell something do the words of both have. */
    int shared(Mention one, Mention other) {
        String second = of(other);
        return (int) Affinity.pairs(of(one)).stream().filter(second::contains).count();
    }

    /** One is a cell, and what its row is called stands in the sentence of the other. */
    boolean isRowNamed(Mention one, Mention other) {
        if (one.inTable() == other.inTable()) {
            return false;
        }
        String item = letters(item(one.inTable() ? other : one));
        return row(one.inTable() ? one : other).stream()
                .map(Wording::name)
                .anyMatch(name -> name.length() >= SHORTEST && item.contains(name));
    }

    private String of(Mention figure) {
        return figure.inTable()
                ? String.join("，", row(figure)) + "，"
                        + grid(figure).header(figure.at().column())
                : item(figure) + "，" + Affinity.name(figure);
    }

    /** The last item of its sentence, up to the figure. */
    String item(Mention figure) {
        String text = ((Block.Paragraph) draft.blocks().get(figure.at().block() - 1)).text();
        int end = figure.at().offset();
        int start = end;
        while (start > Math.max(0, end - FARTHEST) && PARTING.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    /** All cells of its row that are words. */
    private List<String> row(Mention cell) {
        Grid grid = grid(cell);
        int row = cell.at().row();
        return IntStream.range(0, grid.columns())
                .filter(column -> grid.at(row, column) == null)
                .mapToObj(column -> grid.cell(row, column).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Grid grid(Mention cell) {
        int block = cell.at().block();
        return grids.computeIfAbsent(
                block, unused -> Grid.of((Block.Table) draft.blocks().get(block - 1)));
    }

    /** 老旧小区配套工程 of 其中：老旧小区配套工程（18 个小区）. */
    private static String name(String cell) {
        return letters(cell.replaceAll("[（(][^（()）]*[)）]", "")).replaceFirst("^其中", "");
    }

    private static String letters(String words) {
        return words.replaceAll("[^\\p{IsHan}A-Za-z]", "");
    }
}
