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
    private boolean given;

    /** @param mostAmounts of more different amounts than this, no pairs are looked for */
    AmountPairs(long difference, int mostAmounts) {
        this.difference = difference;
        this.mostAmounts = mostAmounts;
    }

    void add(CoveredEntry entry) {
        long fen = entry.fen();
        if (given || fen == 0) {
            return;
        }
        entries++;
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

    List<Explanation> explanations(Chance chance) {
        boolean told = !given && !pairs.isEmpty() && entries >= FEWEST_ENTRIES;
        return told && !chance.isLikely(entries * (entries - 1) / 2)
                ? List.of(Explanation.of(Kind.PAIR_LEFT_OUT, Money.ofFen(difference), pairs))
                : List.of();
    }
}
