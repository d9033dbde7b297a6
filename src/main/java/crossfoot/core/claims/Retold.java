package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same number told in two places by names that have words in common: it proves both. */
final class Retold {
    private static final int TELLING_DIGITS = 4;
    private static final int SHORTEST = 2;
    private static final int MOST = 12;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    Retold(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        Map<String, List<Mention>> alike = new HashMap<>();
        for (Mention mention : mentions) {
            var quantity = mention.quantity();
            boolean telling = quantity.number().unscaledValue().abs().toString().length() >= TELLING_DIGITS;
            if (telling && mention.isAmount() && quantity.exact()) {
                String key = mention.dimension() + quantity.value().stripTrailingZeros();
                alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(mention);
            }
        }
        alike.values().forEach(this::compare);
    }

    private void compare(List<Mention> same) {
        List<Mention> few = same.subList(0, Math.min(MOST, same.size()));
        for (Mention one : few) {
            for (Mention other : few) {
                boolean apart = one.sentence() != other.sentence()
                        && !(one.inTable() && one.at().block() == other.at().block());
                if (apart && isNamedAlike(one, other)) {
                    verdicts.agree(List.of(one, other));
                }
            }
        }
    }

    /** One name stands in the other, or they end alike. */
    private static boolean isNamedAlike(Mention one, Mention other) {
        String first = one.subject().words().strip();
        String second = other.subject().words().strip();
        String shorter = first.length() <= second.length() ? first : second;
        String longer = first.length() <= second.length() ? second : first;
        return shorter.length() >= SHORTEST
                && (longer.contains(shorter) || longer.endsWith(shorter.substring(shorter.length() - SHORTEST)));
    }
}
