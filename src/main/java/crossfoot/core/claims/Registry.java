package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The amounts of a draft by what they are of, to find one that is stated elsewhere. */
final class Registry {
    private static final int MOST = 20;

    private final Map<String, List<Mention>> amounts = new HashMap<>();

    Registry(List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean usable = mention.isAmount()
                    && mention.named()
                    && mention.quantity().exact()
                    && !mention.subject().term().isEmpty()
                    && mention.year() > 0;
            List<Mention> alike = usable
                    ? amounts.computeIfAbsent(key(mention, mention.year()), unused -> new ArrayList<>())
                    : List.of();
            if (usable && alike.size() < MOST) {
                alike.add(mention);
            }
        }
    }

    private static String key(Mention mention, int year) {
        return mention.subject().key() + "/" + mention.subject().scope() + "/" + year + "/" + mention.dimension();
    }

    /** The outcomes of the same subject in another year. */
    List<Mention> outcomes(Mention mention, int year) {
        return amounts.getOrDefault(key(mention, year), List.of()).stream()
                .filter(other -> !other.measure().isPlan())
                .toList();
    }

    /** The plans of the same subject and year. */
    List<Mention> plans(Mention mention) {
        return amounts.getOrDefault(key(mention, mention.year()), List.of()).stream()
                .filter(other -> other.measure().isPlan())
                .toList();
    }
}
