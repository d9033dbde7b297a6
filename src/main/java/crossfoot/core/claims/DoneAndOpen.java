package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;
import java.util.regex.Pattern;

/** 受理 320 件，办结 310 件，正在办理 10 件: what is done and what isn't yet are all there is. */
final class DoneAndOpen {
    private static final List<String> DONE =
            List.of("办结", "完结", "办理完毕", "处理完毕", "已办", "已处理", "已完成", "已分配", "已拨付", "已整改", "整改到位", "支付", "已");
    private static final List<String> OPEN = List.of(
            "正在办理", "办理中", "在办", "未办", "待办", "正在处理", "处理中", "未处理", "未完成", "未分配", "未拨付", "未整改", "正在整改", "未支付", "未支",
            "正在", "剩余", "尚未", "待");
    private static final Pattern RATE = Pattern.compile("^(?:资金)?(?:支付|拨付|办结|完成|整改|执行)率(?:为|达|达到)?$");
    private static final List<String> ALL = List.of(
            "受理", "收到", "接收", "接到", "共", "总", "资金", "登记", "交办", "发现", "移送", "问题", "隐患", "事项", "案件", "线索", "排查", "查出",
            "办理");

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
                List<Mention> before = surroundings.item(open, near -> near.isAmount() && GrowthCheck.same(open, near));
                boolean last = surroundings
                        .behind(open, near -> near.isAmount() && GrowthCheck.same(open, near))
                        .isEmpty();
                if (last && before.size() > 1 && isCalled(before.get(0), DONE) && isAll(before.get(1))) {
                    settle(before.get(1), List.of(before.get(0), open));
                }
            }
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
                && isCalled(done, DONE)
                && !isCalled(done, OPEN);
        if (told) {
            RateText.settle(
                    verdicts,
                    RateText.ofAll(rate, done, List.of(done, open)).stream().toList(),
                    true);
        }
    }

    private static boolean isCalled(Mention mention, List<String> words) {
        return words.stream().anyMatch(mention.lead().clause()::contains);
    }

    private static boolean isAll(Mention whole) {
        return isCalled(whole, ALL)
                && !isCalled(whole, DONE)
                && !isCalled(whole, OPEN)
                && whole.quantity().exact();
    }

    private void settle(Mention whole, List<Mention> parts) {
        if (Interval.sum(parts).meets(Interval.of(whole))) {
            verdicts.addUp(whole, parts);
        } else if (parts.stream().allMatch(part -> part.quantity().exact())) {
            verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.apart"));
        }
    }
}
