package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rates of growth from nothing, and of decline to nothing. */
final class NothingLeft {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Set<BigDecimal> asked = new HashSet<>();

    NothingLeft(Verdicts verdicts, Surroundings surroundings) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
    }

    /** Asked once of one amount: a new office tells the same of every total. */
    void ofNew(Mention rate, Mention now, Mention change) {
        if (asked.add(change.quantity().value().stripTrailingZeros())) {
            String arithmetic = Arithmetic.in(change.quantity().unit(), now) + " − "
                    + Arithmetic.in(change.quantity().unit(), change) + " = 0";
            verdicts.ask(Kind.RATE, rate, new Reason("growth.nothing", arithmetic, null, List.of(now, change)));
        }
    }

    /** 上年 0 万元，增长 5%: nothing can have grown by so much. */
    void ofBase(Mention rate, Mention now, Mention base) {
        if (now.quantity().value().signum() > 0 && rate.quantity().value().signum() > 0) {
            String arithmetic = Arithmetic.in(base.quantity().unit(), now) + " ÷ "
                    + Arithmetic.in(base.quantity().unit(), base);
            verdicts.contradict(
                    Kind.IMPOSSIBLE, rate, new Reason("growth.nothing", arithmetic, null, List.of(now, base)));
        }
    }

    /** 支出 3 万元，增加 3 万元，增长 100%: there was nothing before. */
    static boolean isNew(Mention rate, Mention now, Mention change) {
        return change.role() == Role.RISE
                && rate.quantity().value().signum() > 0
                && now.quantity().value().signum() > 0
                && now.quantity().value().compareTo(change.quantity().value()) == 0;
    }

    /** 收支总计 0 万元。比上年减少 3 万元，下降 2%: with so small a fall something must be left. */
    boolean isLost(Mention rate, Mention change) {
        List<Mention> told = surroundings.paragraph(
                rate,
                other -> GrowthCheck.isToldBefore(other, change)
                        && GrowthCheck.isNow(other)
                        && GrowthCheck.same(other, change));
        boolean lost = change.role() == Role.FALL
                && change.quantity().value().signum() > 0
                && rate.quantity().most().compareTo(ALL) < 0
                && told.size() == 1
                && told.get(0).quantity().value().signum() == 0;
        if (lost) {
            String arithmetic = Arithmetic.in(change.quantity().unit(), change) + " ÷ "
                    + Arithmetic.in(change.quantity().unit(), change) + " = 100% ≠ "
                    + rate.quantity().number().toPlainString() + "%";
            verdicts.contradict(
                    Kind.RATE, told.get(0), new Reason("rate.lost", arithmetic, null, List.of(change, rate)));
        }
        return lost;
    }
}
