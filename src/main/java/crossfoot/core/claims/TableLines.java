package crossfoot.core.claims;

import crossfoot.core.claims.TableLine.Kind;
import crossfoot.core.claims.TableLine.Place;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of a draft's tables: their rows, their totals (even if none are stated), and their columns. */
final class TableLines {
    private static final int FEWEST = 2;
    private static final int MOST_ROWS = 60;
    private static final int WIDEST = 16;

    private static final Pattern ALL = Pattern.compile("^(?:年度|项目|本年)?(?:资金|投资|支出|收入|预算)(?:总额|总计|合计)$");

    /** 2020年决算: what it tells is known by its year. */
    private static final Pattern YEAR = Pattern.compile("年度?(?:决算|执行|支出|收入|实际)?数?");

    private final Cells cells;
    private final Grid grid;
    private final List<TableLine> lines = new ArrayList<>();

    private TableLines(Cells cells) {
        this.cells = cells;
        this.grid = cells.grid();
    }

    static List<TableLine> of(Draft draft, List<Mention> mentions) {
        Map<Integer, List<Mention>> byBlock = new HashMap<>();
        mentions.stream()
                .filter(Mention::inTable)
                .forEach(cell -> byBlock.computeIfAbsent(cell.at().block(), unused -> new ArrayList<>())
                        .add(cell));
        List<TableLine> all = new ArrayList<>();
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Table table && byBlock.containsKey(table.number())) {
                Cells cells = new Cells(Grid.of(table), byBlock.getOrDefault(table.number(), List.of()));
                all.addAll(new TableLines(cells).lines());
            }
        }
        return all;
    }

    private List<TableLine> lines() {
        if (grid.columns() > WIDEST || grid.rows() > MOST_ROWS) {
            return List.of();
        }
        boolean stated = false;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String name = name(row);
            boolean year = YEAR.matcher(name).matches() && !cellsOf(row).isEmpty();
            boolean total = grid.isTotal(row) || year || ALL.matcher(name).find();
            stated |= total;
            add(total ? Kind.TOTALS : Kind.ROW, total ? "" : name, row(row));
        }
        if (!stated) {
            add(Kind.TOTALS, "", totals());
        }
        IntStream.range(0, grid.columns()).forEach(column -> add(Kind.COLUMN, "", column(column)));
        return lines;
    }

    private List<Mention> cellsOf(int row) {
        return IntStream.range(0, grid.columns())
                .mapToObj(column -> cells.at(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> cell.year() > 0)
                .toList();
    }

    private void add(Kind kind, String name, List<Place> places) {
        if (!places.isEmpty()) {
            lines.add(new TableLine(grid.block(), kind, name, places));
        }
    }

    /** That of its first figure. */
    private String name(int row) {
        return IntStream.range(0, grid.columns())
                .filter(column -> cells.at(row, column).isPresent())
                .mapToObj(column -> TableLine.letters(grid.label(row, column)))
                .findFirst()
                .orElse("");
    }

    private List<Place> row(int row) {
        List<Place> places = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            String head = grid.header(column);
            cells.at(row, column).ifPresent(cell -> places.add(Place.of(head, List.of(cell))));
        }
        for (int column = 0; column < grid.columns(); column++) {
            group(row, column, places);
        }
        return places;
    }

    /** 核定编制 above 行政, 事业 and 工勤: all three. */
    private void group(int row, int first, List<Place> places) {
        String head = grid.firstRow() > 1 ? grid.cell(0, first).strip() : "";
        int end = first + 1;
        while (!head.isEmpty()
                && end < grid.columns()
                && grid.cell(0, end).isBlank()
                && !grid.cell(1, end).isBlank()) {
            end++;
        }
        List<Mention> from = IntStream.range(first, end)
                .filter(cells::isAdded)
                .mapToObj(column -> cells.at(row, column))
                .flatMap(Optional::stream)
                .toList();
        if (end > first + 1 && from.size() >= FEWEST && isOfOne(from)) {
            places.add(Place.of(head, from));
        }
    }

    /** Of a table without a row for them, if its rows are all of one level. */
    private List<Place> totals() {
        List<Place> places = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            List<Mention> from = new ArrayList<>();
            boolean flat = cells.isAdded(column);
            for (int row = grid.firstRow(); row < grid.rows() && flat; row++) {
                cells.at(row, column).ifPresent(from::add);
                flat = RowLevel.of(grid, row, column) == 0 && !ColumnSums.isTotal(grid.label(row, column));
            }
            if (flat && from.size() >= FEWEST && isOfOne(from)) {
                places.add(Place.of(grid.header(column), from));
            }
        }
        return places;
    }

    private static boolean isOfOne(List<Mention> from) {
        return from.stream()
                .allMatch(one -> one.quantity().exact()
                        && one.dimension().equals(from.get(0).dimension()));
    }

    /** By the names of its rows, where each has one of its own. */
    private List<Place> column(int column) {
        List<Place> places = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            String label = grid.label(row, column);
            cells.at(row, column)
                    .filter(cell -> !ColumnSums.isTotal(label))
                    .ifPresent(cell -> places.add(Place.of(label, List.of(cell))));
        }
        return places.stream().allMatch(place -> names.add(place.name() + place.unit())) ? places : List.of();
    }
}
