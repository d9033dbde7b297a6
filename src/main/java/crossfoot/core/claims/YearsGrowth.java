package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Years;
import java.util.ArrayList;
import java.util.List;

/** Rates of growth over several years, or between two that are named. */
final class YearsGrowth {
    private final Verdicts verdicts;
    private final Surroundings surroundings;

    YearsGrowth(Verdicts verdicts, Surroundings surroundings) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
    }

    /** 累计增长, 年均增长: by whatever years it may be, it agrees or isn't known. */
    void overYears(Mention rate) {
        List<RateText> ways = new ArrayList<>();
        List<Mention> near = surroundings.before(rate, other -> !GrowthCheck.isRate(other));
        for (Mention now : near) {
            for (Mention other : near) {
                if (other.role().isChange() && now.isAmount() && GrowthCheck.same(now, other)) {
                    Growth.byChange(rate, now, other).ifPresent(ways::add);
                } else if (other.prior() && !now.prior() && GrowthCheck.same(now, other)) {
                    Growth.byBase(rate, now, other).ifPresent(ways::add);
                }
            }
        }
        ways.removeIf(way -> !way.agrees());
        RateText.settle(verdicts, ways, false);
    }

    /** 2022 年比 2020 年下降: the figures of both years, if each is told once in the paragraph. */
    boolean between(Mention rate) {
        int compared = Years.compared(rate.lead().clause());
        List<Mention> bases =
                surroundings.paragraph(rate, other -> GrowthCheck.isNow(other) && other.year() == compared);
        List<Mention> here =
                surroundings.paragraph(rate, other -> GrowthCheck.isNow(other) && other.year() == rate.year());
        boolean told = compared > 0
                && bases.size() == 1
                && here.size() == 1
                && GrowthCheck.same(bases.get(0), here.get(0))
                && bases.get(0).subject().term().equals(here.get(0).subject().term());
        if (told) {
            List<RateText> ways = new ArrayList<>(
                    Growth.byBase(rate, here.get(0), bases.get(0)).stream().toList());
            RateText.settle(verdicts, ways, false);
        }
        return told;
    }
}
