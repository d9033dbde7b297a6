package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 年初预算, 追加, 调减 and 调整预算 in one sentence: the last is what the others make. */
final class AdjustmentCheck {
    private static final List<String> UP = List.of("调增", "追加", "增加");
    private static final List<String> DOWN = List.of("调减", "收回", "减少");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    AdjustmentCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention adjusted) {
        if (adjusted.measure() != Measure.ADJUSTED || adjusted.role() != Role.AMOUNT) {
            return;
        }
        List<Mention> before =
                surroundings.before(adjusted, other -> other.dimension().equals(adjusted.dimension()));
        List<Mention> made = new ArrayList<>();
        Interval sum = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
        StringBuilder arithmetic = new StringBuilder();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = before.size() - 1; i >= 0; i--) {
            Mention step = before.get(i);
            boolean first = step.measure() == Measure.INITIAL && step.role() == Role.AMOUNT;
            int sign = first || isOne(step, UP) ? 1 : isOne(step, DOWN) ? -1 : 0;
            if (sign == 0 || first != made.isEmpty()) {
                return;
            }
            sum = sign > 0 ? sum.plus(Interval.of(step)) : sum.minus(Interval.of(step));
            expected = expected.add(step.quantity().value().multiply(BigDecimal.valueOf(sign)));
            arithmetic
                    .append(first ? "" : sign > 0 ? " + " : " − ")
                    .append(Arithmetic.in(adjusted.quantity().unit(), step));
            made.add(step);
        }
        if (made.size() > 1) {
            settle(
                    adjusted,
                    made,
                    sum,
                    new Reason(
                            "adjusted",
                            arithmetic + " = "
                                    + Arithmetic.number(adjusted.quantity().unit(), expected, 0),
                            expected,
                            made));
        }
    }

    private void settle(Mention adjusted, List<Mention> made, Interval sum, Reason reason) {
        if (sum.meets(Interval.of(adjusted))) {
            verdicts.agree(List.of(adjusted));
            verdicts.agree(made);
        } else {
            verdicts.contradict(Kind.DIFFERENCE, adjusted, reason);
        }
    }

    private static boolean isOne(Mention step, List<String> words) {
        return words.stream().anyMatch(step.lead().clause()::contains);
    }
}
