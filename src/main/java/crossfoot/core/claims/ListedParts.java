package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Terms;
import java.math.BigDecimal;
import java.util.List;

/** How the parts of a list belong together. */
final class ListedParts {
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    private static final int TELLING_DIGITS = 5;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<String> RECEIVED = List.of("接受", "接收", "收到", "募集", "筹集");
    private static final List<String> GIVEN = List.of("拨付", "下拨", "发放", "使用", "支出");

    /** 175892.73 元、420000 元: what is written in whole numbers beside cents may have been rounded to them. */
    static boolean isOfRounded(Mention whole, List<Mention> parts) {
        BigDecimal rounded = parts.stream()
                .filter(part -> part.quantity().number().scale() <= 0
                        && part.quantity().unit().factor().compareTo(BigDecimal.ONE) == 0)
                .map(part -> part.quantity().unit().factor().multiply(HALF))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.quantity().number().scale() > 0
                && Interval.sum(parts).widened(rounded).meets(Interval.of(whole));
    }

    /** 328661.70 written as 328661. */
    static boolean isCutOff(Mention whole, BigDecimal sum) {
        BigDecimal left = sum.subtract(whole.quantity().value());
        return whole.quantity().exact()
                && left.signum() > 0
                && left.compareTo(whole.quantity().grain()) < 0;
    }

    /** 其中接受 3 万元，已拨付 2 万元: what came in and what went out are never added. */
    static boolean isTwoSided(List<Mention> parts) {
        return isAny(parts, RECEIVED) && isAny(parts, GIVEN);
    }

    private static boolean isAny(List<Mention> parts, List<String> words) {
        return parts.stream()
                .anyMatch(part -> words.stream().anyMatch(part.lead().clause()::contains));
    }

    /** 甲 0 辆、乙 0 辆、丙 2 辆: 、 parts nothing but items of one list. */
    static boolean isEnumerated(List<Mention> parts, int at) {
        return at > 1
                && parts.get(at).lead().joint() == '、'
                && parts.get(at - 1).lead().joint() == '、';
    }

    /** Some parts by one way of dividing the whole, others by another: basic spending beside salaries. */
    static boolean isMixed(Breakdown breakdown) {
        String whole = breakdown.whole().subject().term();
        long known = breakdown.parts().stream()
                .filter(part -> Terms.isWithin(part.subject().term(), whole))
                .count();
        return known > 0 && known < breakdown.parts().size();
    }

    private ListedParts() {}

    /** 13 个村、1 个居委会，共 118 个村民组: what is not a third of a figure was never meant to be all of it, but by a slip. */
    static boolean isFarBelow(Mention whole, List<Mention> parts) {
        BigDecimal sum = TableSum.of(parts);
        return sum.multiply(FAR).compareTo(whole.quantity().value()) < 0
                && !Typo.isLike(whole, sum)
                && !isOneDigit(whole, sum);
    }

    /** 设备 780 万元（合同价 796 万元，扣留质保金 16 万元）: how it came about, no parts of it. */
    static boolean isExplained(Breakdown breakdown) {
        Interval stated = Interval.of(breakdown.whole());
        return isBracketed(breakdown)
                && !breakdown.complete()
                && breakdown.parts().stream().anyMatch(part -> Interval.of(part).isAbove(stated));
    }

    private static boolean isOneDigit(Mention whole, BigDecimal sum) {
        return whole.quantity().number().precision() >= TELLING_DIGITS && Typo.isOtherDigit(whole, sum);
    }

    static boolean isBracketed(Breakdown breakdown) {
        return breakdown.parts().size() > 1 && breakdown.parts().get(0).lead().opensBracket();
    }

    /** The list begins right behind its whole and leaves nothing out. */
    static boolean isAll(Breakdown breakdown) {
        Mention first = breakdown.parts().get(0);
        return breakdown.complete()
                && first.index() == breakdown.whole().index() + 1
                && first.lead().opensList();
    }
}
