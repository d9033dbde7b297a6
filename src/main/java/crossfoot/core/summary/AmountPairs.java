package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.List;

/**
 * Pairs of entries that together make up a difference. With many entries some pair always does: pairs are told only
 * where chance would hardly make one, and not if there are more than three.
 */
final class AmountPairs {
    private static final int FEWEST_ENTRIES = 3;
    /** One chance in so many that a difference like this is met by some pair. */
    private static final long UNLIKELY = 20;

    private static final int FIRST_SLOTS = 64;
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private final long difference;
    private final int mostAmounts;
    private final Places pairs = new Places();
    private long[] amounts = new long[FIRST_SLOTS];
    private int[] counts = new int[FIRST_SLOTS];
    private SourceRef[] firsts = new SourceRef[FIRST_SLOTS];
    private int distinct;
    private long entries;
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;
    private long step;
    private boolean given;

    /** @param mostAmounts of more different amounts than this, no pairs are looked for */
    AmountPairs(long difference, int mostAmounts) {
        this.difference = difference;
        this.mostAmounts = mostAmounts;
        this.step = Math.abs(difference);
    }

    void add(CoveredEntry entry) {
        long fen = entry.fen();
        if (given || fen == 0) {
            return;
        }
        entries++;
        least = Math.min(least, fen);
        greatest = Math.max(greatest, fen);
        step = greatestCommonDivisor(step, Math.abs(fen));
        int other = slot(difference - fen);
        for (int i = 0; i < counts[other]; i++) {
            pairs.add(firsts[other].display() + " + " + entry.at().display());
        }
        put(fen, entry.at());
        if (pairs.count() > Explanation.MOST || distinct > mostAmounts) {
            giveUp();
        }
    }

    private void giveUp() {
        given = true;
        amounts = new long[0];
        counts = new int[0];
        firsts = new SourceRef[0];
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

    /** The slot that holds the amount, or the free one where it belongs. */
    private int slot(long fen) {
        int mask = amounts.length - 1;
        int at = (int) ((fen * SPREADING) >>> 32) & mask;
        while (counts[at] > 0 && amounts[at] != fen) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void put(long fen, SourceRef place) {
        int at = slot(fen);
        if (counts[at] == 0) {
            amounts[at] = fen;
            firsts[at] = place;
            distinct++;
        }
        counts[at]++;
        if (distinct * 2 > amounts.length) {
            grow();
        }
    }

    private void grow() {
        long[] hadAmounts = amounts;
        int[] hadCounts = counts;
        SourceRef[] hadFirsts = firsts;
        amounts = new long[hadAmounts.length * 2];
        counts = new int[amounts.length];
        firsts = new SourceRef[amounts.length];
        for (int i = 0; i < hadAmounts.length; i++) {
            if (hadCounts[i] > 0) {
                int at = slot(hadAmounts[i]);
                amounts[at] = hadAmounts[i];
                counts[at] = hadCounts[i];
                firsts[at] = hadFirsts[i];
            }
        }
    }

    List<Explanation> explanations() {
        if (given || pairs.isEmpty() || entries < FEWEST_ENTRIES || isLikelyByChance()) {
            return List.of();
        }
        return List.of(Explanation.of(Kind.PAIR_LEFT_OUT, Money.ofFen(difference), pairs));
    }

    /** As many pairs as there are, against as many sums as they could make. */
    private boolean isLikelyByChance() {
        long sums = (greatest - least) / step * 2;
        return entries * (entries - 1) / 2 * UNLIKELY > sums;
    }
}
