package crossfoot.store;

/**
 * Which fingerprints more than one source may have, in a few bits an entry: none that is shared is missed, and a few
 * that are not pass too.
 */
final class PrintSieve {
    private static final int BITS_OF_AN_ENTRY = 32;
    private static final int MOST_WORDS = 1 << 22;

    private final long[] before;
    private final long[] current;
    private final long[] again;
    private int candidate;
    private long seenAgain;

    /** @param entries how many there will be, about */
    PrintSieve(long entries) {
        int words = 1;
        while (words < MOST_WORDS && words * 64L < entries * BITS_OF_AN_ENTRY) {
            words *= 2;
        }
        this.before = new long[words];
        this.current = new long[words];
        this.again = new long[words];
    }

    /** Sources come one after the other. */
    void add(int ofCandidate, Fingerprint print) {
        if (ofCandidate != candidate) {
            for (int i = 0; i < before.length; i++) {
                before[i] |= current[i];
                current[i] = 0;
            }
            candidate = ofCandidate;
        }
        int word = word(print);
        long bit = 1L << print.high();
        current[word] |= bit;
        if ((before[word] & bit) != 0) {
            again[word] |= bit;
            seenAgain++;
        }
    }

    /** How many entries looked as if an earlier source had them. */
    long seenAgain() {
        return seenAgain;
    }

    /** False: only one source has it. */
    boolean mayBeShared(Fingerprint print) {
        return (again[word(print)] >>> print.high() & 1) != 0;
    }

    private int word(Fingerprint print) {
        return (int) (print.high() >>> 20) & before.length - 1;
    }
}
