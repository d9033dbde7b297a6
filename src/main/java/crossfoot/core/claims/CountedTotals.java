package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals that say of how many figures they are: 两项合计, 上述四项共计, 资金和物资共支出. */
final class CountedTotals {
    private static final int FEWEST = 3;
    private static final int MOST = 16;
    private static final String TWO = "两项";
    private static final Pattern SOME = Pattern.compile("([三四五六七八九])[个项年][^，。；]{0,8}(合计|共计|总计|累计|共)");
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String ALL = "共";
    private static final String PUBLIC = "公共";
    private static final Pattern AND = Pattern.compile("[^，]{2}[和与及、][^，]{2}");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    CountedTotals(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention total) {
        int count = count(total);
        if (count == 2 || isOfBoth(total)) {
            proveTwo(total, count == 2);
        } else {
            proveSome(total, count);
        }
    }

    /** Of how many it says that it is; 三项 is read as a figure of its own; 0 if it doesn't say. */
    private int count(Mention total) {
        Mention before = mentions.get(Math.max(0, total.index() - 1));
        boolean read = before.sentence() == total.sentence()
                && before.dimension().equals("项")
                && before.quantity().number().scale() <= 0
                && before.quantity().number().compareTo(BigDecimal.valueOf(MOST)) <= 0;
        if (read) {
            return before.quantity().number().intValue();
        }
        Matcher some = SOME.matcher(total.lead().text());
        return total.lead().text().contains(TWO) ? 2 : some.find() ? NUMERALS.indexOf(some.group(1)) : 0;
    }

    /** 上述四项合计: the last four amounts before it; nothing else where its paragraph tells no more. */
    private void proveSome(Mention total, int count) {
        List<Mention> all = surroundings.paragraph(total, other -> isPart(other, total));
        if (count < FEWEST || count > all.size()) {
            return;
        }
        List<Mention> parts = new ArrayList<>(all.subList(0, count));
        Collections.reverse(parts);
        BigDecimal sum = TableSum.of(parts);
        if (Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
        } else if (all.size() == count || isInARow(parts, total) || Typo.isLike(total, sum) || Typo.isSwapped(total, sum)) {
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
        }
    }

    /** 分别投入 3 万元、4 万元、5 万元，三年累计 12 万元: listed right before it. */
    private static boolean isInARow(List<Mention> parts, Mention total) {
        return parts.stream()
                .allMatch(part -> part.sentence() == total.sentence() && part.index() >= total.index() - parts.size());
    }

    /** 资金和物资共支出: it names the two it is of. */
    static boolean isOfBoth(Mention total) {
        String clause = total.lead().clause().replace(PUBLIC, "");
        return clause.indexOf(ALL) > 0
                && AND.matcher(clause.substring(0, clause.indexOf(ALL))).find();
    }

    /** 以上两项合计: two of the figures before it, or nearly. */
    private void proveTwo(Mention total, boolean said) {
        List<Mention> before = new ArrayList<>(surroundings.paragraph(total, other -> isPart(other, total)));
        before.addAll(surroundings.earlier(total, other -> isPart(other, total)));
        List<Mention> told = surroundings.before(total, other -> isPart(other, total));
        if (told.size() == 2 && said && !Interval.sum(told).meets(Interval.of(total))) {
            Collections.reverse(told);
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, told, "sum.apart"));
            return;
        }
        List<Mention> few = before.subList(0, Math.min(before.size(), MOST));
        List<Mention> near = List.of();
        for (Mention one : few) {
            for (Mention other : few) {
                List<Mention> pair = List.of(one, other);
                if (one.index() < other.index() && Interval.sum(pair).meets(Interval.of(total))) {
                    verdicts.addUp(total, pair);
                    return;
                }
                BigDecimal sum = TableSum.of(pair);
                boolean like = one.index() < other.index()
                        && (Typo.isLike(total, sum) || (isOfBoth(total) && Typo.isOtherDigit(total, sum)));
                near = like ? pair : near;
            }
        }
        if (!near.isEmpty()) {
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, near, "sum.more"));
        }
    }

    private static boolean isPart(Mention other, Mention total) {
        return other.isAmount() && other.dimension().equals(total.dimension());
    }
}
