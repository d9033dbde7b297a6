package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 决算支出 3598.17 万元，其中基本支出 2614.52 万元、项目支出 983.65 万元: what basic and project spending come to is all that was
 * spent, and where all of it is told again (部门决算支出, 全年 … 万元支出中), it is the same.
 */
final class TotalSpending {
    private static final Set<String> PARTS = Set.of("基本支出", "项目支出");
    private static final Pattern NAMED = Pattern.compile(
            "^(?:[0-9]{4}年度?|全年|本年度?|当年|我?(?:局|镇|乡|街道|单位|部门)|整体)*(?:决算|实际|累计)?总?支出(?:总额|合计|总数)?(?:共|为|共计)?$");
    private static final Pattern TIME = Pattern.compile("^(?:[0-9]{4}年度?|全年|本年度?|当年)的?$");
    private static final Pattern BEHIND = Pattern.compile("^的?总?支出(?:总额|合计|中)");
    /** More than that apart they are of two things. */
    private static final BigDecimal FARTHEST = new BigDecimal("1.1");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    TotalSpending(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        List<Mention> totals = verdicts.sums().stream()
                .filter(sum -> isOfBoth(sum.parts()))
                .map(Verdicts.Sum::whole)
                .filter(whole -> isUsable(whole) && !verdicts.isContradicted(whole))
                .toList();
        boolean one = !totals.isEmpty()
                && totals.stream()
                        .allMatch(other -> other.quantity().meets(totals.get(0).quantity()));
        if (one) {
            mentions.stream()
                    .filter(other -> isSame(other, totals.get(0)))
                    .forEach(other -> settle(totals.get(0), other));
        }
    }

    private static boolean isOfBoth(List<Mention> parts) {
        return parts.size() == PARTS.size()
                && parts.stream().allMatch(part -> PARTS.contains(part.subject().term()) && isUsable(part))
                && !parts.get(0).subject().term().equals(parts.get(1).subject().term());
    }

    private static boolean isUsable(Mention mention) {
        return mention.isAmount()
                && !mention.measure().isPlan()
                && !mention.prior()
                && mention.quantity().exact();
    }

    private boolean isSame(Mention other, Mention total) {
        String clause = other.lead().clause().strip();
        boolean called = NAMED.matcher(clause).find()
                || (TIME.matcher(clause).find() && BEHIND.matcher(other.tail()).find());
        boolean years = other.year() == total.year() || other.year() == 0 || total.year() == 0;
        return called
                && years
                && isUsable(other)
                && !other.inTable()
                && other.dimension().equals(total.dimension())
                && other.at().block() != total.at().block()
                && verdicts.isOpen(other);
    }

    private void settle(Mention total, Mention other) {
        BigDecimal one = total.quantity().value();
        BigDecimal again = other.quantity().value();
        if (other.quantity().meets(total.quantity())) {
            verdicts.agree(List.of(other));
        } else if (Magnitude.within(one, again, FARTHEST)) {
            verdicts.contradict(Kind.REPEAT, other, RepeatCheck.twice(total, other));
        }
    }
}
