package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 甲 3 万元，占 30%；乙 7 万元，占 70%, or 甲、乙分别为 3 万元、7 万元，占 30%、70%: by their shares, which come to 100, nothing is
 * left out of what they are of.
 */
final class SharedOut {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal TWICE_ALL = BigDecimal.valueOf(200);
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");
    private static final List<String> BETWEEN = List.of("、", "和", "及", "与");
    /** Parts of one whole; no report lists more. */
    private static final int MOST = 100;

    private static final int NEAREST = 16;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    SharedOut(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    /** Parts and their shares, in the same order. */
    private record Shared(List<Mention> parts, List<Mention> shares) {
        boolean isAll() {
            boolean all = parts.size() > 1 && parts.size() == shares.size();
            return all && TableSum.of(shares).subtract(ALL).abs().compareTo(ROUNDED) <= 0;
        }

        /** What is missing is more than the rounding of the shares can hide. */
        boolean tells(Mention whole) {
            BigDecimal hidden =
                    shares.stream().map(share -> share.quantity().grain()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal stated = whole.quantity().value();
            BigDecimal missing = stated.subtract(TableSum.of(parts)).abs();
            return missing.multiply(TWICE_ALL).compareTo(stated.multiply(hidden)) > 0;
        }

        boolean isOfSum(BigDecimal sum) {
            if (sum.signum() == 0) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal exact = Arithmetic.percent(parts.get(i).quantity().value(), sum);
                BigDecimal apart =
                        exact.subtract(shares.get(i).quantity().value()).abs();
                if (apart.compareTo(shares.get(i).quantity().grain()) > 0) {
                    return false;
                }
            }
            return true;
        }

        /** All shares are of it but for their last digits, or all but one. */
        boolean isOf(Mention whole) {
            int nothing = (int) parts.stream()
                    .filter(part -> part.quantity().value().signum() == 0)
                    .count();
            int near = near(whole);
            return near == parts.size() || (near - nothing > 1 && near == parts.size() - 1);
        }

        int near(Mention whole) {
            int near = 0;
            for (int i = 0; i < parts.size(); i++) {
                boolean fits = RateText.share(shares.get(i), parts.get(i), whole)
                        .filter(RateText::isNear)
                        .isPresent();
                near += fits ? 1 : 0;
            }
            return near;
        }
    }

    void check() {
        for (Mention first : mentions) {
            if (!first.inTable() && first.isAmount()) {
                for (Shared shared : List.of(inTurn(first), listed(first))) {
                    if (shared.isAll()) {
                        settle(shared);
                    } else if (shared.parts().size() > 1
                            && shared.parts().size() == shared.shares().size()) {
                        oneOff(shared);
                    }
                }
            }
        }
    }

    private Shared inTurn(Mention first) {
        Shared shared = new Shared(new ArrayList<>(), new ArrayList<>());
        for (int i = first.index(); i + 1 < Math.min(mentions.size(), first.index() + 2 * MOST); i += 2) {
            Mention share = mentions.get(i + 1);
            if (!isPart(mentions.get(i), first) || share.role() != Role.SHARE || share.sentence() != first.sentence()) {
                break;
            }
            shared.parts().add(mentions.get(i));
            shared.shares().add(share);
        }
        int behind = first.index() + 2 * shared.parts().size();
        boolean goesOn = behind < mentions.size() && isPart(mentions.get(behind), first);
        return goesOn ? new Shared(List.of(), List.of()) : shared;
    }

    private Shared listed(Mention first) {
        Shared shared = new Shared(new ArrayList<>(), new ArrayList<>());
        int at = first.index();
        int last = Math.min(mentions.size(), first.index() + MOST);
        while (at < last && isPart(mentions.get(at), first) && (at == first.index() || isJoined(at))) {
            shared.parts().add(mentions.get(at));
            at++;
        }
        int share = at;
        while (at < mentions.size() && isShare(mentions.get(at), first) && (at == share || isJoined(at))) {
            shared.shares().add(mentions.get(at));
            at++;
        }
        return shared;
    }

    private boolean isJoined(int at) {
        return BETWEEN.contains(mentions.get(at).lead().text().strip());
    }

    private static boolean isPart(Mention part, Mention first) {
        return part.isAmount() && GrowthCheck.same(part, first) && part.sentence() == first.sentence();
    }

    private static boolean isShare(Mention share, Mention first) {
        return share.quantity().unit().isRate() && !share.role().isChange() && share.sentence() == first.sentence();
    }

    private void settle(Shared shared) {
        List<Mention> parts = shared.parts();
        if (parts.stream().anyMatch(verdicts::isContradicted)) {
            return;
        }
        List<Mention> wholes = wholes(parts);
        Optional<Mention> of = wholes.stream().filter(shared::isOf).findFirst();
        if (of.isEmpty()) {
            ofSum(shared, wholes);
        }
        of.filter(whole -> !verdicts.isContradicted(whole)).ifPresent(whole -> compare(whole, shared));
    }

    /** Every share is of what the parts come to; a figure that is this but for a slip of digits was meant to be it. */
    private void ofSum(Shared shared, List<Mention> wholes) {
        List<Mention> parts = shared.parts();
        BigDecimal sum = TableSum.of(parts);
        if (shared.isOfSum(sum)) {
            wholes.stream()
                    .filter(whole -> Typo.isLike(whole, sum) || Typo.isOtherDigit(whole, sum))
                    .findFirst()
                    .filter(verdicts::isOpen)
                    .ifPresent(whole -> verdicts.contradict(
                            SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.apart")));
        }
    }

    /** The parts come to a whole, and all of the shares but one are of it. */
    private void oneOff(Shared shared) {
        List<Mention> parts = shared.parts();
        wholes(parts).stream()
                .filter(whole ->
                        Interval.sum(parts).meets(Interval.of(whole)) && shared.near(whole) == parts.size() - 1)
                .findFirst()
                .ifPresent(whole -> {
                    for (int i = 0; i < parts.size(); i++) {
                        RateText.settle(
                                verdicts,
                                RateText.share(shared.shares().get(i), parts.get(i), whole).stream()
                                        .toList(),
                                true);
                    }
                });
    }

    private List<Mention> wholes(List<Mention> parts) {
        List<Mention> wholes = new ArrayList<>(surroundings.paragraph(parts.get(0), other -> isWhole(other, parts)));
        wholes.addAll(surroundings.earlier(parts.get(0), other -> isWhole(other, parts)));
        return wholes.subList(0, Math.min(wholes.size(), NEAREST));
    }

    /** Told as finely as its parts, or nearly. */
    private static boolean isWhole(Mention other, List<Mention> parts) {
        Mention part = parts.get(0);
        BigDecimal finest = part.quantity().grain().max(BigDecimal.ONE);
        return other.isAmount()
                && other.quantity().exact()
                && other.quantity().grain().compareTo(finest.multiply(BigDecimal.TEN)) <= 0
                && !other.inTable()
                && other.measure().isPlan() == part.measure().isPlan()
                && GrowthCheck.same(other, part)
                && other.quantity().value().compareTo(part.quantity().value()) > 0;
    }

    private void compare(Mention whole, Shared shared) {
        List<Mention> parts = shared.parts();
        List<Slip> slips = Slip.of(whole, parts);
        if (Interval.sum(parts).meets(Interval.of(whole))) {
            verdicts.addUp(whole, parts);
        } else if (slips.size() == 1) {
            Slip.say(verdicts, whole, parts, slips);
        } else if (shared.tells(whole)) {
            boolean more = TableSum.of(parts).compareTo(whole.quantity().value()) > 0;
            verdicts.contradict(
                    SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, more ? "sum.more" : "sum.less"));
        }
    }
}
