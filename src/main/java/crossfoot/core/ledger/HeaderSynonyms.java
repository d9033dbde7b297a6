package crossfoot.core.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which header means which field: the table {@code crossfoot/headers.csv}. Immutable. */
final class HeaderSynonyms {
    /** A field and how early the header stands in its list of names: the lower the surer. */
    record Match(Field field, int rank) {}

    private static final HeaderSynonyms SHIPPED = load();

    private final Map<String, Match> matches;

    private HeaderSynonyms(Map<String, Match> matches) {
        this.matches = Map.copyOf(matches);
    }

    static HeaderSynonyms shipped() {
        return SHIPPED;
    }

    /** The field that a header's text means; null if none. */
    @Nullable
    Match match(String header) {
        return matches.get(HeaderText.normalised(header));
    }

    private static HeaderSynonyms load() {
        Map<String, Match> matches = new HashMap<>();
        for (String line : ResourceLines.of("headers.csv")) {
            int comma = line.indexOf(',');
            Field field = Field.byKey(line.substring(0, comma));
            if (field != null) {
                int rank = 0;
                for (String alias : line.substring(comma + 1).split("\\|", -1)) {
                    matches.putIfAbsent(HeaderText.normalised(alias), new Match(field, rank++));
                }
            }
        }
        return new HeaderSynonyms(matches);
    }
}
