package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.read.Years;
import java.math.BigDecimal;
import java.util.List;

/** Words that compare an outcome with its budget, beside both of them. */
final class BudgetWords {
    private static final List<String> ADDED = List.of("追加", "调增", "调减", "核减");

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Registry registry;

    BudgetWords(Verdicts verdicts, Surroundings surroundings, Registry registry) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
        this.registry = registry;
    }

    /** 决算数大于预算数, beside both of them. */
    void order(Mention outcome) {
        if (outcome.measure().isPlan() || ADDED.stream().anyMatch(outcome.lead().clause()::contains)) {
            return;
        }
        List<Mention> after = surroundings.behind(
                outcome, plan -> plan.index() == outcome.index() + 1 && ExecutionCheck.isCompared(plan));
        List<Mention> plans = surroundings.item(outcome, ExecutionCheck::isPlan);
        if (!after.isEmpty()) {
            boolean budget = plans.isEmpty() && after.get(0).quantity().value().compareTo(half(outcome)) > 0;
            if (!budget) {
                return;
            }
            order(outcome, after.get(0), after.get(0).lead().clause());
        } else if (!plans.isEmpty()) {
            order(outcome, plans.get(0), behind(outcome));
        } else if (Words.FLAT.in(outcome.tail()) && Years.isOfBudget(outcome.tail(), outcome.year())) {
            Against said = Against.of(outcome.tail());
            flat(
                    outcome,
                    registry.plans(outcome).stream()
                            .filter(plan -> ExecutionCheck.isOf(said, plan.measure()))
                            .toList());
        }
    }

    /** 与预算相比无变化, where the budget of the same stands elsewhere. */
    private void flat(Mention outcome, List<Mention> plans) {
        boolean sure = !plans.isEmpty()
                && plans.stream()
                        .allMatch(plan -> plan.quantity().meets(plans.get(0).quantity())
                                && plan.subject().scope().fits(outcome.subject().scope()));
        if (sure && outcome.quantity().meets(plans.get(0).quantity())) {
            verdicts.agree(List.of(outcome));
        } else if (sure) {
            String arithmetic = Arithmetic.in(outcome.quantity().unit(), outcome) + " ≠ "
                    + Arithmetic.in(outcome.quantity().unit(), plans.get(0));
            verdicts.contradict(Kind.DIFFERENCE, outcome, new Reason("words", arithmetic, null, List.of(plans.get(0))));
        }
    }

    private static BigDecimal half(Mention outcome) {
        return outcome.quantity().value().divide(BigDecimal.valueOf(2));
    }

    private void order(Mention outcome, Mention plan, String words) {
        int order = outcome.quantity().value().compareTo(plan.quantity().value());
        boolean wrong = (Words.GREATER.in(words) && order <= 0)
                || (Words.SMALLER.in(words) && order >= 0)
                || (Words.EQUAL.in(words) && !outcome.quantity().meets(plan.quantity()));
        if (wrong && plan.dimension().equals(outcome.dimension())) {
            String sign = order > 0 ? " > " : order < 0 ? " < " : " = ";
            String arithmetic = Arithmetic.in(outcome.quantity().unit(), outcome)
                    + sign
                    + Arithmetic.in(outcome.quantity().unit(), plan);
            verdicts.contradict(Kind.DIFFERENCE, outcome, new Reason("words", arithmetic, null, List.of(plan)));
        }
    }

    private String behind(Mention mention) {
        StringBuilder words = new StringBuilder(mention.tail());
        for (Mention next : surroundings.behind(mention, next -> true)) {
            if (next.isAmount()) {
                break;
            }
            words.append(next.lead().text()).append(next.tail());
        }
        return words.toString();
    }
}
