package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 总保费 1293.45 万元，中央补贴 47.5% 为 614.39 万元: so many percent of it are so much. */
final class RateThenAmount {
    private static final List<String> IS = List.of("为", "即", "计");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    RateThenAmount(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention amount) {
        boolean told = !amount.inTable()
                && amount.index() > 0
                && IS.contains(amount.lead().text().strip())
                && amount.quantity().unit().isMoney()
                && amount.quantity().exact();
        Mention rate = mentions.get(Math.max(0, amount.index() - 1));
        if (!told
                || !rate.quantity().unit().isRate()
                || rate.role().isChange()
                || rate.sentence() != amount.sentence()) {
            return;
        }
        Optional<Mention> whole = surroundings.before(rate, other -> isExact(other, amount)).stream()
                .max(Comparator.comparing(other -> other.quantity().value()));
        whole.ifPresent(all -> settle(amount, rate, all));
    }

    private static boolean isExact(Mention other, Mention amount) {
        return other.isAmount() && other.quantity().exact() && other.dimension().equals(amount.dimension());
    }

    /** What is neither it, nor it but for its unit or one digit, may be of something else. */
    private void settle(Mention amount, Mention rate, Mention whole) {
        BigDecimal low =
                whole.quantity().value().multiply(rate.quantity().least()).divide(ALL, MathContext.DECIMAL64);
        BigDecimal high =
                whole.quantity().value().multiply(rate.quantity().most()).divide(ALL, MathContext.DECIMAL64);
        Interval meant = new Interval(low, high);
        Interval said = Interval.of(amount);
        Interval larger =
                new Interval(said.low().multiply(TEN_THOUSAND), said.high().multiply(TEN_THOUSAND));
        if (meant.meets(said)) {
            verdicts.agree(List.of(amount, rate, whole));
        } else if (meant.meets(larger)) {
            verdicts.contradict(Kind.IMPOSSIBLE, amount, reason("repeat.slip", amount, rate, whole));
        } else if (Typo.meant(amount, meant).isPresent()) {
            verdicts.contradict(Kind.RATE, amount, reason("rate", amount, rate, whole));
        }
    }

    private static BigDecimal exact(Mention rate, Mention whole) {
        return whole.quantity().value().multiply(rate.quantity().value()).divide(ALL, MathContext.DECIMAL64);
    }

    private static Reason reason(String key, Mention amount, Mention rate, Mention whole) {
        var unit = whole.quantity().unit();
        BigDecimal expected = exact(rate, whole);
        String arithmetic = Arithmetic.in(unit, whole) + " × "
                + rate.quantity().number().toPlainString() + "% = "
                + Arithmetic.number(unit, expected, amount.quantity().number().scale()) + unit.symbol();
        return new Reason(key, arithmetic, expected, List.of(rate, whole));
    }
}
