package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the figures around one explain it in another way than the one by which it would be wrong: a sum of others of
 * them, a rate or a difference of two. As many are tried, the nearest first, as can't hit upon it by chance.
 */
final class OtherReadings {
    private static final int MOST_ADDENDS = 14;
    private static final int MOST = 32;
    private static final List<String> FUNDS = List.of("资金", "可用", "到位", "下达", "拨款", "共", "合计");
    private static final int TELLING = 3;
    /** One in so many at most that unrelated figures explain it. */
    private static final int CHANCE = 20;
    /** Where one digit parts it from what it should be. */
    private static final int CHANCE_BESIDE_SLIP = 200;

    private final Surroundings surroundings;

    OtherReadings(List<Mention> mentions) {
        this.surroundings = new Surroundings(mentions);
    }

    /** The figures that explain it; none if nothing does. */
    List<Mention> of(Kind kind, Mention stated, Reason reason) {
        if (stated.inTable() || !stated.quantity().exact()) {
            return List.of();
        }
        int chance = isSlip(stated, reason) ? CHANCE_BESIDE_SLIP : CHANCE;
        return switch (kind) {
            case SUM, COUNT -> sum(stated, reason, chance);
            case RATE -> stated.quantity().unit().isRate() ? rate(stated, reason, chance) : List.of();
            case DIFFERENCE -> reason.key().equals("difference") ? difference(stated, reason, chance) : List.of();
            default -> List.of();
        };
    }

    private static boolean isSlip(Mention stated, Reason reason) {
        return reason.expected() != null
                && stated.quantity().number().precision() >= TELLING
                && Typo.isAnyDigit(stated, reason.expected());
    }

    /** How many values a figure of its size and decimals may have. */
    private static BigDecimal values(Mention stated) {
        return stated.quantity()
                .number()
                .abs()
                .movePointRight(Math.max(0, stated.quantity().number().scale()));
    }

    private static boolean isTelling(Mention stated, long tried, int chance) {
        return values(stated).compareTo(BigDecimal.valueOf(tried * chance)) > 0;
    }

    /** Some of the figures of its sentence, and of the one behind it, come to it; or one more with the parts does. */
    private List<Mention> sum(Mention whole, Reason reason, int chance) {
        if (reason.from().isEmpty()) {
            return List.of();
        }
        List<Mention> near = new ArrayList<>(surroundings.besides(whole, other -> isAlike(other, whole)));
        int most = Math.min(near.size(), MOST_ADDENDS);
        while (most > 2 && !isTelling(whole, 1L << most, chance)) {
            most--;
        }
        List<Mention> found = most <= 2
                ? List.of()
                : addends(near.subList(0, most), 0, whole.quantity().value(), new ArrayList<>());
        boolean other = found.stream().anyMatch(one -> !reason.from().contains(one));
        return other ? found : oneMore(whole, reason, chance);
    }

