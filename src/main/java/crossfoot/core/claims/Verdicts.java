package crossfoot.core.claims;

import crossfoot.core.claims.Claim.Standing;
import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.Finding.Verdict;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What has been proven so far of a draft's figures. */
final class Verdicts {
    /** One thing to be said. */
    record Said(Verdict verdict, Kind kind, Mention at, Reason reason) {}

    private static final Map<Verdict, Standing> STANDINGS = new EnumMap<>(Map.of(
            Verdict.CONTRADICTS, Standing.CONTRADICTS,
            Verdict.QUESTION, Standing.QUESTION,
            Verdict.ROUNDING, Standing.ROUNDING,
            Verdict.UNVERIFIED, Standing.UNVERIFIED));

    /** A whole and parts that come to it. */
    record Sum(Mention whole, List<Mention> parts) {}

    private final List<Sum> sums = new ArrayList<>();
    private final Set<Integer> agreed = new HashSet<>();
    private final Set<Integer> added = new HashSet<>();
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final Map<Integer, List<Said>> said = new LinkedHashMap<>();
    private final Set<Integer> filledUp;
    private final OtherReadings others;
    private final Namesakes names;

    Verdicts(List<Mention> mentions) {
        filledUp = FilledShares.of(mentions);
        others = new OtherReadings(mentions);
        names = new Namesakes(mentions);
    }

    /** Figures by the same name, in other places. */
    List<Mention> alike(Mention mention) {
        return names.of(mention).stream()
                .filter(other -> other.sentence() != mention.sentence())
                .toList();
    }

    /** Those of them that have another value. */
    List<Mention> namesakes(Mention mention) {
        return alike(mention).stream()
                .filter(other -> !other.quantity().meets(mention.quantity()))
                .toList();
    }

    /** A share of a list that comes to 100. */
    boolean isFilledUp(Mention share) {
        return filledUp.contains(share.index());
    }

    void agree(Collection<Mention> mentions) {
        mentions.forEach(mention -> {
            agreed.add(mention.index());
            raise(mention, Standing.AGREES);
        });
    }

    /** Parts that come to a whole. */
    void addUp(Mention whole, List<Mention> parts) {
        agree(List.of(whole));
        agree(parts);
        sums.add(new Sum(whole, List.copyOf(parts)));
        added.add(whole.index());
        parts.forEach(part -> added.add(part.index()));
    }

    /** It is the whole or a part of what has been proven to add up. */
    boolean addsUp(Mention mention) {
        return added.contains(mention.index());
    }

    /** What has been proven to add up. */
    List<Sum> sums() {
        return sums;
    }

    /** Unless the figures around it explain it in another way. */
    void contradict(Kind kind, Mention at, Reason reason) {
        List<Mention> explained = others.of(kind, at, reason);
        if (explained.isEmpty()) {
            say(new Said(Verdict.CONTRADICTS, kind, at, reason));
        } else {
            agree(List.of(at));
            agree(explained);
        }
    }

    void ask(Kind kind, Mention at, Reason reason) {
        say(new Said(Verdict.QUESTION, kind, at, reason));
    }

    void note(Kind kind, Mention at, Reason reason) {
        say(new Said(Verdict.ROUNDING, kind, at, reason));
    }

    /** The same is said once of a figure: what comes later and expects the same, or says less, adds nothing. */
    private void say(Said one) {
        List<Said> ofIt = said.computeIfAbsent(one.at().index(), unused -> new ArrayList<>());
        boolean known = ofIt.stream()
                .anyMatch(other -> other.verdict().compareTo(one.verdict()) < 0
                        || (other.verdict() == one.verdict()
                                && (other.kind() == one.kind() || sameExpected(other.reason(), one.reason()))));
        if (!known) {
            ofIt.add(one);
            raise(one.at(), Objects.requireNonNull(STANDINGS.get(one.verdict())));
        }
    }

    private static boolean sameExpected(Reason one, Reason other) {
        BigDecimal expected = one.expected();
        BigDecimal same = other.expected();
        return expected != null && same != null && expected.compareTo(same) == 0;
    }

    /** The gravest counts; agreement beats a note on rounding only where nothing was rounded. */
    private void raise(Mention mention, Standing standing) {
        Standing before = standings.getOrDefault(mention.index(), Standing.UNVERIFIED);
        if (gravity(standing) > gravity(before)) {
            standings.put(mention.index(), standing);
        }
    }

    private static int gravity(Standing standing) {
        return switch (standing) {
            case UNVERIFIED -> 0;
            case AGREES -> 1;
            case ROUNDING -> 2;
            case QUESTION -> 3;
            case CONTRADICTS -> 4;
        };
    }

    Standing standing(Mention mention) {
        return standings.getOrDefault(mention.index(), Standing.UNVERIFIED);
    }

    /** Nothing is proven of it, one way or the other. */
    boolean isOpen(Mention mention) {
        return standing(mention) == Standing.UNVERIFIED;
    }

    /** A figure that is no longer to be relied on. */
    boolean isContradicted(Mention mention) {
        return standing(mention) == Standing.CONTRADICTS;
    }

    /** It agrees with other figures. */
    boolean isAgreed(Mention mention) {
        return agreed.contains(mention.index());
    }

    List<Said> said(Mention mention) {
        return List.copyOf(said.getOrDefault(mention.index(), List.of()));
    }

    /** It is no error of its own. */
    void retract(Said one) {
        List<Said> ofIt = Objects.requireNonNull(said.get(one.at().index()));
        ofIt.remove(one);
        if (ofIt.isEmpty()) {
            standings.put(one.at().index(), Standing.AGREES);
        }
    }

    List<Said> said() {
        return said.values().stream().flatMap(List::stream).toList();
    }
}
