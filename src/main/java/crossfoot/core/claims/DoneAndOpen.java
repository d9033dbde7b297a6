package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 受理 320 件，办结 310 件，正在办理 10 件: what is done and what isn't yet are all there is. */
final class DoneAndOpen {
    private static final List<String> DONE = List.of(
            "办结", "完结", "办理完毕", "处理完毕", "已办", "已处理", "已完成", "已分配", "已拨付", "已整改", "整改到位", "支付", "已", "实有", "在编", "在职",
            "获得", "获批", "立项");
    private static final List<String> OPEN = List.of(
            "正在办理", "办理中", "在办", "未办", "待办", "正在处理", "处理中", "未处理", "未完成", "未分配", "未拨付", "未整改", "正在整改", "未支付", "未支",
            "正在", "剩余", "尚未", "待", "空编", "缺编", "空缺", "未通过", "未予", "未获", "不予", "驳回");
    private static final Pattern RATE = Pattern.compile("^(?:资金)?(?:支付|拨付|办结|完成|整改|执行)率(?:为|达|达到)?$");
    private static final List<String> ALL = List.of(
            "受理", "收到", "接收", "接到", "共", "总", "资金", "登记", "交办", "发现", "移送", "问题", "隐患", "事项", "案件", "线索", "排查", "查出",
            "办理", "编制", "申请", "申报");

    /** 通过 5 家, but not 通过热线受理 5 件. */
    private static final String PASSED = "通过";

    private static final List<String> PERSONS = List.of("人", "名");
    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    DoneAndOpen(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        for (Mention open : mentions) {
            if (!open.inTable() && open.isAmount() && isCalled(open, OPEN)) {
                rate(open);
                List<Mention> before = surroundings.item(open, near -> near.isAmount() && isSame(open, near));
                boolean last = surroundings
                        .behind(open, near -> near.isAmount() && isSame(open, near))
                        .isEmpty();
                if (last && before.size() > 1 && isDone(before.get(0)) && isAll(before.get(1))) {
                    settle(before.get(1), List.of(before.get(0), open));
                }
            }
            more(open);
        }
    }

    /** 支付 18501 万元，未支 703 万元，支付率 96%: of both together. */
    private void rate(Mention open) {
        Mention rate = mentions.get(Math.min(mentions.size() - 1, open.index() + 1));
        Mention done = mentions.get(Math.max(0, open.index() - 1));
        boolean told = rate.quantity().unit().isRate()
                && RATE.matcher(rate.lead().clause().strip()).find()
                && rate.sentence() == open.sentence()
                && surroundings.item(rate, near -> near.index() == open.index()).size() == 1
                && done.sentence() == open.sentence()
                && GrowthCheck.same(open, done)
                && isDone(done);
        if (told) {
            RateText.settle(
                    verdicts,
                    RateText.ofAll(rate, done, List.of(done, open)).stream().toList(),
                    true);
        }
    }

    /** 受理 1846 件，办结 1872 件，办结率 98%: with less than all done it can't be more. */
    private void more(Mention done) {
        Optional<Mention> rate = surroundings
                .next(done)
                .filter(next -> RATE.matcher(next.lead().clause().strip()).find()
                        && next.quantity().unit().isRate()
                        && next.quantity().most().compareTo(ALL_OF_IT) < 0);
        boolean told = rate.isPresent() && !done.inTable() && done.isAmount() && isDone(done) && verdicts.isOpen(done);
        List<Mention> before = told
                ? surroundings.before(done, near -> near.isAmount() && isSame(done, near) && isAll(near))
                : List.of();
        if (!before.isEmpty()
                && before.stream().allMatch(whole -> Interval.of(done).isAbove(Interval.of(whole)))) {
            verdicts.contradict(Kind.IMPOSSIBLE, done, LargerParts.larger(before.get(0), done));
        }
    }

    /** 编制 12 名，实有 11 人: persons, however they are counted. */
    private static boolean isSame(Mention one, Mention other) {
        return GrowthCheck.same(one, other)
                || (PERSONS.contains(one.dimension()) && PERSONS.contains(other.dimension()));
    }

    private boolean isDone(Mention mention) {
        boolean passed = mention.lead().clause().strip().endsWith(PASSED);
        return (passed || isCalled(mention, DONE)) && !isCalled(mention, OPEN);
    }

    /** By the words before it; of 71 家获得支持，5 家因占比不足 3% 未予通过 by those behind it. */
    private boolean isCalled(Mention mention, List<String> words) {
        String clause = mention.lead().clause();
        return words.stream().anyMatch(clause.isBlank() ? behind(mention)::contains : clause::contains);
    }

    private String behind(Mention mention) {
        String tail = mention.tail();
        Optional<Mention> next =
                surroundings.next(mention).filter(rate -> rate.quantity().unit().isRate() && tail.indexOf('，') < 0);
        String all = next.map(rate -> tail + rate.tail()).orElse(tail);
        return all.indexOf('，') < 0 ? all : all.substring(0, all.indexOf('，'));
    }

    private boolean isAll(Mention whole) {
        return isCalled(whole, ALL)
                && !isCalled(whole, DONE)
                && !isCalled(whole, OPEN)
                && whole.quantity().exact();
    }

    private void settle(Mention whole, List<Mention> parts) {
        if (Interval.sum(parts).meets(Interval.of(whole))) {
            verdicts.addUp(whole, parts);
        } else if (parts.stream().allMatch(part -> part.quantity().exact())) {
            boolean more = Interval.sum(parts).isAbove(Interval.of(whole));
            verdicts.contradict(
                    SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, more ? "sum.more" : "sum.less"));
        }
    }
}
