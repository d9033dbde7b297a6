package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 结构为 6.8:42.7:50.5: the shares of as many figures told before, and of what they come to. */
final class StructureCheck {
    private static final int MOST = 16;
    private static final String BETWEEN = ":";

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    StructureCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        int at = 0;
        while (at < mentions.size()) {
            List<Mention> rates = rates(at);
            if (rates.size() > 1) {
                settle(rates);
            }
            at += Math.max(1, rates.size());
        }
    }

    private List<Mention> rates(int from) {
        List<Mention> rates = new ArrayList<>();
        for (int i = from;
                i < mentions.size() && mentions.get(i).quantity().unit().isRate();
                i++) {
            if (i > from && !isJoined(mentions.get(i))) {
                break;
            }
            rates.add(mentions.get(i));
        }
        return rates;
    }

    private static boolean isJoined(Mention rate) {
        String between = rate.lead().text().strip();
        return between.equals(BETWEEN) || between.equals("：");
    }

    private void settle(List<Mention> rates) {
        List<Mention> near = new ArrayList<>(surroundings.paragraph(rates.get(0), Mention::isAmount));
        near.addAll(surroundings.earlier(rates.get(0), Mention::isAmount));
        near = near.subList(0, Math.min(near.size(), MOST));
        for (int last = 0; last + rates.size() <= near.size(); last++) {
            List<Mention> parts = new ArrayList<>(near.subList(last, last + rates.size()));
            Collections.reverse(parts);
            for (Mention whole : near) {
                if (settled(rates, parts, whole)) {
                    return;
                }
            }
        }
    }

    private boolean settled(List<Mention> rates, List<Mention> parts, Mention whole) {
        boolean alike = parts.stream().allMatch(part -> part.dimension().equals(whole.dimension()));
        if (!alike || !Interval.sum(parts).meets(Interval.of(whole))) {
            return false;
        }
        List<RateText> ways = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            RateText.share(rates.get(i), parts.get(i), whole).ifPresent(ways::add);
        }
        long right = ways.stream().filter(RateText::isNear).count();
        boolean kept = right > 1 && right >= rates.size() - 1;
        if (kept) {
            ways.forEach(way -> RateText.settle(verdicts, List.of(way), true));
        }
        return kept;
    }
}
