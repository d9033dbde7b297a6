package crossfoot.core.summary;

/** How likely it is that some candidate equals a difference by mere chance, by how the amounts are strewn. */
final class Chance {
    /** One time in so many is too often. */
    private static final long SELDOM = 20;

    private long step;
    private long largest;

    Chance(long difference) {
        this.step = Math.abs(difference);
    }

    void add(long fen) {
        largest = Math.max(largest, Math.abs(fen));
        step = greatestCommonDivisor(step, Math.abs(fen));
    }

    /** So many candidates, strewn over the amounts there could be, would often meet a difference that means nothing. */
    boolean isLikely(long candidates) {
        return candidates * SELDOM > largest / step * 2;
    }

    private static long greatestCommonDivisor(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
