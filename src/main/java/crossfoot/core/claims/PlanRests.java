package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.List;

/** What is left of a plan, or was spent beyond it: the plan less the outcome. */
final class PlanRests {
    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Registry registry;

    PlanRests(Verdicts verdicts, Surroundings surroundings, Registry registry) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
        this.registry = registry;
    }

    /** 主要是一项采购流标，结余 3 万元: of what the reason tells. */
    private boolean isOfReason(Mention outcome, Mention rest) {
        return !surroundings
                        .before(
                                rest,
                                between -> between.index() > outcome.index()
                                        && Words.REASON.in(between.lead().text()))
                        .isEmpty()
                || Words.REASON.in(rest.lead().text());
    }

    void check(Mention rest) {
        List<Mention> outcomes = surroundings.before(rest, ExecutionCheck::isOutcome).stream()
                .filter(outcome -> outcome.dimension().equals(rest.dimension()))
                .toList();
        List<Mention> plans = surroundings.before(rest, ExecutionCheck::isPlan).stream()
                .filter(plan -> plan.dimension().equals(rest.dimension()))
                .toList();
        if (plans.isEmpty() && outcomes.size() == 1) {
            plans = registry.plans(outcomes.get(0));
        }
        if (plans.size() != 1 || outcomes.size() != 1 || isOfReason(outcomes.get(0), rest)) {
            return;
        }
        Interval left = Interval.of(plans.get(0)).minus(Interval.of(outcomes.get(0)));
        boolean over = rest.role() == Role.OVERRUN;
        Difference.settle(
                verdicts,
                rest,
                over ? left.negated() : left,
                over ? List.of(outcomes.get(0), plans.get(0)) : List.of(plans.get(0), outcomes.get(0)));
    }
}
