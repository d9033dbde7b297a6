package crossfoot.store;

import crossfoot.core.movement.Recurrence;
import crossfoot.core.movement.Recurrence.Times;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries in which two settled sets of sources differ: that stand there, or count, more or less often, or
 * have another category. Segments that both sets have, with the same lines counted elsewhere, are not read.
 *
 * <p>Memory is bounded: with many entries the search goes over the files several times, each time for a part of all
 * vouchers, so that all lines of a voucher are seen together.
 */
public final class LedgerDelta {
    private static final long BYTES_A_PASS = 100_000_000;

    /** How often one text stood and counted on each side, and the hash of its category there. */
    private static final class Tally {
        private final Times[] times = {Times.NONE, Times.NONE};
        private final long[] category = new long[2];
        private final @Nullable ClassifiedEntry[] one = new ClassifiedEntry[2];
        private final boolean[] oneCounts = new boolean[2];

        boolean differs() {
            boolean both = times[0].counted() > 0 && times[1].counted() > 0;
            return times[0].counted() != times[1].counted() || (both && category[0] != category[1]);
        }
    }

    private interface Visitor {
        void visit(int side, LedgerLines line, boolean counts);
    }

    /** A segment from some line on; what stands before is dealt with. */
    private record Rest(ClassifiedLedger.Part part, long fromLine, long bytes) {}

    private final ClassifiedLedger ledger;
    private final List<List<ClassifiedLedger.Part>> sides;
    private final long bytesAPass;

    public LedgerDelta(ClassifiedLedger ledger, List<ClassifiedLedger.Part> before, List<ClassifiedLedger.Part> after) {
        this(ledger, before, after, BYTES_A_PASS);
    }

    LedgerDelta(
            ClassifiedLedger ledger,
            List<ClassifiedLedger.Part> before,
            List<ClassifiedLedger.Part> after,
            long bytesAPass) {
        this.ledger = ledger;
        this.bytesAPass = bytesAPass;
        Set<ClassifiedLedger.Part> common = new HashSet<>(before);
        common.retainAll(new HashSet<>(after));
        this.sides = List.of(without(before, common), without(after, common));
    }

    private static List<ClassifiedLedger.Part> without(
            List<ClassifiedLedger.Part> all, Set<ClassifiedLedger.Part> common) {
        return all.stream().filter(part -> !common.contains(part)).toList();
    }

    /** Hands on what differs, all that may be of one voucher in one list. */
    public void search(Consumer<List<Recurrence>> each) throws IOException {
        List<List<Rest>> rests = rests(each);
        long bytes = 0;
        for (List<Rest> side : rests) {
            bytes += side.stream().mapToLong(Rest::bytes).sum();
        }
        int passes = (int) (bytes / bytesAPass) + 1;
        for (int pass = 0; pass < passes && bytes > 0; pass++) {
            List<Recurrence> differ = search(rests, pass, passes);
            if (!differ.isEmpty()) {
                each.accept(differ);
            }
        }
    }

    /** Goes through segments of one file side by side as far as they say the same; the rest is left to be searched. */
    private List<List<Rest>> rests(Consumer<List<Recurrence>> each) throws IOException {
        Map<String, ClassifiedLedger.Part> before = new LinkedHashMap<>();
        for (ClassifiedLedger.Part part : sides.get(0)) {
            before.put(place(part), part);
        }
        List<List<Rest>> rests = List.of(new ArrayList<>(), new ArrayList<>());
        for (ClassifiedLedger.Part after : sides.get(1)) {
            ClassifiedLedger.Part was = before.remove(place(after));
            if (was == null) {
                rests.get(1).add(new Rest(after, 1, ledger.bytes(after.sourceKey(), after.segmentNo())));
                continue;
            }
            try (SideBySide both = new SideBySide(ledger, was, after)) {
                both.walk(each);
                rests.get(0).add(new Rest(was, both.line(), both.bytesLeftBefore()));
                rests.get(1).add(new Rest(after, both.line(), both.bytesLeftAfter()));
            }
        }
        for (ClassifiedLedger.Part gone : before.values()) {
            rests.get(0).add(new Rest(gone, 1, ledger.bytes(gone.sourceKey(), gone.segmentNo())));
        }
        return rests;
    }

    /** The file and the segment; the key alone where there is no entry to tell the file. */
    private String place(ClassifiedLedger.Part part) throws IOException {
        try (LedgerLines lines = ledger.lines(part.sourceKey(), part.segmentNo())) {
            String file = lines.next() ? lines.text(LedgerLine.FILE_COLUMN) : part.sourceKey();
            return file + '\0' + part.segmentNo();
        }
    }

    private List<Recurrence> search(List<List<Rest>> rests, int pass, int passes) throws IOException {
        Map<Fingerprint, Tally> tallies = new LinkedHashMap<>();
        visitAll(rests, pass, passes, (side, line, counts) -> {
            Tally tally = tallies.computeIfAbsent(Fingerprint.of(line), print -> new Tally());
            tally.times[side] = tally.times[side].plus(counts);
            tally.category[side] = Fingerprint.hash(line, LedgerLine.CATEGORY_COLUMN, 0);
        });
        tallies.values().removeIf(tally -> !tally.differs());
        if (tallies.isEmpty()) {
            return List.of();
        }
        visitAll(rests, pass, passes, (side, line, counts) -> {
            Tally tally = tallies.get(Fingerprint.of(line));
            if (tally != null && (tally.one[side] == null || (counts && !tally.oneCounts[side]))) {
                tally.one[side] = LedgerLine.parse(line.cells());
                tally.oneCounts[side] = counts;
            }
        });
        List<Recurrence> differ = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            differ.add(new Recurrence(tally.one[0], tally.times[0], tally.one[1], tally.times[1]));
        }
        return differ;
    }

    private void visitAll(List<List<Rest>> rests, int pass, int passes, Visitor visitor) throws IOException {
        for (int side = 0; side < rests.size(); side++) {
            for (Rest rest : rests.get(side)) {
                Set<Long> without = rest.part().without();
                try (LedgerLines lines =
                        ledger.lines(rest.part().sourceKey(), rest.part().segmentNo())) {
                    for (long lineNo = 1; lines.next(); lineNo++) {
                        boolean mine =
                                passes == 1 || Long.remainderUnsigned(Fingerprint.ofVoucher(lines), passes) == pass;
                        if (lineNo >= rest.fromLine() && mine) {
                            visitor.visit(side, lines, !without.contains(lineNo));
                        }
                    }
                }
            }
        }
    }
}
