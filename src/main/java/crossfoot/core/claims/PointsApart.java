package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 满意度 96.4%，较目标值 95% 高 1.4 个百分点: what a rate is compared with stands right before how far they are apart. */
final class PointsApart {
    private static final Pattern COMPARED = Pattern.compile("(?:[比较超]|高于|低于|优于|高出)[^，；。）)]{0,12}$");
    /** 的国家标准, 的控制目标低: more of the same comparison. */
    private static final Pattern GOING_ON = Pattern.compile("^[）)]?[^，；。：比较]{0,12}$");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    PointsApart(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention points) {
        boolean open = points.dimension().equals(Unit.POINTS)
                && !points.inTable()
                && points.index() > 1
                && points.quantity().exact()
                && verdicts.isOpen(points)
                && GOING_ON.matcher(points.lead().text().strip()).find();
        Mention base = mentions.get(Math.max(0, points.index() - 1));
        if (open && isCompared(base, points)) {
            now(base).ifPresent(rate -> settle(points, rate, base));
        }
    }

    private static boolean isCompared(Mention base, Mention points) {
        return base.sentence() == points.sentence()
                && base.quantity().unit().isRate()
                && !base.role().isChange()
                && COMPARED.matcher(base.lead().text().replaceAll("[（(]$", "")).find();
    }

    /** The rate before it in its item, if nothing else stands between the two. */
    private Optional<Mention> now(Mention base) {
        return surroundings.item(base, one -> one.index() == base.index() - 1).stream()
                .filter(one -> one.quantity().unit().isRate() && !one.role().isChange() && !one.prior())
                .findFirst();
    }

    /** 高于 70% is above just that. */
    private static Interval said(Mention rate) {
        var value = rate.quantity().value();
        return rate.quantity().exact() ? Interval.of(rate) : new Interval(value, value);
    }

    private void settle(Mention points, Mention rate, Mention base) {
        boolean above = rate.quantity().value().compareTo(base.quantity().value()) >= 0;
        List<Mention> pair = above ? List.of(rate, base) : List.of(base, rate);
        Interval apart = said(pair.get(0)).minus(said(pair.get(1)));
        Difference.settle(verdicts, points, apart, pair);
    }
}
