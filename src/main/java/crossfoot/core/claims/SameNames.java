package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 场地 143 万元，组织 27 万元 of one office, 场地 120 万元，组织 35 万元 of another: two sentences that tell the same names with other
 * figures each are of two things.
 */
final class SameNames {
    private static final int FEWEST = 2;
    private static final int SHORTEST = 4;
    /** Names of a sentence that are looked at. */
    private static final int MOST = 40;

    private final Map<Integer, Map<String, Mention>> bySentence = new HashMap<>();

    SameNames(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (!mention.inTable() && mention.isAmount() && mention.named()) {
                bySentence
                        .computeIfAbsent(mention.sentence(), unused -> new LinkedHashMap<>())
                        .putIfAbsent(mention.subject().words(), mention);
            }
        }
    }

    /** 场地和设施 of 援建场地和设施. */
    private static boolean isAlike(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return one.equals(other) || (shorter.length() >= SHORTEST && longer.endsWith(shorter));
    }

    /** At least two of the names that both sentences tell have other figures. */
    boolean areOfTwoThings(Mention one, Mention other) {
        Map<String, Mention> first = bySentence.getOrDefault(one.sentence(), Map.of());
        Map<String, Mention> second = bySentence.getOrDefault(other.sentence(), Map.of());
        long apart = first.entrySet().stream()
                .limit(MOST)
                .filter(named -> second.entrySet().stream()
                        .limit(MOST)
                        .anyMatch(told -> isAlike(named.getKey(), told.getKey())
                                && !named.getValue()
                                        .quantity()
                                        .meets(told.getValue().quantity())))
                .count();
        return one.sentence() != other.sentence() && apart >= FEWEST;
    }
}
