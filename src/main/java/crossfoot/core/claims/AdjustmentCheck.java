package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 年初预算, 追加, 调减 and 调整预算 in one paragraph: the last is what the others make. What lists and brackets tell of them is
 * passed over.
 */
final class AdjustmentCheck {
    private static final List<String> UP = List.of("调增", "追加", "增加", "调入");
    private static final List<String> DOWN = List.of("调减", "收回", "减少", "核减", "压减");
    /** 合计 3 万元, 全年安排 3 万元: all of it. */
    private static final Pattern ALL = Pattern.compile("(?:^|全年|共)(?:合计|共计|总计|安排|预算总额|预算合计)(?:为)?$");

    private static final int SENTENCES = 2;

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Brackets brackets;
    private final Set<Integer> parts = new HashSet<>();

    AdjustmentCheck(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.brackets = new Brackets(mentions);
        lists.forEach(list -> list.parts().forEach(part -> parts.add(part.index())));
    }

    void check(Mention adjusted) {
        boolean last = adjusted.measure() == Measure.ADJUSTED
                || ALL.matcher(adjusted.lead().clause().strip()).find();
        if (last && adjusted.role() == Role.AMOUNT && !adjusted.inTable() && !parts.contains(adjusted.index())) {
            settle(adjusted, made(adjusted));
        }
    }

    /** From the budget of the beginning of the year on; none if something else stands between them. */
    private List<Mention> made(Mention adjusted) {
        List<Mention> before = surroundings.paragraph(
                adjusted,
                other -> other.dimension().equals(adjusted.dimension())
                        && other.sentence() > adjusted.sentence() - SENTENCES
                        && !parts.contains(other.index())
                        && (brackets.hold(adjusted) || !brackets.hold(other)));
        List<Mention> made = new ArrayList<>();
        for (Mention step : before) {
            made.add(step);
            if (isFirst(step)) {
                Collections.reverse(made);
                return made.size() > 1 ? made : List.of();
            }
            if (sign(step) == 0) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean isFirst(Mention step) {
        return step.measure() == Measure.INITIAL && step.role() == Role.AMOUNT;
    }

    private static int sign(Mention step) {
        String clause = step.lead().clause();
        if (isFirst(step) || UP.stream().anyMatch(clause::contains)) {
            return 1;
        }
        return DOWN.stream().anyMatch(clause::contains) ? -1 : 0;
    }

    private void settle(Mention adjusted, List<Mention> made) {
        if (made.isEmpty()) {
            return;
        }
        Interval sum = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
        BigDecimal expected = BigDecimal.ZERO;
        StringBuilder arithmetic = new StringBuilder();
        for (Mention step : made) {
            boolean up = sign(step) > 0;
            sum = up ? sum.plus(Interval.of(step)) : sum.minus(Interval.of(step));
            BigDecimal value = step.quantity().value();
            expected = up ? expected.add(value) : expected.subtract(value);
            arithmetic
                    .append(isFirst(step) ? "" : up ? " + " : " − ")
                    .append(Arithmetic.in(adjusted.quantity().unit(), step));
        }
        if (sum.meets(Interval.of(adjusted))) {
            verdicts.agree(List.of(adjusted));
            verdicts.agree(made);
        } else {
            String all =
                    arithmetic + " = " + Arithmetic.number(adjusted.quantity().unit(), expected, 0);
            verdicts.contradict(Kind.DIFFERENCE, adjusted, new Reason("adjusted", all, expected, made));
        }
    }
}
