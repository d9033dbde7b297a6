package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table's figures by their places. */
final class Cells {
    private static final List<String> NOT_ADDED = List.of("率", "比", "单价", "人均", "标准", "%", "％", "排名", "权重");

    /** 比上年增减金额: what is compared in money. */
    private static final Pattern AMOUNT = Pattern.compile("(额|数)([（(][^（()）]*[）)])?$");

    private final Grid grid;
    private final Map<Integer, Mention> mentions = new HashMap<>();
    private final Map<Integer, Mention> rates = new HashMap<>();
    /** Those that stand in names. */
    private final Map<Integer, Mention> scores = new HashMap<>();

    Cells(Grid grid, List<Mention> ofTable) {
        this.grid = grid;
        for (Mention mention : ofTable) {
            if (grid.at(mention.at().row(), mention.at().column()) == null) {
                scores.put(place(mention.at().row(), mention.at().column()), mention);
                continue;
            }
            (grid.isOfRates(mention.at().row()) ? rates : mentions)
                    .put(place(mention.at().row(), mention.at().column()), mention);
        }
        for (int column = 0; column < grid.columns(); column++) {
            strayRates(column);
        }
    }

    /** A rate among amounts is of the rows above it, and no addend. */
    private void strayRates(int column) {
        List<Integer> places = new ArrayList<>();
        int amounts = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Mention cell = mentions.get(place(row, column));
            boolean rate = cell != null && cell.quantity().unit().isRate();
            amounts += cell == null || rate ? 0 : 1;
            if (rate) {
                places.add(place(row, column));
            }
        }
        if (amounts > places.size()) {
            places.forEach(place -> rates.put(place, Objects.requireNonNull(mentions.remove(place))));
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

    /** A rate of figures of other rows of its column; empty where no figure stands. */
    Optional<Mention> rate(int row, int column) {
        return Optional.ofNullable(rates.get(place(row, column)));
    }

    /** 预算编制（35分）: the score in the name; empty where none stands. */
    Optional<Mention> score(int row, int column) {
        return Optional.ofNullable(scores.get(place(row, column)));
    }

    /** Figures that can be added stand in the column. */
    boolean isAdded(int column) {
        String header = grid.header(column);
        if (!AMOUNT.matcher(header).find() && NOT_ADDED.stream().anyMatch(header::contains)) {
            return false;
        }
        return isOfAmounts(column);
    }

    /** Figures that are no rates stand in the column. */
    boolean isOfAmounts(int column) {
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

    /** Whatever it is called: percentages stand in it. */
    boolean isOfRates(int column) {
        boolean any = false;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> cell = at(row, column);
            if (cell.isPresent() && !cell.get().quantity().unit().isRate()) {
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
