package crossfoot.core.claims.read;

import java.util.regex.Pattern;

/** Whether one figure may be told as a part of another: by what they are, and by how the words join them. */
final class Belonging {
    private static final Pattern OF_THEM = Pattern.compile("^[\\p{IsHan}]{0,8}中，[\\p{IsHan}]{1,8}$");
    private static final int NOUN = 3;

    private Belonging() {}

    /** 12 个项目中，优 2 个、良 10 个. */
    static boolean isAmong(Mention whole, Mention part) {
        return part.isAmount()
                && part.named()
                && part.quantity().unit().isCount()
                && isKind(whole, part)
                && OF_THEM.matcher(part.lead().text()).find();
    }

    /** 公务用车 9 万元（购置 5 万元: in the bracket behind it, or what has made it up. */
    static boolean isOfLast(Mention before, Mention part) {
        boolean bracketed = part.lead().startsWith('（', '(') && part.lead().opensBracket();
        boolean kind = isKind(before, part) || isKind(before.now(), part);
        return (bracketed && kind && before.sentence() == part.sentence()) || isChangeOf(before, part);
    }

    /** 比上年减少 3 人（退休 5 人，招录 2 人）: they are the parts of nothing but the change. */
    static boolean isOfChange(Mention before, Mention part) {
        boolean behind = part.lead().startsWith('（', '(') || part.lead().startsWith('：', ':');
        return behind
                && !part.lead().opensList()
                && before.role().isChange()
                && !part.role().isChange()
                && before.sentence() == part.sentence()
                && before.dimension().equals(part.dimension());
    }

    /** 超出预算 3 万元：甲 1 万元，乙 2 万元: what stands behind its colon has made it up. */
    static boolean isChangeOf(Mention before, Mention part) {
        return (before.role() == Role.OVERRUN || before.role() == Role.SURPLUS)
                && part.role() == Role.AMOUNT
                && part.lead().startsWith('：', ':')
                && !part.lead().opensList()
                && before.sentence() == part.sentence()
                && before.dimension().equals(part.dimension());
    }

    /** Its parts may be such: planned or done as it is, or given by somebody (中央安排), where it says neither. */
    static boolean isKind(Mention whole, Mention part) {
        return whole.dimension().equals(part.dimension())
                && whole.role() == part.role()
                && !whole.prior()
                && !part.prior()
                && (whole.measure().isPlan() == part.measure().isPlan()
                        || (Measure.isGiven(part.lead().clause())
                                && !Measure.isSaid(whole.lead().clause())));
    }

    /** 总投资 3 万元，其中：甲拟投资 1 万元: planned, though the whole doesn't say so. */
    static boolean isPlanOf(Mention whole, Mention part) {
        return part.measure().isPlan()
                && !Measure.isSaid(whole.lead().clause())
                && isKind(whole, part.with(whole.measure()));
    }

    /** 拆除重建 428 户，加固 50 户，其中：2010 年拆除重建 20 户. */
    static boolean isOfNoun(Mention whole, Mention part) {
        String noun = whole.subject().rest();
        return part.subject().rest().length() >= NOUN
                && Years.last(part.lead().clause()) > 0
                && noun.endsWith(part.subject().rest());
    }

    static boolean isLess(Mention whole, Mention part) {
        return whole.quantity().most().compareTo(part.quantity().least()) < 0;
    }
}
