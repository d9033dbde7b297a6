package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table's figures by their places. */
final class Cells {
    private static final List<String> NOT_ADDED = List.of("率", "比", "单价", "人均", "标准", "%", "％", "排名", "权重");

    private final Grid grid;
    private final Map<Integer, Mention> mentions = new HashMap<>();
    private final Map<Integer, Mention> rates = new HashMap<>();

    Cells(Grid grid, List<Mention> ofTable) {
        this.grid = grid;
        for (Mention mention : ofTable) {
            (grid.isOfRates(mention.at().row()) ? rates : mentions)
                    .put(place(mention.at().row(), mention.at().column()), mention);
        }
    }

    private int place(int row, int column) {
        return row * grid.columns() + column;
    }

    Grid grid() {
        return grid;
    }

    /** Empty where no figure stands. */
    Optional<Mention> at(int row, int column) {
        return Optional.ofNullable(mentions.get(place(row, column)));
    }

    /** Of a row of rates of other rows; empty where no figure stands. */
    Optional<Mention> rate(int row, int column) {
        return Optional.ofNullable(rates.get(place(row, column)));
    }

    /** Figures that can be added stand in the column. */
    boolean isAdded(int column) {
        String header = grid.header(column);
        if (NOT_ADDED.stream().anyMatch(header::contains)) {
            return false;
        }
        boolean any = false;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> cell = at(row, column);
            if (cell.isPresent() && cell.get().quantity().unit().isRate()) {
                return false;
            }
            any |= cell.isPresent();
        }
        return any;
    }

    String label(int row, int column) {
        return grid.label(row, column);
    }
}
