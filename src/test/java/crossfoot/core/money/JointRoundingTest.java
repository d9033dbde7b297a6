package crossfoot.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JointRoundingTest {
    private static final int[] OFFICE = {-1, 0, 1, 1, 0, 4, 4, 4, 4, 4, 0};

    @Test
    void own_rounding_is_half_up_away_from_zero() {
        assertThat(JointRounding.ownHundredths(4_678_530_000L)).isEqualTo(467_853);
        assertThat(JointRounding.ownHundredths(5_000)).isEqualTo(1);
        assertThat(JointRounding.ownHundredths(4_999)).isZero();
        assertThat(JointRounding.ownHundredths(-4_999)).isZero();
        assertThat(JointRounding.ownHundredths(-5_000)).isEqualTo(-1);
        assertThat(JointRounding.ownHundredths(-5_001)).isEqualTo(-1);
        assertThat(JointRounding.ownHundredths(-15_000)).isEqualTo(-2);
        assertThat(JointRounding.ownHundredths(Long.MAX_VALUE)).isEqualTo(922_337_203_685_478L);
        assertThat(JointRounding.ownHundredths(Long.MIN_VALUE)).isEqualTo(-922_337_203_685_478L);
    }

    @Test
    void a_table_that_foots_by_own_rounding_is_left_alone() {
        Random random = new Random(7);
        int kept = 0;
        for (int round = 0; round < 3_000; round++) {
            long[][] exact = amounts(new int[] {-1, 0, 0}, 1, random, 1_000_000);
            long[][] own = own(new int[] {-1, 0, 0}, exact);
            if (foots(new int[] {-1, 0, 0}, own)) {
                kept++;
                assertThat(JointRounding.round(new int[] {-1, 0, 0}, exact)).isDeepEqualTo(own);
            }
        }
        assertThat(kept).isGreaterThan(1_000);
    }

    @Test
    void three_thirds_make_the_whole() {
        long[][] rounded = JointRounding.round(new int[] {-1, 0, 0, 0}, new long[][] {{0}, {3_333}, {3_333}, {3_334}});
        assertThat(rounded).isDeepEqualTo(new long[][] {{1, 1}, {0, 0}, {0, 0}, {1, 1}});
    }

    @Test
    void the_largest_remainder_is_raised_and_the_total_keeps_its_own_rounding() {
        long[][] rounded =
                JointRounding.round(new int[] {-1, 0, 0, 0}, new long[][] {{0}, {14_100}, {24_900}, {34_300}});
        assertThat(rounded).isDeepEqualTo(new long[][] {{7, 7}, {1, 1}, {3, 3}, {3, 3}});
    }

    @Test
    void a_year_keeps_its_own_rounding_where_only_the_column_of_all_years_has_to_move() {
        long[][] rounded = JointRounding.round(new int[] {-1}, new long[][] {{4_000, 4_000}});
        assertThat(rounded).isDeepEqualTo(new long[][] {{0, 0, 0}});
    }

    @Test
    void a_year_moves_where_all_years_could_not_be_reached_otherwise() {
        long[][] rounded = JointRounding.round(new int[] {-1}, new long[][] {{4_000, 4_000, 4_000, 4_000}});
        assertThat(rounded[0][4]).isEqualTo(1);
        assertThat(Arrays.stream(rounded[0], 0, 4).sum()).isEqualTo(1);
    }

    @Test
    void a_thousand_random_tables_foot_both_ways_and_nothing_moves_further_than_one_hundredth() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int[] parents = seed % 3 == 0 ? OFFICE : tree(random);
            long[][] exact = amounts(parents, random.nextInt(5), random, range(seed));
            long[][] before = deepCopy(exact);
            long[][] rounded = JointRounding.round(parents, exact);
            assertThat(foots(parents, rounded)).as("foots, seed %d", seed).isTrue();
            long[][] own = own(parents, exact);
            for (int node = 0; node < parents.length; node++) {
                for (int column = 0; column < own[node].length; column++) {
                    assertThat(Math.abs(rounded[node][column] - own[node][column]))
                            .as("seed %d, node %d, column %d", seed, node, column)
                            .isLessThanOrEqualTo(1);
                }
            }
            assertThat(JointRounding.round(parents, exact))
                    .as("again, seed %d", seed)
                    .isDeepEqualTo(rounded);
            assertThat(exact).isDeepEqualTo(before);
        }
    }

    @Test
    void every_figure_is_the_floor_or_the_ceiling_of_its_exact_value() {
        Random random = new Random(11);
        long[][] exact = amounts(OFFICE, 4, random, 50_000);
        long[][] sums = sums(OFFICE, exact);
        long[][] rounded = JointRounding.round(OFFICE, exact);
        for (int node = 0; node < OFFICE.length; node++) {
            for (int column = 0; column <= 4; column++) {
                long floor = Math.floorDiv(sums[node][column], JointRounding.HUNDREDTH_FEN);
                long ceiling = -Math.floorDiv(-sums[node][column], JointRounding.HUNDREDTH_FEN);
                assertThat(rounded[node][column]).isBetween(floor, ceiling);
            }
        }
    }

    @Test
    void no_other_rounding_of_a_small_table_moves_fewer_figures_of_a_year() {
        int[] parents = {-1, 0, 0, 0};
        for (int seed = 0; seed < 300; seed++) {
            long[][] exact = amounts(parents, 1, new Random(seed), 40_000);
            int moved = moved(own(parents, exact), JointRounding.round(parents, exact));
            assertThat(moved).as("seed %d", seed).isEqualTo(fewestMoves(parents, exact));
        }
    }

    @Test
    void parts_add_up_to_a_whole_that_is_rounded_already_or_there_are_none() {
        long[][] thirds = {{3_333, 3_333, 3_334}};
        assertThat(JointRounding.within(new int[] {-1}, thirds, new long[] {1}))
                .hasValueSatisfying(parts -> assertThat(parts[0]).containsExactly(0, 0, 1, 1));
        assertThat(JointRounding.within(new int[] {-1}, thirds, new long[] {-3}).orElseThrow()[0])
                .containsExactly(-1, -1, -1, -3);
        assertThat(JointRounding.within(new int[] {-1}, thirds, new long[] {4})).isEmpty();
        assertThat(JointRounding.within(new int[] {-1}, new long[][] {{10_000, 20_000}}, new long[] {3})
                        .orElseThrow()[0])
                .containsExactly(1, 2, 3);
        assertThat(JointRounding.within(new int[] {-1}, new long[][] {{10_000, 20_000}}, new long[] {1})
                        .orElseThrow()[0])
                .containsExactly(0, 1, 1);
    }

    @Test
    void several_roots_and_a_leaf_that_is_a_root_are_fine() {
        long[][] rounded = JointRounding.round(
                new int[] {-1, 0, 0, -1}, new long[][] {{0, 0}, {5_000, 1}, {5_000, 1}, {-5_000, 5_000}});
        assertThat(rounded[0]).containsExactly(1, 0, 1);
        assertThat(rounded[1][0] + rounded[2][0]).isEqualTo(1);
        assertThat(rounded[3]).containsExactly(-1, 1, 0);
    }

    @Test
    void an_empty_table_and_a_table_without_years_are_fine() {
        assertThat(JointRounding.round(new int[0], new long[0][])).isEmpty();
        assertThat(JointRounding.round(new int[] {-1, 0}, new long[2][0])).isDeepEqualTo(new long[][] {{0}, {0}});
    }

    @Test
    void a_sum_beyond_a_long_is_an_error() {
        assertThatThrownBy(() -> JointRounding.round(new int[] {-1, 0, 0}, new long[][] {{0}, {Long.MAX_VALUE}, {1}}))
                .isInstanceOf(MoneyOverflow.class);
        assertThatThrownBy(() -> JointRounding.round(new int[] {-1}, new long[][] {{Long.MIN_VALUE, -1}}))
                .isInstanceOf(MoneyOverflow.class);
    }

    @Test
    void refuses_a_parent_after_its_child_and_rows_that_differ_in_length() {
        assertThatThrownBy(() -> JointRounding.round(new int[] {1, -1}, new long[2][1]))
                .hasMessageContaining("figure 0 stands before its parent 1");
        assertThatThrownBy(() -> JointRounding.round(new int[] {-2}, new long[1][1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JointRounding.round(new int[] {-1, 0}, new long[][] {{0}, {}}))
                .hasMessageContaining("row 1 has 0 years");
        assertThatThrownBy(() -> JointRounding.round(new int[] {-1, 0}, new long[1][1]))
                .hasMessageContaining("2 parents, 1 rows");
    }

    @Test
    void large_tables_take_no_time_to_speak_of() {
        int[] projects = new int[501];
        projects[0] = -1;
        long[][] exact = amounts(projects, 12, new Random(3), 100_000_000L);
        long start = System.nanoTime();
        long[][] rounded = JointRounding.round(projects, exact);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
        assertThat(foots(projects, rounded)).isTrue();
    }

    private static long range(int seed) {
        long[] ranges = {3, 10_000, 30_000, 500_000_000L, 90_000_000_000_000_000L};
        return ranges[seed % ranges.length];
    }

    private static int[] tree(Random random) {
        int[] parents = new int[1 + random.nextInt(25)];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = node == 0 || random.nextInt(12) == 0 ? -1 : random.nextInt(node);
        }
        return parents;
    }

    private static long[][] amounts(int[] parents, int years, Random random, long range) {
        long[][] exact = new long[parents.length][years];
        for (long[] row : exact) {
            for (int year = 0; year < years; year++) {
                int kind = random.nextInt(10);
                long amount = random.nextLong(2 * range) - range;
                row[year] = kind == 0 ? 0 : kind == 1 ? amount / 5_000 * 5_000 : amount;
            }
        }
        return exact;
    }

    private static long[][] sums(int[] parents, long[][] exact) {
        boolean[] inner = new boolean[parents.length];
        Arrays.stream(parents).filter(parent -> parent >= 0).forEach(parent -> inner[parent] = true);
        int years = exact[0].length;
        long[][] sums = new long[parents.length][years + 1];
        for (int leaf = 0; leaf < parents.length; leaf++) {
            for (int node = leaf; node >= 0 && !inner[leaf]; node = parents[node]) {
                for (int year = 0; year < years; year++) {
                    sums[node][year] += exact[leaf][year];
                    sums[node][years] += exact[leaf][year];
                }
            }
        }
        return sums;
    }

    private static long[][] own(int[] parents, long[][] exact) {
        long[][] own = sums(parents, exact);
        for (long[] row : own) {
            Arrays.setAll(row, column -> JointRounding.ownHundredths(row[column]));
        }
        return own;
    }

    private static boolean foots(int[] parents, long[][] table) {
        for (int node = 0; node < parents.length; node++) {
            int years = table[node].length - 1;
            if (Arrays.stream(table[node], 0, years).sum() != table[node][years]) {
                return false;
            }
            for (int column = 0; column <= years; column++) {
                long below = 0;
                boolean leaf = true;
                for (int child = 0; child < parents.length; child++) {
                    if (parents[child] == node) {
                        below += table[child][column];
                        leaf = false;
                    }
                }
                if (!leaf && below != table[node][column]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int moved(long[][] own, long[][] rounded) {
        int moved = 0;
        for (int node = 0; node < own.length; node++) {
            moved += own[node][0] == rounded[node][0] ? 0 : 1;
        }
        return moved;
    }

    /** Tries all floors and ceilings of the leaves; the root's own rounding is kept whenever that is possible. */
    private static int fewestMoves(int[] parents, long[][] exact) {
        long[][] sums = sums(parents, exact);
        long[][] own = own(parents, exact);
        int[] best = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        for (int choice = 0; choice < 1 << 3; choice++) {
            long[][] table = new long[4][2];
            boolean allowed = true;
            for (int leaf = 1; leaf <= 3; leaf++) {
                long exactFen = sums[leaf][0];
                boolean up = (choice >> (leaf - 1) & 1) == 1;
                allowed &= !up || Math.floorMod(exactFen, JointRounding.HUNDREDTH_FEN) != 0;
                table[leaf][0] = Math.floorDiv(exactFen, JointRounding.HUNDREDTH_FEN) + (up ? 1 : 0);
                table[0][0] += table[leaf][0];
            }
            allowed &= table[0][0] >= Math.floorDiv(sums[0][0], JointRounding.HUNDREDTH_FEN)
                    && table[0][0] <= -Math.floorDiv(-sums[0][0], JointRounding.HUNDREDTH_FEN);
            int rootMoved = own[0][0] == table[0][0] ? 0 : 1;
            if (allowed && rootMoved * 10 + moved(own, table) < best[0]) {
                best[0] = rootMoved * 10 + moved(own, table);
                best[1] = moved(own, table);
            }
        }
        return best[1];
    }

    private static long[][] deepCopy(long[][] table) {
        return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    }
}
