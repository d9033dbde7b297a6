package crossfoot.store;

import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds entries of different sources that may be one although nothing proves it: the same day, summary and amount, no
 * field in which they contradict each other, but at least one that one of them leaves empty, or no voucher number. Two
 * exports of one ledger with other columns look like this. They all count; it is only said.
 */
public final class LookAlikeSearch {
    private static final long PRINTS_A_PASS = 100_000;

    /** What the later of two sources has in common with the earlier one. */
    private static final class Likeness {
        private final String earlier;
        private SourceRef at;
        private long entries;
        private long fen;
        private final Set<Field> leftOut = EnumSet.noneOf(Field.class);

        Likeness(String earlier, SourceRef at) {
            this.earlier = earlier;
            this.at = at;
        }

        void add(Sketch one, Set<Field> fields) {
            at = one.at().rowNumber() < at.rowNumber() ? one.at() : at;
            entries += one.isEntry() ? 1 : 0;
            fen = Math.addExact(fen, one.fen());
            leftOut.addAll(fields);
        }

        Problem problem() {
            String fields =
                    leftOut.stream().map(field -> "@field." + field.key()).collect(Collectors.joining("\n"));
            String count = Long.toString(entries);
            return Problem.of(
                    ProblemKind.LOOK_ALIKE,
                    at,
                    "",
                    "",
                    earlier,
                    count,
                    Money.ofFen(fen).yuan(),
                    fields);
        }
    }

    private final List<OverlapSearch.Candidate> candidates;
    private final LedgerWalk walk;
    private final Map<Integer, Map<Integer, Likeness>> found = new TreeMap<>();

    /**
     * Looks among what counts.
     *
     * @param overlaps the lines that are known to be counted elsewhere
     */
    public LookAlikeSearch(ClassifiedLedger ledger, List<OverlapSearch.Candidate> candidates, OverlapStore overlaps) {
        this.candidates = candidates;
        this.walk = new LedgerWalk(ledger, candidates, overlaps);
    }

    /** What is to be said, by the key of the source it is said of. */
    public Map<String, List<Problem>> search() throws IOException {
        if (candidates.size() > 1) {
            PrintSieve sieve = new PrintSieve(candidates.stream()
                    .mapToLong(OverlapSearch.Candidate::entries)
                    .sum());
            walk.each((candidate, segmentNo, lineNo, line) -> {
                if (Sketch.isTelling(line)) {
                    sieve.add(candidate, Fingerprint.ofLooks(line));
                }
            });
            int passes = sieve.seenAgain() == 0 ? 0 : (int) (sieve.seenAgain() / PRINTS_A_PASS) + 1;
            for (int pass = 0; pass < passes; pass++) {
                search(sieve, pass, passes);
            }
        }
        Map<String, List<Problem>> problems = new HashMap<>();
        found.forEach((later, likenesses) -> problems.put(
                candidates.get(later).sourceKey(),
                likenesses.values().stream().map(Likeness::problem).toList()));
        return problems;
    }

    private void search(PrintSieve sieve, int pass, int passes) throws IOException {
        Map<Fingerprint, List<Sketch>> shared = new HashMap<>();
        walk.each((candidate, segmentNo, lineNo, line) -> {
            if (Sketch.isTelling(line)) {
                Fingerprint print = Fingerprint.ofLooks(line);
                if (print.isOfPass(pass, passes) && sieve.mayBeShared(print)) {
                    shared.computeIfAbsent(print, key -> new ArrayList<>(2))
                            .add(new Sketch(candidate, line, walk.place(line)));
                }
            }
        });
        shared.values().forEach(this::pair);
    }

    /** Pairs each with at most one of each earlier source; one that was paired is not compared again. */
    private void pair(List<Sketch> alike) {
        boolean[] taken = new boolean[alike.size()];
        for (int later = 1; later < alike.size(); later++) {
            for (int earlier = 0; earlier < later && !taken[later]; earlier++) {
                Sketch one = alike.get(earlier);
                Sketch two = alike.get(later);
                Set<Field> leftOut = taken[earlier] || !mayBeOne(one, two) ? Set.of() : one.leftOut(two);
                if (!leftOut.isEmpty()) {
                    taken[earlier] = true;
                    taken[later] = true;
                    likeness(one, two).add(two, leftOut);
                }
            }
        }
    }

    /** They are of different sources, and these are not known to be different units'. */
    private boolean mayBeOne(Sketch one, Sketch two) {
        String first = candidates.get(one.candidate()).owner();
        String second = candidates.get(two.candidate()).owner();
        return one.candidate() != two.candidate() && (first.isEmpty() || second.isEmpty() || first.equals(second));
    }

    private Likeness likeness(Sketch earlier, Sketch later) {
        return found.computeIfAbsent(later.candidate(), key -> new TreeMap<>())
                .computeIfAbsent(
                        earlier.candidate(), key -> new Likeness(earlier.at().file(), later.at()));
    }
}
