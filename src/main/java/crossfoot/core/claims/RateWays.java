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
    private static final int TELLING = 3;
    /** What is pointed at so much less makes the rate by accident. */
    private static final int FAR = 8;
    /** Nine other digits, and the place of the next. */
    private static final int SLIPS_PER_DIGIT = 10;
    /** An accident may be as likely as one in so many. */
    private static final int CHANCE = 10;

    private static final BigDecimal MANY = BigDecimal.valueOf(100);
    /** Most rates of execution and completion are above this. */
    private static final BigDecimal CROWDED = BigDecimal.valueOf(80);

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);

    private final Mention rate;
    private final List<Way> ways = new ArrayList<>();

    /** @param telling how it was gone wrong shows that it was meant */
    private record Way(RateText text, int weight, boolean telling) {
        BigDecimal expected() {
            return Arithmetic.percent(text.part(), text.whole());
        }

        int score() {
            return weight + (telling ? SLIP : 0);
        }
    }

    RateWays(Mention rate) {
        this.rate = rate;
    }

    void add(Optional<RateText> text, int weight) {
        add(text, weight, false);
    }

    /** @param mistaken it is right by a way that is often taken for this one */
    void add(Optional<RateText> text, int weight, boolean mistaken) {
        text.ifPresent(way ->
                ways.add(new Way(way, weight, (mistaken && way.digits() >= TELLING) || way.isTellingSlip())));
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
        int most = ways.stream().mapToInt(Way::score).max().orElse(0);
        Optional<Way> right = sorted().filter(way -> way.text().agrees() && way.weight() > most - FAR)
                .findFirst();
        right.filter(way -> way.weight() >= possible).ifPresent(way -> {
            verdicts.agree(List.of(rate));
            verdicts.agree(way.text().from());
        });
        return right.isPresent();
    }

    /**
     * What it should be: by the words, if these are clear, or by one slip, if that is no accident.
     *
     * @param clear what they must weigh at least
     * @param possible likewise, beside a slip
     */
    Optional<RateText> meant(int clear, int possible) {
        if (ways.stream().anyMatch(way -> way.text().isNear() && !way.text().agrees())) {
            return Optional.empty();
        }
        return clearest(clear).or(() -> slipped(possible)).map(Way::text);
    }

    /** No other way is pointed at nearly as much. */
    private Optional<Way> clearest(int clear) {
        int most = ways.stream().mapToInt(Way::score).max().orElse(0);
        List<Way> plausible = sorted().filter(this::isPlausible).toList();
        return plausible.stream()
                .findFirst()
                .filter(way -> way.score() >= clear && way.score() >= most)
                .filter(best -> plausible.stream()
                        .filter(way -> way.score() > best.score() - AHEAD)
                        .allMatch(way -> way.expected().compareTo(best.expected()) == 0));
    }

    /** One digit parts it from the only one of so few that this is hardly an accident. */
    private Optional<Way> slipped(int possible) {
        List<Way> slips = sorted().filter(way -> way.weight() >= possible && way.telling() && isUnlikely(way))
                .toList();
        boolean one = slips.stream()
                .allMatch(way -> way.expected().compareTo(slips.get(0).expected()) == 0);
        return one ? slips.stream().findFirst() : Optional.empty();
    }

    private boolean isUnlikely(Way slip) {
        int digits = slip.text().digits();
        boolean crowded = rate.quantity().value().compareTo(CROWDED) >= 0
                && slip.expected().compareTo(CROWDED) >= 0;
        long rivals = ways.stream()
                .filter(way -> way.weight() >= slip.weight())
                .map(Way::expected)
                .distinct()
                .count();
        BigDecimal values = (crowded ? MANY.subtract(CROWDED) : MANY).movePointRight(digits - 2);
        return values.compareTo(BigDecimal.valueOf(rivals * digits * SLIPS_PER_DIGIT * CHANCE)) >= 0;
    }

    private Stream<Way> sorted() {
        return ways.stream().sorted(Comparator.comparingInt(Way::score).reversed());
    }

    private boolean isPlausible(Way way) {
        return Magnitude.within(rate.quantity().value(), way.expected(), FARTHEST) || way.telling();
    }
}
