package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.text.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The amounts of a draft by what they are of, to find one that is stated elsewhere. */
final class Registry {
    private static final int MOST = 20;

    private final Map<String, List<Mention>> amounts = new HashMap<>();
    /** Whosever money it is, named or understood. */
    private final Map<String, List<Mention>> byTerm = new HashMap<>();

    Registry(List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean usable = mention.isAmount()
                    && mention.quantity().exact()
                    && !mention.subject().term().isEmpty()
                    && mention.year() > 0;
            if (usable) {
                add(byTerm, key(mention.subject().term(), mention.year()), mention);
            }
            if (usable && mention.named()) {
                add(amounts, key(mention, mention.year()), mention);
            }
        }
    }

    private static void add(Map<String, List<Mention>> map, String key, Mention mention) {
        List<Mention> alike = map.computeIfAbsent(key, unused -> new ArrayList<>());
        if (alike.size() < MOST) {
            alike.add(mention);
        }
    }

    private static String key(Mention mention, int year) {
        return key(mention.subject(), mention.subject().scope().owner(), year) + "/" + mention.dimension();
    }

    private static String key(Subject subject, String owner, int year) {
        return subject.key() + "/" + owner + "/" + subject.scope().money() + "/" + year;
    }

    private static String key(String term, int year) {
        return term + "/" + year;
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

    /** The money spent on or earned from a subject in the year of a share of it, of the same unit. */
    List<Mention> named(Subject base, Mention share) {
        String key = key(base, share.subject().scope().owner(), share.year()) + "/" + Unit.MONEY;
        return amounts.getOrDefault(key, List.of()).stream()
                .filter(other -> !other.measure().isPlan())
                .toList();
    }

    /** Likewise, of whatever unit and money. */
    List<Mention> loosely(String term, Mention share) {
        return byTerm.getOrDefault(key(term, share.year()), List.of()).stream()
                .filter(other ->
                        !other.measure().isPlan() && other.quantity().unit().isMoney())
                .toList();
    }
}
