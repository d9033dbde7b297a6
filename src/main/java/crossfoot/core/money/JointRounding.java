package crossfoot.core.money;

import java.util.Optional;

/**
 * Rounds a table of exact amounts to 0.01 万元 so that it foots and cross-foots: every parent is the sum of its children
 * in every year, and the column of all years is the sum of the years for every figure. Every figure is the floor or the
 * ceiling of its exact value, so none moves more than 0.01 万元 from its own rounding (controlled rounding).
 *
 * <p>A table that foots by every figure's own rounding is left alone. Else figures move at the least cost in all: a
 * single year costs more than the column of all years, a higher figure more than a lower one, and of equals the one
 * whose remainder is nearest to the middle costs least (largest remainder). Ties fall the same way every time.
 *
 * <p>Such a rounding always exists: the figures of each year are one nested family of sets of cells, those of all years
 * a second one, and two nested families make a network whose extreme flows are whole numbers.
 */
public final class JointRounding {
    /** 0.01 万元 in 分. */
    public static final long HUNDREDTH_FEN = 10_000;

    private static final int LEVELS = 4;
    private static final int LEVEL_BITS = 5;
    private static final long YEAR_BEFORE_ALL = 1L << 12;
    private static final long ONE_MOVE = 2 * HUNDREDTH_FEN;

    /** More than any number of moves to the floor or the ceiling. */
    private static final long BEYOND = 1L << 45;

    private final int[] parents;
    private final int[] depths;
    private final long[][] exactFen;
    private final int years;
    private final RoundingNetwork network;

    /** What the last column is held to; empty if it is rounded with the others. */
    private final long[] wholes;

    private JointRounding(int[] parents, long[][] exactFen, long[] wholes) {
        this.parents = parents;
        this.depths = depths(parents);
        this.exactFen = exactFen;
        this.years = exactFen.length == 0 ? 0 : exactFen[0].length - 1;
        this.wholes = wholes;
        this.network = new RoundingNetwork(1 + parents.length * (years + 1));
    }

    /**
     * Rounds jointly.
     *
     * @param parents for each figure the index of the figure above it, which stands before it; −1 for a root
     * @param exactFen figure → year → amount in 分; only the rows of figures without children are read
     * @return figure → year → 0.01 万元, with one more column at the end for all years
     * @throws IllegalArgumentException if a parent doesn't stand before its child, or the rows differ in length
     * @throws MoneyOverflow if a sum leaves the range of a {@code long}
     */
    public static long[][] round(int[] parents, long[][] exactFen) {
        return new JointRounding(parents.clone(), withSums(parents, exactFen), new long[0])
                .rounded()
                .orElseThrow();
    }

    /**
     * Rounds the parts of figures that are rounded already: the months of a year, the projects of a category. Every
     * part is the floor or the ceiling of its exact value where that is possible; else some are one further, yet never
     * more than 0.01 万元 from their own rounding.
     *
     * @param parents as in {@link #round}
     * @param exactFen figure → part → amount in 分; only the rows of figures without children are read
     * @param wholes figure → what its parts have to add up to, in 0.01 万元; they foot
     * @return figure → part → 0.01 万元, with the whole at the end; empty if no such rounding exists
     */
    public static Optional<long[][]> within(int[] parents, long[][] exactFen, long[] wholes) {
        return new JointRounding(parents.clone(), withSums(parents, exactFen), wholes.clone()).rounded();
    }

    /** The amount's own rounding to 0.01 万元: half up, away from zero. */
    public static long ownHundredths(long fen) {
        long floor = Math.floorDiv(fen, HUNDREDTH_FEN);
        long above = Math.floorMod(fen, HUNDREDTH_FEN);
        boolean up = above == HUNDREDTH_FEN / 2 ? fen > 0 : above > HUNDREDTH_FEN / 2;
        return up ? floor + 1 : floor;
    }

