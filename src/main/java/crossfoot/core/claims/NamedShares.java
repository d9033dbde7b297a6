package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 占总支出的 9.76%, told of one amount after the other in whatever paragraphs: the figure that nearly all of them are of is
 * what they are of, though it may go by another name.
 */
final class NamedShares {
    private static final int FEWEST = 4;
    /** As many of one whole as no report tells, and as many amounts as it may be. */
    private static final int MOST = 60;

    private static final int MOST_WHOLES = 400;
    /** One in so many may be of something else, or wrong. */
    private static final int OTHERS = 4;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    NamedShares(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        for (Mention rate : mentions) {
            String name = rate.role() == Role.SHARE && !rate.inTable() ? ShareBases.name(rate) : "";
            if (!name.isEmpty() && isTold(rate)) {
                byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(rate);
            }
        }
        byName.values().stream()
                .filter(rates -> rates.size() >= FEWEST - 1 && rates.size() <= MOST)
                .forEach(this::settle);
    }

    /** Right behind the amount that it is the share of. */
    private boolean isTold(Mention rate) {
        return rate.index() > 0 && part(rate).isAmount() && part(rate).sentence() == rate.sentence();
    }

    private Mention part(Mention rate) {
        return mentions.get(rate.index() - 1);
    }

    private void settle(List<Mention> rates) {
        List<RateText> best = List.of();
        long most = 0;
        for (Mention whole : wholes(rates)) {
            List<RateText> ways = rates.stream()
                    .flatMap(rate -> RateText.share(rate, part(rate), whole).stream())
                    .toList();
            long right = ways.stream().filter(RateText::agrees).count();
            best = right > most ? ways : best;
            most = Math.max(most, right);
        }
        long wrong = rates.size() - most;
        boolean few = rates.size() < FEWEST;
        if (few ? wrong == 1 : most >= FEWEST - 1 && wrong > 0 && wrong * OTHERS <= rates.size()) {
            best.stream()
                    .filter(way -> verdicts.isOpen(way.stated()) && (!few || way.isOneSlip()))
                    .forEach(way -> RateText.settle(verdicts, List.of(way), true));
        }
    }

    /** Every amount of their kind that is no less than all of the parts, one for each value. */
    private List<Mention> wholes(List<Mention> rates) {
        List<Mention> wholes = new ArrayList<>();
        Set<BigDecimal> values = new TreeSet<>();
        int first = Math.max(0, rates.get(0).index() - MOST_WHOLES);
        for (Mention whole : mentions.subList(first, rates.get(rates.size() - 1).index())) {
            boolean large = whole.isAmount()
                    && rates.stream()
                            .map(this::part)
                            .allMatch(part -> part.dimension().equals(whole.dimension())
                                    && part.quantity()
                                                    .value()
                                                    .compareTo(whole.quantity().value())
                                            <= 0);
            if (large && values.add(whole.quantity().value())) {
                wholes.add(whole);
            }
        }
        return wholes;
    }
}
