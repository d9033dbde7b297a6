package crossfoot.store;

import crossfoot.core.ledger.SourceRef;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that stand in more than one source with the same voucher number and all other fields. The source
 * that has an entry most often counts it (of equals the first), the others' are overlaps. Within one source equal rows
 * are legitimate; without a voucher number nothing is taken for the same.
 *
 * <p>Memory is bounded: a sieve of a few bits an entry shows which may be shared; these are compared exactly, and if
 * they are very many, a part of all fingerprints at a time.
 */
public final class OverlapSearch {
    private static final long PRINTS_A_PASS = 250_000;

    /**
     * A source with its segments, in the order in which sources come before one another.
     *
     * @param owner the unit whose ledger it is, by its name alone: entries that name no unit themselves are equal only
     *     within it; empty = nobody's
     */
    public record Candidate(String sourceKey, List<Integer> segments, long entries, String owner) {}

    /** A line (1-based, of the segment's file) that is counted elsewhere: the line itself, and where that is. */
    public record Found(String sourceKey, int segmentNo, long lineNo, List<String> cells, SourceRef countedAt) {}

    /** Takes one after the other: they may be very many. */
    interface Taker {
        void take(Found found);
    }

    /** How often each source that has a shared entry has it, in the order of sources, and where first. */
    private static final class Occurrences {
        private static final int[] NONE = {};

        private int[] candidates = NONE;
        private int[] counts = NONE;
        private int winner;
        private @Nullable SourceRef counted;

        /** Candidates come in their order; the place is kept of the one that has it most often so far. */
        void add(int candidate) {
            int last = candidates.length - 1;
            if (last < 0 || candidates[last] != candidate) {
                candidates = Arrays.copyOf(candidates, last + 2);
                counts = Arrays.copyOf(counts, last + 2);
                candidates[++last] = candidate;
            }
            counts[last]++;
            winner = counts[last] > counts[winner] ? last : winner;
        }

        int winner() {
            return candidates[winner];
        }
    }

    private final List<Candidate> candidates;
    private final LedgerWalk walk;

    public OverlapSearch(ClassifiedLedger ledger, List<Candidate> candidates) {
        this.candidates = candidates;
        this.walk = new LedgerWalk(ledger, candidates, null);
    }

    /** All overlaps, those of a source together in no order. */
    void search(Taker taker) throws IOException {
        if (candidates.size() < 2) {
            return;
        }
        long entries = candidates.stream().mapToLong(Candidate::entries).sum();
        PrintSieve sieve = new PrintSieve(entries);
        walk.each((candidate, segmentNo, lineNo, line) -> {
            if (Fingerprint.hasVoucher(line)) {
                sieve.add(candidate, Fingerprint.of(line).ownedBy(owner(candidate, line)));
            }
        });
        int passes = (int) (sieve.seenAgain() / PRINTS_A_PASS) + 1;
        for (int pass = 0; pass < passes && sieve.seenAgain() > 0; pass++) {
            search(sieve, new Pass(pass, passes), taker);
        }
    }

    /** One part of all fingerprints. */
    private record Pass(int number, int of) {
        boolean holds(Fingerprint print) {
            return print.isOfPass(number, of);
        }
    }

    private void search(PrintSieve sieve, Pass pass, Taker taker) throws IOException {
        Map<Fingerprint, Occurrences> shared = new HashMap<>();
        walk.each((candidate, segmentNo, lineNo, line) -> {
            Fingerprint print = print(candidate, line);
            if (print != null && pass.holds(print) && sieve.mayBeShared(print)) {
                shared.computeIfAbsent(print, key -> new Occurrences()).add(candidate);
            }
        });
        shared.values().removeIf(of -> of.candidates.length < 2);
        if (shared.isEmpty()) {
            return;
        }
        walk.each((candidate, segmentNo, lineNo, line) -> {
            Occurrences of = shared.get(print(candidate, line));
            if (of != null && of.counted == null && of.winner() == candidate) {
                of.counted = walk.place(line);
            }
        });
        walk.each((candidate, segmentNo, lineNo, line) -> {
            Occurrences of = shared.get(print(candidate, line));
            SourceRef counted = of == null || of.winner() == candidate ? null : of.counted;
            if (counted != null) {
                String key = candidates.get(candidate).sourceKey();
                taker.take(new Found(key, segmentNo, lineNo, line.cells(), counted));
            }
        });
    }

    /** Null for a line without a voucher number. */
    private @Nullable Fingerprint print(int candidate, LedgerLines line) {
        return Fingerprint.hasVoucher(line) ? Fingerprint.of(line).ownedBy(owner(candidate, line)) : null;
    }

    private String owner(int candidate, LedgerLines line) {
        boolean named = line.start(LedgerLine.UNIT_COLUMN) < line.end(LedgerLine.UNIT_COLUMN);
        return named ? "" : candidates.get(candidate).owner();
    }
}
