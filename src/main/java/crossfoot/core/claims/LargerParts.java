package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Terms;
import java.util.List;

/** A part alone that is more than its whole. */
final class LargerParts {
    /** What falls short of a plan, or goes beyond it, is so after others have made up for it. */
    private static final List<String> NET = List.of("短收", "超收", "减收", "增收", "净");

    /** 扣 0.6 分（满分 7 分）: what it is of. */
    private static final List<String> ALL = List.of("共", "满分", "总", "合计", "全");

    private static final List<String> PLANNED =
            List.of("分值", "满分", "权重", "标准分", "目标", "计划", "编制", "定编", "核定", "预算", "任务", "指标", "上年", "年初", "应");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    LargerParts(Verdicts verdicts, Surroundings surroundings) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
    }

    /** 三公经费 14.01 万元，其中公务用车 14.02 万元: of one money by law, none of them can be more. */
    void aboveFamily(Breakdown breakdown) {
        Mention whole = breakdown.whole();
        breakdown.parts().stream()
                .filter(part -> FamilySums.isClosed(whole.subject().term())
                        && Terms.isWithin(part.subject().term(), whole.subject().term())
                        && Interval.of(part).isAbove(Interval.of(whole)))
                .findFirst()
                .ifPresent(part -> verdicts.contradict(Kind.IMPOSSIBLE, part, larger(whole, part)));
    }

    /** Of the parts in its bracket one alone is more than it. */
    void aboveAll(Breakdown bracketed) {
        Mention whole = bracketed.whole();
        bracketed.parts().stream()
                .filter(part -> !isPlanned(part))
                .filter(part -> Interval.of(part).isAbove(Interval.of(whole)))
                .findFirst()
                .ifPresent(part -> verdicts.contradict(Kind.IMPOSSIBLE, part, larger(whole, part)));
    }

    /** Behind a mere colon stands what a category has done, with whatever money: that is asked elsewhere. */
    void aboveAll(Mention whole, Mention part) {
        if (NET.stream().anyMatch(whole.lead().clause()::contains)
                || whole.role().isChange()) {
            return;
        }
        if (isPlanned(part)) {
            return;
        }
        boolean total = ALL.stream().anyMatch(part.lead().clause().strip()::startsWith);
        boolean named = (part.lead().opensList() && surroundings.isNext(whole, part))
                || (part.lead().opensBracket() && !total);
        boolean again = part.sentence() > whole.sentence()
                && !whole.subject().words().isEmpty()
                && part.lead().text().strip().startsWith(whole.subject().words());
        boolean known = FamilySums.isClosed(whole.subject().term())
                && Terms.isPart(part.subject().term(), whole.subject().term());
        if (named || again || known) {
            verdicts.contradict(Kind.IMPOSSIBLE, part, larger(whole, part));
        }
    }

    /** 实有 34 人（编制 37 人）, 超出目标 11 个（目标 300 个）: no part of what there is. */
    private static boolean isPlanned(Mention part) {
        return PLANNED.stream().anyMatch(part.lead().clause().strip()::startsWith);
    }

    static Reason larger(Mention whole, Mention part) {
        String arithmetic = Arithmetic.in(part.quantity().unit(), part) + " > "
                + Arithmetic.in(part.quantity().unit(), whole);
        return new Reason("part.larger", arithmetic, null, List.of(whole));
    }
}
