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
    private static final int AHEAD = 3;

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
        surroundings.rest(rate, Mention::isAmount).stream().limit(AHEAD).forEach(near::add);
        List<Mention> few = near.subList(0, Math.min(near.size(), FEW));
        if (agrees(rate, few)) {
            return;
        }
        for (Mention other : Typo.turned(rate)) {
            if (few.size() == 2 && (isOf(other, few.get(0), few.get(1)) || isOf(other, few.get(1), few.get(0)))) {
                contradict(rate, other, few);
                return;
            }
        }
    }

    private boolean agrees(Mention rate, List<Mention> few) {
        for (Mention money : few) {
            for (Mention heads : few) {
                if (isOf(rate, money, heads)) {
                    verdicts.agree(List.of(rate, money, heads));
                    return true;
                }
            }
        }
        return false;
    }

    /** With two digits changed about it would be what each of them has; there are no other figures to have it of. */
    private void contradict(Mention rate, Mention meant, List<Mention> few) {
        Mention money = few.get(few.get(0).quantity().unit().isMoney() ? 0 : 1);
        Mention heads = few.get(few.get(0).equals(money) ? 1 : 0);
        String arithmetic = Arithmetic.in(rate.quantity().unit(), money) + " ÷ "
                + heads.quantity().number().toPlainString() + " = "
                + meant.quantity().number().toPlainString();
        verdicts.contradict(
                Finding.Kind.RATE,
                rate,
                new Reason("rate", arithmetic, meant.quantity().value(), few));
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
