package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** 人均 0.8 万元, beside the money and the number of those it went to: shown where it is so. */
final class PerHeadCheck {
    private static final List<String> WORDS = List.of("人均", "户均", "亩均", "车均", "辆均", "次均", "每人", "每户", "每亩", "平均每");
    private static final int FEW = 6;

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    PerHeadCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rate) {
        boolean perHead = !rate.inTable()
                && rate.isAmount()
                && rate.quantity().unit().isMoney()
                && WORDS.stream().anyMatch(rate.lead().clause()::contains);
        if (!perHead) {
            return;
        }
        List<Mention> near = new ArrayList<>(surroundings.before(rate, Mention::isAmount));
        near.addAll(surroundings.behind(rate, Mention::isAmount));
        List<Mention> few = near.subList(0, Math.min(near.size(), FEW));
        for (Mention money : few) {
            for (Mention heads : few) {
                if (isOf(rate, money, heads)) {
                    verdicts.agree(List.of(rate, money, heads));
                    return;
                }
            }
        }
    }

    private static boolean isOf(Mention rate, Mention money, Mention heads) {
        BigDecimal count = heads.quantity().value();
        if (!money.quantity().unit().isMoney() || !heads.quantity().unit().isCount() || count.signum() <= 0) {
            return false;
        }
        Interval all = Interval.of(money);
        Interval each = new Interval(
                all.low().divide(count, MathContext.DECIMAL64), all.high().divide(count, MathContext.DECIMAL64));
        return each.meets(Interval.of(rate));
    }
}
