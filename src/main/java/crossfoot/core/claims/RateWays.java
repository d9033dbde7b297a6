package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which a rate may come of the figures near it, and how clearly its words point at each. */
final class RateWays {
    private static final int AHEAD = 2;
    private static final int SLIP = 3;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);

    private final Mention rate;
    private final List<Way> ways = new ArrayList<>();

    private record Way(RateText text, int weight) {
        BigDecimal expected() {
            return Arithmetic.percent(text.part(), text.whole());
        }
    }

    RateWays(Mention rate) {
        this.rate = rate;
    }

    void add(Optional<RateText> text, int weight) {
        text.ifPresent(way -> ways.add(new Way(way, weight + (way.isTellingSlip() ? SLIP : 0))));
    }

    List<RateText> texts() {
        return ways.stream().map(Way::text).toList();
    }

    /**
     * One that makes the rate proves it, if the words allow it.
     *
     * @param possible what they must weigh at least
     * @return whether there is one, proven or not
     */
    boolean prove(Verdicts verdicts, int possible) {
        Optional<Way> right = sorted().filter(way -> way.text().agrees()).findFirst();
        Optional<Way> slipped = sorted().findFirst().filter(way -> way.text().isTellingSlip());
        if (right.isPresent()
                && slipped.isPresent()
                && slipped.get().weight() >= right.get().weight() + SLIP) {
            return false;
        }
        right.filter(way -> way.weight() >= possible).ifPresent(way -> {
            verdicts.agree(List.of(rate));
            verdicts.agree(way.text().from());
        });
        return right.isPresent();
    }

    /**
     * What it should be by the words, if these are clear: no other way is pointed at nearly as much, and none makes it
     * but for its last digit.
     *
     * @param clear what they must weigh at least
     */
    Optional<RateText> clearest(int clear) {
        int most = ways.stream().mapToInt(Way::weight).max().orElse(0);
        List<Way> plausible = sorted().filter(this::isPlausible).toList();
        Optional<Way> best =
                plausible.stream().findFirst().filter(way -> way.weight() >= clear && way.weight() >= most);
        boolean alone = best.isPresent()
                && plausible.stream()
                        .filter(way -> way.weight() > best.get().weight() - AHEAD)
                        .allMatch(way -> way.expected().compareTo(best.get().expected()) == 0);
        return best.filter(way ->
                        alone && ways.stream().noneMatch(other -> other.text().isNear()))
                .map(Way::text);
    }

    private Stream<Way> sorted() {
        return ways.stream().sorted(Comparator.comparingInt(Way::weight).reversed());
    }

    private boolean isPlausible(Way way) {
        return Magnitude.within(rate.quantity().value(), way.expected(), FARTHEST)
                || way.text().isTellingSlip();
    }
}
