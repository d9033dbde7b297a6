package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 完成 99552 万元，同比增长 9.1%，增收 8300 万元: the amount stands behind its rate. */
final class GrowthThenChange {
    private static final Pattern BARE = Pattern.compile("增收|增支|增加|减收|减支|减少|净增|净减|增加额|减少额|增收额");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    GrowthThenChange(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rate) {
        boolean growth = !rate.inTable()
                && rate.role().isChange()
                && rate.quantity().unit().isRate()
                && rate.quantity().exact()
                && rate.index() > 0
                && verdicts.isOpen(rate);
        if (!growth || rate.index() + 1 >= mentions.size()) {
            return;
        }
        Mention change = mentions.get(rate.index() + 1);
        boolean behind = change.role() == rate.role()
                && change.sentence() == rate.sentence()
                && !change.quantity().unit().isRate()
                && change.quantity().exact()
                && BARE.matcher(change.lead().clause().strip()).matches();
        boolean before = mentions.get(rate.index() - 1).role().isChange();
        Optional<Mention> now = behind && !before ? now(rate, change) : Optional.empty();
        now.ifPresent(one -> RateText.settle(
                verdicts, Growth.byChange(rate, one, change).stream().toList(), true));
    }

    /** The only amount that it may be of: no plan, and nothing else but plans and rates before it. */
    private Optional<Mention> now(Mention rate, Mention change) {
        List<Mention> told = surroundings.item(
                rate,
                other -> !other.quantity().unit().isRate() && !other.measure().isPlan());
        return told.size() == 1 && told.get(0).isAmount() && GrowthCheck.same(told.get(0), change)
                ? Optional.of(told.get(0))
                : Optional.empty();
    }
}