    /** 预算执行得 9.54 分 stands before the list of the other scores; 另追加 150 万元 behind it, less what was taken back. */
    private List<Mention> oneMore(Mention whole, Reason reason, int chance) {
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(reason.from()));
        List<Mention> others = surroundings.besides(whole, other -> isMore(other, whole, reason));
        List<Mention> before = surroundings.paragraph(whole, other -> isMore(other, whole, reason));
        List<Mention> all = new ArrayList<>(others);
        all.addAll(before);
        Optional<Mention> one = all.stream()
                .filter(Mention::isAmount)
                .filter(other ->
                        other.quantity().value().compareTo(missing) == 0 && isTelling(other, all.size(), chance))
                .findFirst();
        return one.isPresent() ? List.of(one.get()) : two(others, missing);
    }

    /** 另追加 150 万元, and 收回 21.7 万元 that was taken away. */
    private static List<Mention> two(List<Mention> others, BigDecimal missing) {
        for (Mention added : others) {
            for (Mention taken : others) {
                boolean pair = added.isAmount() && taken.role() == Role.FALL;
                BigDecimal fall = taken.quantity().value().abs();
                if (pair && added.quantity().value().subtract(fall).compareTo(missing) == 0) {
                    return List.of(added, taken);
                }
            }
        }
        return List.of();
    }

    private static boolean isMore(Mention other, Mention whole, Reason reason) {
        return other.dimension().equals(whole.dimension())
                && other.quantity().exact()
                && !other.equals(whole)
                && !reason.from().contains(other);
    }

    private static boolean isAlike(Mention other, Mention whole) {
        return other.isAmount() && other.quantity().exact() && other.dimension().equals(whole.dimension());
    }

    /** Two at least, in their order. */
    private static List<Mention> addends(List<Mention> near, int from, BigDecimal missing, List<Mention> taken) {
        if (missing.signum() == 0 && taken.size() > 1) {
            return List.copyOf(taken);
        }
        for (int i = from; i < near.size() && missing.signum() > 0; i++) {
            taken.add(near.get(i));
            List<Mention> found =
                    addends(near, i + 1, missing.subtract(near.get(i).quantity().value()), taken);
            if (!found.isEmpty()) {
                return found;
            }
            taken.remove(taken.size() - 1);
        }
        return List.of();
    }

    /** The amounts before it in its paragraph, then those right behind it, then those of the paragraphs before. */
    private List<Mention> near(Mention stated) {
        List<Mention> near = new ArrayList<>(surroundings.paragraph(stated, OtherReadings::isUsable));
        near.addAll(surroundings.behind(stated, OtherReadings::isUsable));
        near.addAll(surroundings.earlier(stated, OtherReadings::isUsable));
        return near.subList(0, Math.min(near.size(), MOST));
    }

    private static boolean isUsable(Mention other) {
        return !other.quantity().unit().isRate() && other.quantity().exact();
    }

    private List<Mention> rate(Mention rate, Reason reason, int chance) {
        if (rate.role().isChange()) {
            List<Mention> grown = growth(rate);
            return grown.isEmpty() ? since(rate, reason, chance) : grown;
        }
        return switch (rate.role()) {
            case RATE -> isOfStated(rate, reason) || OverTarget.isOver(rate) ? List.of() : ofTwo(rate, chance);
            case EXECUTION -> ofFunds(rate, reason, chance);
            default -> List.of();
        };
    }

    /** 为计划 2,000 户的 95%: what it is of stands right before it. */
    private static boolean isOfStated(Mention rate, Reason reason) {
        return rate.lead().text().strip().startsWith("的")
                && reason.from().stream().anyMatch(of -> of.index() == rate.index() - 1);
    }

    /** 可用资金 3486.20 万元，支出 3412.67 万元，执行率 97.89%: of all there was to spend, whatever the budget was. */
    private List<Mention> ofFunds(Mention rate, Reason reason, int chance) {
        List<Mention> funds = near(rate).stream().filter(OtherReadings::isFunds).toList();
        if (reason.from().isEmpty() || !isTelling(rate, funds.size(), chance)) {
            return List.of();
        }
        Mention outcome = reason.from().get(0);
        return first(funds.stream()
                .filter(all -> all.dimension().equals(outcome.dimension()))
                .flatMap(all -> RateText.share(rate, outcome, all).stream()));
    }

    /** The figures of the first that agrees. */
    private static List<Mention> first(Stream<RateText> ways) {
        return ways.filter(RateText::agreesFinely)
                .findFirst()
                .map(RateText::from)
                .orElse(List.of());
    }

    private static boolean isFunds(Mention all) {
        return FUNDS.stream().anyMatch(all.lead().clause()::contains);
    }

    /** 比上年的 2890.66 万元增加 239.74 万元，增长 7.95%: it is the amount of the change that is wrong. */
    private List<Mention> since(Mention rate, Reason reason, int chance) {
        List<Mention> near = near(rate);
        return first(reason.from().stream()
                .filter(Mention::prior)
                .flatMap(base -> near.stream()
                        .filter(now -> now.isAmount() && now.dimension().equals(base.dimension()))
                        .limit(values(rate).longValue() / chance)
                        .flatMap(now -> Growth.byBase(rate, now, base).stream())));
    }

    /** One of two figures near it ÷ the other, or what is left of all by that, or has come to it. */
    private List<Mention> ofTwo(Mention rate, int chance) {
        List<Mention> near = chance == CHANCE ? near(rate) : surroundings.before(rate, OtherReadings::isUsable);
        long tried = 0;
        for (int last = 1; last < near.size(); last++) {
            for (int first = 0; first < last; first++) {
                List<Mention> pair = List.of(near.get(first), near.get(last));
                if (!pair.get(0).dimension().equals(pair.get(1).dimension())) {
                    continue;
                }
                tried++;
                if (!isTelling(rate, tried, chance)) {
                    return List.of();
                }
                if (isRateOf(rate, pair.get(0), pair.get(1)) || isRateOf(rate, pair.get(1), pair.get(0))) {
                    return pair;
                }
            }
        }
        return List.of();
    }

    private static boolean isRateOf(Mention rate, Mention part, Mention whole) {
        Interval all = Interval.of(whole);
        if (!all.isPositive()) {
            return false;
        }
        Interval share = Interval.of(part).percentOf(all);
        Interval said = Interval.of(rate);
        Interval rest = share.minus(Interval.ALL);
        return share.meets(said) || rest.negated().meets(said) || (rate.role() != Role.SHARE && rest.meets(said));
    }

    /** Of growth told with its amount: what there was the year before is told elsewhere. */
    private List<Mention> growth(Mention rate) {
        List<Mention> changes = surroundings.before(rate, other -> other.role() == rate.role() && isUsable(other));
        if (changes.isEmpty()) {
            return List.of();
        }
        return first(near(rate).stream()
                .filter(base -> base.prior() || isBefore(base, rate) || isBudget(base, changes.get(0)))
                .filter(base -> base.dimension().equals(changes.get(0).dimension()))
                .flatMap(base -> RateText.share(rate, changes.get(0), base).stream()));
    }

    private static boolean isBefore(Mention base, Mention rate) {
        return base.year() > 0 && base.year() < rate.year();
    }

    /** 较年初计划减少 160 万元，下降 20%: of what the plan was. */
    private static boolean isBudget(Mention base, Mention change) {
        return change.against().isBudget()
                && base.measure().isPlan()
                && ExecutionCheck.isOf(change.against(), base.measure());
    }

    private List<Mention> difference(Mention stated, Reason reason, int chance) {
        List<Mention> near = near(stated).stream()
                .filter(other -> other.dimension().equals(stated.dimension()))
                .toList();
        long tried = 0;
        for (int last = 1; last < near.size(); last++) {
            for (int first = 0; first < last; first++) {
                tried++;
                BigDecimal apart = near.get(first)
                        .quantity()
                        .value()
                        .subtract(near.get(last).quantity().value())
                        .abs();
                if (!isTelling(stated, tried, chance)) {
                    return moved(stated, reason, near, chance);
                }
                boolean turned = reason.from().containsAll(List.of(near.get(first), near.get(last)));
                if (!turned && apart.compareTo(stated.quantity().value()) == 0) {
                    return List.of(near.get(first), near.get(last));
                }
            }
        }
        return moved(stated, reason, near, chance);
    }

    /** 收入 3307 万元，支出 1986.40 万元，调出 1000 万元，结转 320.60 万元: something else went out of it, or came in. */
    private static List<Mention> moved(Mention stated, Reason reason, List<Mention> near, int chance) {
        BigDecimal expected = reason.expected();
        if (expected == null || stated.role().isChange()) {
            return List.of();
        }
        BigDecimal missing = expected.subtract(stated.quantity().value()).abs();
        return near.stream()
                .filter(other -> other.quantity().value().compareTo(missing) == 0
                        && !reason.from().contains(other)
                        && isTelling(other, near.size(), chance))
                .limit(1)
                .toList();
    }
}
