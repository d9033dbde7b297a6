package crossfoot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that stand in more than one source with the same voucher number and all other fields. The source
 * that has an entry most often counts it (of equals the first), the others' are overlaps. Within one source equal rows
 * are legitimate; without a voucher number nothing is taken for the same.
 *
 * <p>Memory is bounded: with many entries the search goes over the files several times, each time for a part of all
 * fingerprints.
 */
public final class OverlapSearch {
    private static final long ENTRIES_A_PASS = 500_000;

    /** A source with its segments, in the order in which sources come before one another. */
    public record Candidate(String sourceKey, List<Integer> segments, long entries) {}

    /** A line (1-based, of the segment's file) that is counted elsewhere: where, and the line itself. */
    public record Found(String sourceKey, int segmentNo, long lineNo, List<String> cells, List<String> countedCells) {}

    /** How often each candidate has an entry, and the first of them as text. */
    private static final class Occurrences {
        private final int[] counts;
        private final int[] firstSegment;
        private final long[] firstLine;

        Occurrences(int candidates) {
            counts = new int[candidates];
            firstSegment = new int[candidates];
            firstLine = new long[candidates];
        }

        int winner() {
            int winner = 0;
            for (int i = 1; i < counts.length; i++) {
                winner = counts[i] > counts[winner] ? i : winner;
            }
            return winner;
        }

        boolean shared() {
            int sources = 0;
            for (int count : counts) {
                sources += count > 0 ? 1 : 0;
            }
            return sources > 1;
        }
    }

    private interface Visitor {
        void visit(int candidate, int segmentNo, long lineNo, LedgerLines line) throws IOException;
    }

    private final ClassifiedLedger ledger;
    private final List<Candidate> candidates;

    public OverlapSearch(ClassifiedLedger ledger, List<Candidate> candidates) {
        this.ledger = ledger;
        this.candidates = candidates;
    }

    /** All overlaps, in order of source, segment and line. */
    public List<Found> search() throws IOException {
        long entries = candidates.stream().mapToLong(Candidate::entries).sum();
        int passes = (int) (entries / ENTRIES_A_PASS) + 1;
        List<Found> found = new ArrayList<>();
        for (int pass = 0; pass < passes && candidates.size() > 1; pass++) {
            found.addAll(search(pass, passes));
        }
        Map<String, Integer> order = new HashMap<>();
        candidates.forEach(candidate -> order.put(candidate.sourceKey(), order.size()));
        found.sort((a, b) -> {
            int bySource = Integer.compare(order.getOrDefault(a.sourceKey(), 0), order.getOrDefault(b.sourceKey(), 0));
            int bySegment = bySource != 0 ? bySource : Integer.compare(a.segmentNo(), b.segmentNo());
            return bySegment != 0 ? bySegment : Long.compare(a.lineNo(), b.lineNo());
        });
        return found;
    }

    private List<Found> search(int pass, int passes) throws IOException {
        Map<Fingerprint, Occurrences> occurrences = new HashMap<>();
        visitAll((candidate, segmentNo, lineNo, line) -> {
            Fingerprint print = fingerprint(line, pass, passes);
            if (print != null) {
                Occurrences of = occurrences.computeIfAbsent(print, key -> new Occurrences(candidates.size()));
                if (of.counts[candidate]++ == 0) {
                    of.firstSegment[candidate] = segmentNo;
                    of.firstLine[candidate] = lineNo;
                }
            }
        });
        occurrences.values().removeIf(of -> !of.shared());
        return occurrences.isEmpty() ? List.of() : collect(occurrences, pass, passes);
    }

    private List<Found> collect(Map<Fingerprint, Occurrences> shared, int pass, int passes) throws IOException {
        Map<Fingerprint, List<String>> counted = new HashMap<>();
        visitAll((candidate, segmentNo, lineNo, line) -> {
            Fingerprint print = fingerprint(line, pass, passes);
            Occurrences of = print == null ? null : shared.get(print);
            boolean first = of != null
                    && of.winner() == candidate
                    && of.firstSegment[candidate] == segmentNo
                    && of.firstLine[candidate] == lineNo;
            if (print != null && first) {
                counted.put(print, line.cells());
            }
        });
        List<Found> found = new ArrayList<>();
        visitAll((candidate, segmentNo, lineNo, line) -> {
            Fingerprint print = fingerprint(line, pass, passes);
            Occurrences of = print == null ? null : shared.get(print);
            if (print != null && of != null && of.winner() != candidate) {
                String key = candidates.get(candidate).sourceKey();
                found.add(new Found(key, segmentNo, lineNo, line.cells(), counted.getOrDefault(print, List.of())));
            }
        });
        return found;
    }

    private void visitAll(Visitor visitor) throws IOException {
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            for (int segmentNo : candidates.get(candidate).segments()) {
                Path file = ledger.file(candidates.get(candidate).sourceKey(), segmentNo);
                if (Files.exists(file)) {
                    visit(visitor, candidate, segmentNo, file);
                }
            }
        }
    }

    private static void visit(Visitor visitor, int candidate, int segmentNo, Path file) throws IOException {
        try (LedgerLines lines = new LedgerLines(file)) {
            for (long lineNo = 1; lines.next(); lineNo++) {
                visitor.visit(candidate, segmentNo, lineNo, lines);
            }
        }
    }

    /** Null for a line without a voucher number, or of another pass. */
    private static @Nullable Fingerprint fingerprint(LedgerLines line, int pass, int passes) {
        if (!Fingerprint.hasVoucher(line)) {
            return null;
        }
        Fingerprint print = Fingerprint.of(line);
        return print.isOfPass(pass, passes) ? print : null;
    }
}
