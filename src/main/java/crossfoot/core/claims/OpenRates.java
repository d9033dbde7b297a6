package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rates of which nothing has been proven: what they come of may stand farther away, where no word ties them to it. A
 * way that leads to the rate proves it; one that leads to its digits in another order is no chance.
 */
final class OpenRates {
    private static final int MOST = 24;
    private static final String RESPECTIVELY = "分别";
    private static final int FEWEST_SIBLINGS = 2;
    private static final int FEW = 5;
    private static final int TELLING_DIGITS = 4;
    private static final int SHORTEST = 2;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    OpenRates(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        for (Mention rate : mentions) {
            boolean open = rate.quantity().unit().isRate()
                    && !rate.inTable()
                    && rate.index() > 0
                    && rate.quantity().exact()
                    && verdicts.isOpen(rate);
            if (open) {
                settle(rate.role().isChange() ? grown(rate) : shares(rate));
            }
        }
        mentions.stream()
                .filter(rate -> rate.role() == Role.SHARE && !rate.inTable() && verdicts.isOpen(rate))
                .forEach(this::besideOthers);
    }

    /** 甲 3 万元，占 30%；乙 5 万元，占 50%；丙 2 万元，占 12%: most are of one whole, so all are. */
    private void besideOthers(Mention rate) {
        List<Mention> siblings =
                mentions
                        .subList(Math.max(0, rate.index() - MOST), Math.min(mentions.size(), rate.index() + MOST))
                        .stream()
                        .filter(other ->
                                other.sentence() == rate.sentence() && other.role() == Role.SHARE && isPlain(other))
                        .filter(other -> surroundings.frame(other).equals(surroundings.frame(rate)))
                        .toList();
        if (!siblings.contains(rate) || siblings.size() <= FEWEST_SIBLINGS) {
            return;
        }
        for (Mention whole : near(siblings.get(0))) {
            List<RateText> ways = siblings.stream()
                    .filter(share -> share.index() - 1 > whole.index())
                    .flatMap(share -> RateText.share(share, mentions.get(share.index() - 1), whole).stream())
                    .toList();
            long right = ways.stream().filter(RateText::isNear).count();
            if (right >= FEWEST_SIBLINGS && right > ways.size() - right) {
                ways.stream()
                        .filter(way -> way.stated().equals(rate) && !way.isNear())
                        .forEach(way -> way.contradict(verdicts));
                return;
            }
        }
    }

    /** It names no base, and its part stands right before it and is part of no other part. */
    private boolean isPlain(Mention share) {
        Mention part = mentions.get(Math.max(0, share.index() - 1));
        boolean nested = !surroundings
                .item(share, other -> other.lead().opensList() || other.lead().opensBracket())
                .isEmpty();
        return ShareBases.name(share).isEmpty()
                && part.isAmount()
                && part.sentence() == share.sentence()
                && !nested
                && !share.lead().clause().contains(RESPECTIVELY);
    }

    private void settle(List<RateText> ways) {
        Optional<RateText> right = ways.stream().filter(RateText::agrees).findFirst();
        if (right.isPresent()) {
            verdicts.agree(List.of(right.get().stated()));
            verdicts.agree(right.get().from());
        } else if (ways.stream().noneMatch(RateText::isNear)) {
            List<RateText> told = ways.stream()
                    .filter(way -> way.stated().role() != Role.RATE)
                    .toList();
            told.stream()
                    .limit(reach(told))
                    .filter(RateText::isSlip)
                    .findFirst()
                    .or(() -> ofLargest(told).filter(RateText::isOtherDigit))
                    .ifPresent(way -> way.contradict(verdicts));
        }
    }

    /** Of growth, whose figures are of one subject: by the largest. */
    private static Optional<RateText> ofLargest(List<RateText> ways) {
        return ways.stream().filter(way -> way.stated().role().isChange()).max(Comparator.comparing(RateText::whole));
    }

    /** The fewer its digits, the likelier is chance. */
    private static int reach(List<RateText> ways) {
        boolean many = !ways.isEmpty()
                && ways.get(0)
                                .stated()
                                .quantity()
                                .number()
                                .unscaledValue()
                                .toString()
                                .length()
                        >= TELLING_DIGITS;
        return many ? MOST : FEW;
    }

    /** The change stands right before its rate; what has changed is told somewhere before it. */
    private List<RateText> grown(Mention rate) {
        Mention change = mentions.get(rate.index() - 1);
        List<RateText> ways = new ArrayList<>();
        if (change.role() == rate.role()
                && !change.quantity().unit().isRate()
                && change.sentence() == rate.sentence()) {
            for (Mention now : near(change)) {
                if (isOfSame(now, change)) {
                    Growth.byChange(rate, now, change).ifPresent(ways::add);
                }
            }
        }
        return ways;
    }

    private static boolean isOfSame(Mention now, Mention change) {
        String term = change.subject().term();
        return now.sentence() == change.sentence()
                || (!term.isEmpty() && term.equals(now.subject().term()));
    }

    private List<RateText> shares(Mention rate) {
        List<RateText> ways = new ArrayList<>();
        for (Mention part : parts(rate)) {
            for (Mention whole : near(rate)) {
                if (part.index() != whole.index()
                        && part.dimension().equals(whole.dimension())
                        && part.quantity().value().compareTo(whole.quantity().value()) <= 0) {
                    RateText.share(rate, part, whole).ifPresent(ways::add);
                }
            }
        }
        return ways;
    }

    /** The figure right before it, or that which it names: 接待费占 47.7%. */
    private List<Mention> parts(Mention rate) {
        String clause = rate.lead().clause().strip();
        int at = clause.indexOf('占');
        if (at >= SHORTEST) {
            return named(Subject.of(clause.substring(0, at)).term(), rate);
        }
        return surroundings.item(rate, OpenRates::isExact).stream()
                .limit(1)
                .filter(part -> surroundings.isTold(part, rate))
                .toList();
    }

    /** Of that term; where it isn't told, of the only part of it that is. */
    private List<Mention> named(String term, Mention rate) {
        List<Mention> same = term.isEmpty()
                ? List.of()
                : near(rate).stream()
                        .filter(part -> part.subject().term().equals(term))
                        .toList();
        List<Mention> within = near(rate).stream()
                .filter(part -> Terms.isPart(part.subject().term(), term))
                .toList();
        boolean one = within.stream()
                .allMatch(part -> part.quantity().meets(within.get(0).quantity()));
        return same.isEmpty() && one ? within : same;
    }

    private static boolean isExact(Mention amount) {
        return amount.isAmount() && amount.quantity().exact();
    }

    /** The amounts before it in its paragraph, then those of the paragraphs before. */
    private List<Mention> near(Mention rate) {
        List<Mention> near = new ArrayList<>(surroundings.paragraph(rate, OpenRates::isExact));
        near.addAll(surroundings.earlier(rate, OpenRates::isExact));
        mentions.subList(rate.index() + 1, Math.min(mentions.size(), rate.index() + 1 + FEW)).stream()
                .filter(other ->
                        isExact(other) && other.at().block() == rate.at().block() && !other.inTable())
                .forEach(near::add);
        return near.subList(0, Math.min(near.size(), MOST));
    }
}