    private static long[][] withSums(int[] parents, long[][] exactFen) {
        if (parents.length != exactFen.length) {
            throw new IllegalArgumentException(parents.length + " parents, " + exactFen.length + " rows of amounts");
        }
        int years = exactFen.length == 0 ? 0 : exactFen[0].length;
        boolean[] inner = inner(parents);
        long[][] sums = new long[parents.length][years + 1];
        for (int node = parents.length - 1; node >= 0; node--) {
            if (exactFen[node].length != years) {
                throw new IllegalArgumentException("row " + node + " has " + exactFen[node].length + " years");
            }
            for (int year = 0; year < years && !inner[node]; year++) {
                sums[node][year] = exactFen[node][year];
                sums[node][years] = Money.addFen(sums[node][years], exactFen[node][year]);
            }
            for (int column = 0; column <= years && parents[node] >= 0; column++) {
                sums[parents[node]][column] = Money.addFen(sums[parents[node]][column], sums[node][column]);
            }
        }
        return sums;
    }

    private static boolean[] inner(int[] parents) {
        boolean[] inner = new boolean[parents.length];
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] < -1 || parents[node] >= node) {
                throw new IllegalArgumentException("figure " + node + " stands before its parent " + parents[node]);
            }
            if (parents[node] >= 0) {
                inner[parents[node]] = true;
            }
        }
        return inner;
    }

    private static int[] depths(int[] parents) {
        int[] depths = new int[parents.length];
        for (int node = 0; node < parents.length; node++) {
            depths[node] = parents[node] < 0 ? 0 : depths[parents[node]] + 1;
        }
        return depths;
    }

    /**
     * Every figure is an edge that carries its rounded value. Money flows down from the root through a year's figures
     * to a leaf, from there into the leaf's column of all years, and up through that column's figures to the root.
     */
    private Optional<long[][]> rounded() {
        boolean[] inner = inner(parents);
        for (int node = 0; node < parents.length; node++) {
            for (int year = 0; year < years; year++) {
                network.addEdge(
                        point(parents[node], year), point(node, inner[node] ? year : years), figure(node, year));
            }
            network.addEdge(point(node, years), point(parents[node], years), figure(node, years));
        }
        boolean held = wholes.length > 0;
        for (int node = 0; held && node < parents.length; node++) {
            for (int year = 0; year < years; year++) {
                addBeyond(node, year, point(parents[node], year), point(node, inner[node] ? year : years));
            }
        }
        if (!network.settle()) {
            return Optional.empty();
        }
        long[][] rounded = new long[parents.length][years + 1];
        int edge = 0;
        for (long[] row : rounded) {
            for (int column = 0; column <= years; column++) {
                row[column] = network.flow(edge++);
            }
        }
        for (int node = 0; held && node < parents.length; node++) {
            for (int year = 0; year < years; year++) {
                rounded[node][year] += network.flow(edge++) + network.flow(edge++);
            }
        }
        return Optional.of(rounded);
    }

    /** Lets a figure go beyond its floor or ceiling, but no further than one from its own rounding. */
    private void addBeyond(int node, int column, int from, int to) {
        int step = figure(node, column).step();
        network.addEdge(from, to, new RoundingNetwork.Figure(0, step > 0 ? 0 : 1, BEYOND));
        network.addEdge(from, to, new RoundingNetwork.Figure(0, step < 0 ? 0 : -1, BEYOND));
    }

    private int point(int node, int column) {
        return node < 0 ? 0 : 1 + node * (years + 1) + column;
    }

    private RoundingNetwork.Figure figure(int node, int column) {
        if (column == years && wholes.length > 0) {
            return new RoundingNetwork.Figure(wholes[node], 0, 0);
        }
        long exact = exactFen[node][column];
        long own = ownHundredths(exact);
        long above = Math.floorMod(exact, HUNDREDTH_FEN);
        if (above == 0) {
            return new RoundingNetwork.Figure(own, 0, 0);
        }
        int step = own == Math.floorDiv(exact, HUNDREDTH_FEN) ? 1 : -1;
        long farther = HUNDREDTH_FEN - 2 * Math.min(above, HUNDREDTH_FEN - above);
        long weight = 1L << (LEVEL_BITS * (LEVELS - Math.min(depths[node], LEVELS)));
        return new RoundingNetwork.Figure(
                own,
                step,
                (ONE_MOVE + farther) * weight * (column == years || wholes.length > 0 ? 1 : YEAR_BEFORE_ALL));
    }
}
