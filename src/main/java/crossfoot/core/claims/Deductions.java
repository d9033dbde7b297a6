package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 调整率超限扣 2 分；执行率偏低扣 0.3 分。本项合计扣 2.3 分: what was taken off for each reason is all that was taken off. */
final class Deductions {
    private static final Pattern TOTAL =
            Pattern.compile("(?:合计|共计|共|小计|累计)(?:被)?扣(?:分|减)?(?:为)?$|扣分(?:合计|小计|共计|共|总计)(?:为)?$");
    private static final Pattern TAKEN = Pattern.compile("(?<!各|均|每项|每处)扣(?:分|减|了)?$");
    private static final int FEWEST = 2;
    /** What is farther apart was not meant to be all. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Set<Integer> listed = new HashSet<>();

    Deductions(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        lists.forEach(list -> list.parts().forEach(part -> listed.add(part.index())));
    }

    void check(Mention total) {
        if (!isScore(total) || !TOTAL.matcher(total.lead().clause().strip()).find()) {
            return;
        }
        List<Mention> taken = surroundings.paragraph(total, Deductions::isTaken).stream()
                .takeWhile(
                        other -> !TOTAL.matcher(other.lead().clause().strip()).find())
                .filter(other -> !listed.contains(other.index()))
                .sorted(Comparator.comparingInt(Mention::index))
                .toList();
        BigDecimal sum = TableSum.of(taken);
        boolean near = Magnitude.within(sum, total.quantity().value(), FARTHEST);
        if (taken.size() >= FEWEST && near && !TableSum.agrees(verdicts, total, taken) && verdicts.isOpen(total)) {
            verdicts.contradict(Kind.SUM, total, SumCheck.apart(total, taken, "sum.apart"));
        }
    }

    private static boolean isTaken(Mention other) {
        return isScore(other) && TAKEN.matcher(other.lead().clause().strip()).find();
    }

    private static boolean isScore(Mention mention) {
        return !mention.inTable()
                && mention.isAmount()
                && mention.quantity().exact()
                && mention.dimension().equals(Unit.SCORE);
    }
}
