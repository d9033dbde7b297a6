package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares told in a list behind the figures they are of: A 3 万元、B 7 万元，分别占 30%、70%. */
final class ShareLists {
    private static final List<String> BETWEEN = List.of("、", "，", ",", "和", "及", "以及", "与");
    private static final String RESPECTIVELY = "分别";

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final ShareBases bases;
    private final Map<Integer, Mention> wholes;
    private final Set<Integer> listed = new HashSet<>();

    /** @param wholes of parts, by the parts' indexes */
    ShareLists(Verdicts verdicts, List<Mention> mentions, ShareBases bases, Map<Integer, Mention> wholes) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.bases = bases;
        this.wholes = wholes;
    }

    /** Whether the rate stands in such a list; with the first of them all are checked. */
    boolean check(Mention rate) {
        if (listed.contains(rate.index())) {
            return true;
        }
        boolean opens = rate.role() == Role.SHARE && rate.lead().clause().contains(RESPECTIVELY);
        List<Mention> rates = rate.role() == Role.SHARE ? rates(rate) : List.of();
        if (rates.size() < 2) {
            return opens;
        }
        rates.forEach(one -> listed.add(one.index()));
        List<Mention> parts = parts(rate, rates.size());
        if (!parts.isEmpty()) {
            settle(rates, parts);
        }
        return true;
    }

    private List<Mention> rates(Mention first) {
        List<Mention> rates = new ArrayList<>(List.of(first));
        for (int i = first.index() + 1; i < mentions.size(); i++) {
            Mention next = mentions.get(i);
            boolean goesOn = next.sentence() == first.sentence()
                    && next.quantity().unit().isRate()
                    && BETWEEN.contains(next.lead().text().strip());
            if (!goesOn) {
                break;
            }
            rates.add(next);
        }
        return rates;
    }

    /** The last so many amounts before the first rate; none if they are of different kinds. */
    private List<Mention> parts(Mention first, int count) {
        List<Mention> parts = new ArrayList<>();
        for (int i = first.index() - 1; i >= 0 && parts.size() < count; i--) {
            Mention part = mentions.get(i);
            boolean of = part.sentence() == first.sentence()
                    && part.isAmount()
                    && (parts.isEmpty() || part.dimension().equals(parts.get(0).dimension()));
            if (!of) {
                return List.of();
            }
            parts.add(0, part);
        }
        return parts.size() == count ? parts : List.of();
    }

    private void settle(List<Mention> rates, List<Mention> parts) {
        List<RateText> best = List.of();
        int most = 0;
        boolean certain = false;
        String name = ShareBases.name(rates.get(0));
        ShareBases.Bases named = bases.named(name, rates.get(0), parts.get(0));
        for (Mention whole : candidates(rates.get(0), parts, name.isEmpty() ? List.of() : named.wholes())) {
            List<RateText> ways = ways(rates, parts, whole);
            int fitting = (int) ways.stream().filter(RateText::isNear).count();
            if (fitting > most) {
                most = fitting;
                best = ways;
                certain = fitting > 1 || (named.certain() && named.wholes().contains(whole)) || isWhole(parts, whole);
            }
        }
        boolean say = certain && 2 * most >= rates.size();
        for (RateText way : best) {
            if (say || way.isNear()) {
                RateText.settle(verdicts, List.of(way), say);
            } else if (way.isSlip()) {
                way.contradict(verdicts);
            }
        }
    }

    private boolean isWhole(List<Mention> parts, Mention whole) {
        return parts.stream().allMatch(part -> whole.equals(wholes.get(part.index())));
    }

    private List<Mention> candidates(Mention rate, List<Mention> parts, List<Mention> named) {
        List<Mention> candidates = new ArrayList<>(named);
        Mention whole = wholes.get(parts.get(0).index());
        if (whole != null) {
            candidates.add(whole);
        }
        bases.near(rate, parts.get(0)).stream()
                .filter(near -> !parts.contains(near))
                .forEach(candidates::add);
        candidates.addAll(bases.earlier(rate, parts.get(0)));
        return candidates;
    }

    private static List<RateText> ways(List<Mention> rates, List<Mention> parts, Mention whole) {
        List<RateText> ways = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            RateText.share(rates.get(i), parts.get(i), whole).ifPresent(ways::add);
        }
        return ways;
    }
}
