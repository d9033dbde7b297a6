package crossfoot.core.money;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A circulation of whole numbers in which every edge starts at its figure's own rounding and may move one step. Points
 * at which more flows in than out are settled along the cheapest paths (successive shortest paths with potentials), so
 * the total cost of the steps is the least possible. The order of edges decides ties.
 */
final class RoundingNetwork {
    /**
     * What an edge carries.
     *
     * @param own the figure's own rounding
     * @param step where it may move: 1 up, −1 down, 0 not at all
     * @param cost what moving costs, above 0
     */
    record Figure(long own, int step, long cost) {}

    private record Reached(long distance, int point) {}

    private static final Comparator<Reached> NEAREST_FIRST =
            Comparator.comparingLong(Reached::distance).thenComparingInt(Reached::point);

    private final int[] firstArc;
    private final long[] surplus;
    private final long[] potentials;
    private final long[] distances;
    private final int[] arcInto;
    private int[] heads = new int[64];
    private int[] nextArc = new int[64];
    private long[] costs = new long[64];
    private boolean[] open = new boolean[64];
    private long[] flows = new long[32];
    private int[] steps = new int[32];
    private int edges;

    RoundingNetwork(int points) {
        firstArc = new int[points];
        Arrays.fill(firstArc, -1);
        surplus = new long[points];
        potentials = new long[points];
        distances = new long[points];
        arcInto = new int[points];
    }

    void addEdge(int from, int to, Figure figure) {
        if (edges == flows.length) {
            grow();
        }
        boolean up = figure.step > 0;
        flows[edges] = figure.own;
        steps[edges] = figure.step;
        surplus[from] -= figure.own;
        surplus[to] += figure.own;
        // Arc 2e moves the figure by its step, arc 2e+1 takes that back. A step down sends a unit from head to tail.
        addArc(2 * edges, up ? from : to, up ? to : from, figure.cost);
        addArc(2 * edges + 1, up ? to : from, up ? from : to, -figure.cost);
        open[2 * edges] = figure.step != 0;
        edges++;
    }

    private void addArc(int arc, int from, int to, long cost) {
        heads[arc] = to;
        costs[arc] = cost;
        nextArc[arc] = firstArc[from];
        firstArc[from] = arc;
    }

    private void grow() {
        flows = Arrays.copyOf(flows, 2 * edges);
        steps = Arrays.copyOf(steps, 2 * edges);
        heads = Arrays.copyOf(heads, 4 * edges);
        nextArc = Arrays.copyOf(nextArc, 4 * edges);
        costs = Arrays.copyOf(costs, 4 * edges);
        open = Arrays.copyOf(open, 4 * edges);
    }

    /** Makes as much flow into every point as out of it; false if the steps that are allowed do not suffice. */
    boolean settle() {
        int deficit = nearestDeficit();
        while (deficit >= 0) {
            int point = deficit;
            while (arcInto[point] >= 0) {
                int arc = arcInto[point];
                open[arc] = false;
                open[arc ^ 1] = true;
                flows[arc >> 1] += (arc & 1) == 0 ? steps[arc >> 1] : -steps[arc >> 1];
                point = heads[arc ^ 1];
            }
            surplus[point]--;
            surplus[deficit]++;
            deficit = nearestDeficit();
        }
        return Arrays.stream(surplus).allMatch(of -> of == 0);
    }

    /** The deficit nearest to any surplus, with the path to it in {@code arcInto}; −1 when all is settled. */
    private int nearestDeficit() {
        PriorityQueue<Reached> queue = new PriorityQueue<>(NEAREST_FIRST);
        Arrays.fill(distances, Long.MAX_VALUE);
        for (int point = 0; point < surplus.length; point++) {
            if (surplus[point] > 0) {
                distances[point] = 0;
                arcInto[point] = -1;
                queue.add(new Reached(0, point));
            }
        }
        for (Reached next = queue.poll(); next != null; next = queue.poll()) {
            if (next.distance > distances[next.point]) {
                continue;
            }
            if (surplus[next.point] < 0) {
                raisePotentials(next.distance);
                return next.point;
            }
            relax(next, queue);
        }
        return -1;
    }

    private void relax(Reached from, PriorityQueue<Reached> queue) {
        for (int arc = firstArc[from.point]; arc >= 0; arc = nextArc[arc]) {
            int head = heads[arc];
            long distance = from.distance + costs[arc] + potentials[from.point] - potentials[head];
            if (open[arc] && distance < distances[head]) {
                distances[head] = distance;
                arcInto[head] = arc;
                queue.add(new Reached(distance, head));
            }
        }
    }

    private void raisePotentials(long limit) {
        for (int point = 0; point < potentials.length; point++) {
            potentials[point] += Math.min(distances[point], limit);
        }
    }

    /** What the edge carries, by the order in which the edges were added. */
    long flow(int edge) {
        return flows[edge];
    }
}
