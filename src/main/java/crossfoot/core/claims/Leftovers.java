package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 调整后预算 1922 万元…实际支出 1892 万元，执行率 98.42%。…年末结余 42 万元: a rate of execution that is right proves of which
 * budget and of what spending it is; where a report has but one, what is left is the difference of the two.
 */
final class Leftovers {
    private static final List<String> LEFT = List.of("结余", "节余", "未执行", "未支出", "未使用", "剩余");
    private static final List<String> OF_OTHERS =
            List.of("上年", "年初", "累计", "历年", "非财政", "节约", "其中", "质保金", "分配", "减少", "增加");
    private static final int MOST = 24;
    private static final int SHORTEST = 8;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    Leftovers(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    private record Executed(Mention plan, Mention outcome) {
        BigDecimal left() {
            return plan.quantity().value().subtract(outcome.quantity().value());
        }
    }

    void check() {
        List<Executed> all = mentions.stream()
                .filter(rate -> rate.role() == Role.EXECUTION && !rate.inTable() && verdicts.isAgreed(rate))
                .flatMap(rate -> of(rate).stream())
                .toList();
        boolean one = !all.isEmpty()
                && all.stream()
                        .allMatch(other -> other.left().compareTo(all.get(0).left()) == 0);
        if (one && all.get(0).left().signum() > 0) {
            mentions.stream().filter(rest -> isLeft(rest, all.get(0))).forEach(rest -> settle(rest, all.get(0)));
        }
    }

    /** The nearest budget and spending that the rate is of. */
    private Optional<Executed> of(Mention rate) {
        List<Mention> near = new ArrayList<>(surroundings.paragraph(rate, Mention::isAmount));
        near.addAll(surroundings.earlier(rate, Mention::isAmount));
        List<Mention> few = near.subList(0, Math.min(near.size(), MOST));
        return few.stream()
                .filter(plan ->
                        plan.measure().isPlan() && plan.quantity().unit().isMoney())
                .flatMap(plan -> few.stream()
                        .filter(outcome -> !outcome.measure().isPlan()
                                && RateText.share(rate, outcome, plan)
                                        .filter(RateText::agrees)
                                        .isPresent())
                        .map(outcome -> new Executed(plan, outcome)))
                .findFirst();
    }

    private boolean isLeft(Mention rest, Executed of) {
        String clause = rest.lead().clause().strip();
        return !rest.inTable()
                && verdicts.isOpen(rest)
                && (rest.role() == Role.SURPLUS || rest.isAmount())
                && rest.quantity().exact()
                && rest.dimension().equals(of.plan().dimension())
                && rest.index() > of.outcome().index()
                && clause.length() <= SHORTEST
                && rest.lead().joint() != '，'
                && LEFT.stream().anyMatch(clause::endsWith)
                && OF_OTHERS.stream().noneMatch(clause::contains)
                && !Words.REASON.in(rest.lead().text());
    }

    private void settle(Mention rest, Executed of) {
        if (DifferenceSearch.isOfOther(rest, of.plan(), of.outcome())) {
            return;
        }
        Interval left = Interval.of(of.plan()).minus(Interval.of(of.outcome()));
        Difference.settle(verdicts, rest, left, List.of(of.plan(), of.outcome()));
    }
}
