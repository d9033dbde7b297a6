package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;

/** 预算 300 万元，采购 270 万元，节约 30 万元，节约率 10%: what was saved is the difference, and its rate is of the first. */
final class Savings {
    private static final List<String> RATES = List.of("节约率", "节支率", "核减率", "审减率");
    private static final List<String> SAVED = List.of("节约", "节支", "核减", "审减");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    Savings(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        for (Mention rate : mentions) {
            boolean saving =
                    rate.quantity().unit().isRate() && !rate.inTable() && isCalled(rate, RATES) && rate.index() > 0;
            if (saving) {
                of(rate, mentions.get(rate.index() - 1));
            }
        }
    }

    /** Of the two amounts before what was saved, if there are just two. */
    private void of(Mention rate, Mention saved) {
        List<Mention> pair = surroundings.item(saved, other -> other.isAmount() && GrowthCheck.same(other, saved));
        if (!isCalled(saved, SAVED) || saved.sentence() != rate.sentence() || pair.size() != 2) {
            return;
        }
        boolean turned =
                pair.get(0).quantity().value().compareTo(pair.get(1).quantity().value()) > 0;
        Mention planned = pair.get(turned ? 0 : 1);
        Mention spent = pair.get(turned ? 1 : 0);
        Interval left = Interval.of(planned).minus(Interval.of(spent));
        Difference.settle(verdicts, saved, left, List.of(planned, spent));
        if (!verdicts.isContradicted(saved) || !isOfPair(rate, planned, spent)) {
            RateText.settle(
                    verdicts, RateText.share(rate, saved, planned).stream().toList(), true);
        }
    }

    /** It is right by the two figures, though not by what was saved. */
    private static boolean isOfPair(Mention rate, Mention planned, Mention spent) {
        return Interval.of(planned).isPositive()
                && Interval.of(planned)
                        .minus(Interval.of(spent))
                        .percentOf(Interval.of(planned))
                        .meets(Interval.of(rate));
    }

    private static boolean isCalled(Mention mention, List<String> words) {
        return words.stream().anyMatch(mention.lead().clause()::contains);
    }
}
