package crossfoot.core.claims;

import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals that the words tell: what is added to what, or of how many figures: 两项合计, 上述四项共计, 资金和物资共支出. */
final class CountedTotals {
    private static final int FEWEST = 3;
    private static final int MOST = 16;
    private static final String TWO = "两项";
    /** 两类患者合计, 三项共计. */
    private static final Pattern SOME = Pattern.compile("([两三四五六七八九])(?:[个项年类种批期者]|部分|方面)[^，。；]{0,8}(合计|共计|总计|累计|共)");

    private static final String NUMERALS = "零一两三四五六七八九";
    /** What is told with such a count is read as a figure of its own. */
    private static final List<String> COUNTERS = List.of("项", "期", "批", "类", "种");

    private static final String ALL = "共";
    private static final String PUBLIC = "公共";
    private static final Pattern AND = Pattern.compile("[^，]{2}[和与及、][^，]{2}");

    private static final String IN_ALL = "累计";
    private static final List<String> VOLUMES = List.of("收入总量", "支出总量");
    /** 加大投入 adds nothing. */
    private static final Pattern ADDED = Pattern.compile(
            "(?:^|[，,。；])\\s*(加上|再加|另有|另加|加[：:]|加(?=上|以前|历年|往年|年初|下级|调入|转移|地方|债|补助|结转|动用|返还|税收|中央|省|市))");

    /** 以及结转下年 4.3 亿元后，支出总计: with these, and no others. */
    private static final Pattern AFTER = Pattern.compile("^后，");

    private static final Pattern TAKEN = Pattern.compile("减去|扣除|减|其中|（|\\(");

    /** How unlikely an accident must be where the words say what is added. */
    private static final int CHANCE = 5;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;
    private final Brackets brackets;

    CountedTotals(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
        this.brackets = new Brackets(mentions);
    }

    void check(Mention total) {
        boolean told = total.isAmount() && !total.inTable() && (isTotal(total) || isOfBoth(total) || isOfSome(total));
        if (told) {
            proveTotal(total);
            proveCounted(total);
        }
    }

    /** 共计下达, 累计投入, 收入总量. */
    static boolean isTotal(Mention total) {
        String clause = total.lead().clause();
        return Words.TOTAL.in(clause)
                || clause.contains(IN_ALL)
                || VOLUMES.stream().anyMatch(clause::contains);
    }

    private static boolean isOfSome(Mention total) {
        return SOME.matcher(total.lead().clause()).find();
    }

    private void proveCounted(Mention total) {
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
                && COUNTERS.contains(before.dimension())
                && before.quantity().number().scale() <= 0
                && before.quantity().number().compareTo(BigDecimal.valueOf(MOST)) <= 0;
        if (read) {
            return before.quantity().number().intValue();
        }
        Matcher some = SOME.matcher(total.lead().text());
        boolean two = total.lead().text().contains(TWO);
        return two ? 2 : some.find() ? NUMERALS.indexOf(some.group(1)) : 0;
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
        } else if (all.size() == count
                || isInARow(parts, total)
                || Typo.isLike(total, sum)
                || Typo.isSwapped(total, sum)) {
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

    /** 收入 3 万元，加补助 4 万元、结转 1 万元，收入总计 8 万元. */
    private void proveTotal(Mention total) {
        List<Mention> parts = item(total, Mention::isAmount);
        if (parts.size() > 1 && Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
            return;
        }
        if (!proveFirst(total, parts)) {
            settleAdded(total);
        }
    }

    /** Of its own item; what stands in brackets there, 补助 4 万元（其中返还 1 万元）, is no further part of it. */
    private List<Mention> item(Mention total, Predicate<Mention> wanted) {
        return surroundings.item(
                total,
                other -> other.dimension().equals(total.dimension())
                        && wanted.test(other)
                        && (brackets.hold(total) || !brackets.hold(other)));
    }

    /** Those right before it, as many as come to it. */
    private boolean proveFirst(Mention total, List<Mention> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int count = 1; count <= parts.size(); count++) {
            sum = sum.add(parts.get(count - 1).quantity().value());
            if (count >= FEWEST && sum.compareTo(total.quantity().value()) == 0) {
                verdicts.addUp(total, parts.subList(0, count));
                return true;
            }
        }
        return false;
    }

    /** 收入 3 万元，加上补助 4 万元、结转 1 万元，收入合计 9 万元: the words say what is added to what. */
    private void settleAdded(Mention total) {
        List<Mention> item = item(total, other -> !other.role().isChange());
        int added = 0;
        while (added < item.size()
                && !ADDED.matcher(item.get(added).lead().text()).find()) {
            added++;
        }
        boolean taken =
                item.stream().anyMatch(part -> TAKEN.matcher(part.lead().text()).find());
        List<Mention> parts = new ArrayList<>(item.subList(0, Math.min(item.size(), added + 1)));
        item.stream()
                .skip(added + 1L)
                .filter(first -> first.isAmount() && !first.measure().isPlan())
                .limit(1)
                .forEach(parts::add);
        boolean told = added < item.size() && parts.size() > added + 1 && !taken;
        if (added + 1 == item.size() && !taken) {
            askLevel(total, item);
        } else if (told && Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
        } else if (told && total.quantity().exact()) {
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
        }
    }

    /** 收入 3 万元，增长 5%。加上补助 4 万元，收入合计 7 万元: to the first that was told before, if that is near. */
    private void askLevel(Mention total, List<Mention> added) {
        List<Mention> before =
                surroundings.paragraph(total, other -> isPart(other, total) && other.sentence() < total.sentence());
        for (Mention level : before) {
            List<Mention> parts = new ArrayList<>(List.of(level));
            parts.addAll(added);
            BigDecimal sum = TableSum.of(parts);
            if (Interval.sum(parts).meets(Interval.of(total))) {
                verdicts.addUp(total, parts);
                return;
            }
            boolean next = level.sentence() == total.sentence() - 1;
            boolean after = next
                    && level.index() == before.get(before.size() - 1).index()
                    && AFTER.matcher(total.lead().text()).find();
            if (after || (next && Typo.isSwapped(total, sum))) {
                verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
                return;
            }
        }
        if (!before.isEmpty()) {
            List<Mention> parts = new ArrayList<>(List.of(before.get(before.size() - 1)));
            parts.addAll(added);
            NearMiss.settle(verdicts, total, parts, CHANCE);
        }
    }

    private static boolean isPart(Mention other, Mention total) {
        return other.isAmount() && other.dimension().equals(total.dimension());
    }
}
