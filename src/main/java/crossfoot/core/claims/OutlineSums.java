package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a numbered outline: 类 is the sum of its 款, 一、 that of its 1. 2. 3., where most of a table keep to it. */
final class OutlineSums {
    private static final int FEWEST = 2;
    /** Above all numbers. */
    private static final int TOTAL = 10;

    /** How unlikely an accident must be: codes say that the rows are all of a class. */
    private static final int CHANCE = 5;

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(3);
    /** Rows without codes need not be all. */
    private static final BigDecimal FARTHEST_BELOW = BigDecimal.TEN;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;
    private final List<Node> right = new ArrayList<>();
    private final List<Node> wrong = new ArrayList<>();

    /** A row's figure and those of the rows right below it in the outline. */
    private record Node(Mention parent, List<Mention> children, boolean byCode) {
        /** @param many so many others add up that what is less than all is no list of the largest */
        boolean isNear(boolean many) {
            BigDecimal stated = parent.quantity().value();
            BigDecimal sum = TableSum.of(children);
            boolean above = byCode || sum.compareTo(stated) > 0;
            BigDecimal apart = stated.subtract(sum).abs().multiply(above ? FARTHEST : FARTHEST_BELOW);
            return isSlip() || ((above || many) && apart.compareTo(stated.abs()) <= 0);
        }

        /** Digits of one figure were changed about, or the total has not been made anew. */
        private boolean isSlip() {
            return Typo.isLike(parent, TableSum.of(children))
                    || !Slip.of(parent, children).isEmpty()
                    || TableSum.isLeftOut(parent, children);
        }
    }

    OutlineSums(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            if (cells.isAdded(column)) {
                column(column);
            }
        }
        if (right.size() >= FEWEST && right.size() > wrong.size()) {
            right.forEach(node -> TableSum.agrees(verdicts, node.parent(), node.children()));
            wrong.stream()
                    .filter(node -> node.isNear(right.size() > FEWEST))
                    .forEach(node -> verdicts.contradict(
                            Kind.SUM, node.parent(), TableSum.reason("table.sum", node.parent(), node.children())));
        } else {
            wrong.stream()
                    .filter(Node::byCode)
                    .forEach(node -> NearMiss.settle(verdicts, node.parent(), node.children(), CHANCE));
        }
    }

    private void column(int column) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> parent = cells.at(row, column);
            List<Mention> children = parent.isPresent() ? children(row, column) : List.of();
            if (!children.isEmpty() && parent.orElseThrow().quantity().value().signum() != 0) {
                if (depth(row, column) == TOTAL) {
                    NearMiss.settle(verdicts, parent.orElseThrow(), children, CHANCE);
                    continue;
                }
                boolean byCode = RowLevel.isCode(RowLevel.depth(grid, row, column));
                Node node = new Node(parent.orElseThrow(), children, byCode);
                boolean sum = Interval.sum(children).meets(Interval.of(node.parent()));
                (sum ? right : wrong).add(node);
            }
        }
    }

    /** 总计 above 一、 and 二、 is what they come to. */
    private int depth(int row, int column) {
        boolean first = row == grid.firstRow() && Grid.isTotalLabel(grid.label(row, column));
        return first ? TOTAL : RowLevel.depth(grid, row, column);
    }

    private List<Mention> children(int row, int column) {
        int own = depth(row, column);
        List<Mention> children = new ArrayList<>();
        int level = 0;
        for (int below = row + 1; own > 0 && own < RowLevel.OF_WHICH && below < grid.rows(); below++) {
            int depth = RowLevel.depth(grid, below, column);
            boolean unnumbered = depth == 0 && !RowLevel.isCode(own) && !ColumnSums.isTotal(grid.label(below, column));
            depth = unnumbered ? RowLevel.UNNUMBERED : depth;
            if (own == TOTAL && depth == RowLevel.UNNUMBERED) {
                continue;
            }
            boolean otherKind = depth != RowLevel.OF_WHICH && RowLevel.isCode(depth) != RowLevel.isCode(own);
            if (depth <= own || otherKind) {
                break;
            }
            level = level == 0 ? depth : level;
            if (depth == level && depth != RowLevel.OF_WHICH) {
                cells.at(below, column).ifPresent(children::add);
            }
        }
        return children.size() > 1 || RowLevel.isCode(own) ? children : List.of();
    }
}
