package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stated rate beside one way of calculating it.
 *
 * @param part in the dimension's own unit
 * @param arithmetic that leads to the rate, without the result
 * @param way to the rate from other figures in the place of these
 */
record RateText(
        Mention stated,
        BigDecimal part,
        BigDecimal whole,
        Interval exact,
        String arithmetic,
        List<Mention> from,
        Function<List<Mention>, Optional<RateText>> way) {
    private static final int TELLING = 3;
    /** Of so many rates one is no accident any more. */
    private static final BigDecimal WIDEST = BigDecimal.valueOf(50);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern BAND = Pattern.compile("^(?:（含）|\\(含\\))?(?:至|以上|以下|及以上|及以下)|^的$");

    /** 按可比价格增长 6.2%; 若剔除该部分，执行率为 96.6%: of figures that are told nowhere. */
    private static final Pattern ADJUSTED = Pattern.compile("可比|不变价|同口径|剔除|扣除");

    private static Optional<RateText> noOtherWay(List<Mention> ignored) {
        return Optional.empty();
    }

    /** part ÷ whole, both of them stated; empty where the whole may be nothing. */
    static Optional<RateText> share(Mention stated, Mention part, Mention whole) {
        Interval all = Interval.beside(whole, part);
        if (!all.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new RateText(
                stated,
                part.quantity().value(),
                whole.quantity().value(),
                Interval.beside(part, whole).percentOf(all),
                Arithmetic.in(part.quantity().unit(), part) + " ÷ "
                        + Arithmetic.in(part.quantity().unit(), whole),
                List.of(part, whole),
                others -> share(stated, others.get(0), others.get(1))));
    }

    /** All of the parts together ÷ whole; empty where the whole may be nothing. */
    static Optional<RateText> together(Mention stated, List<Mention> parts, Mention whole) {
        Interval all = Interval.of(whole);
        if (!all.isPositive()) {
            return Optional.empty();
        }
        Unit unit = whole.quantity().unit();
        List<String> figures =
                parts.stream().map(part -> Arithmetic.in(unit, part)).toList();
        return Optional.of(new RateText(
                stated,
                TableSum.of(parts),
                whole.quantity().value(),
                Interval.sum(parts).percentOf(all),
                "(" + String.join(" + ", figures) + ") ÷ " + Arithmetic.in(unit, whole),
                Stream.concat(parts.stream(), Stream.of(whole)).toList(),
                RateText::noOtherWay));
    }

    /** part ÷ all of the parts together; empty where these may be nothing. */
    static Optional<RateText> ofAll(Mention stated, Mention part, List<Mention> parts) {
        Interval all = Interval.sum(parts);
        if (!all.isPositive()) {
            return Optional.empty();
        }
        Unit unit = part.quantity().unit();
        List<String> figures =
                parts.stream().map(one -> Arithmetic.in(unit, one)).toList();
        return Optional.of(new RateText(
                stated,
                part.quantity().value(),
                TableSum.of(parts),
                Interval.of(part).percentOf(all),
                Arithmetic.in(unit, part) + " ÷ (" + String.join(" + ", figures) + ")",
                parts,
                RateText::noOtherWay));
    }

    /**
     * now ÷ before, in times; empty where before may be nothing.
     *
     * @param growth what has come to it, not how much it is now
     */
    static Optional<RateText> multiple(Mention stated, Mention now, Mention before, boolean growth) {
        Interval base = Interval.of(before);
        if (!base.isPositive()) {
            return Optional.empty();
        }
        BigDecimal first = before.quantity().value();
        BigDecimal last = now.quantity().value();
        Unit unit = now.quantity().unit();
        String left = Arithmetic.in(unit, now);
        String right = Arithmetic.in(unit, before);
        Interval ratio = Interval.of(now).percentOf(base);
        return Optional.of(new RateText(
                stated,
                growth ? last.subtract(first) : last,
                first,
                growth ? ratio.minus(Interval.ALL) : ratio,
                (growth ? "(" + left + " − " + right + ")" : left) + " ÷ " + right,
                List.of(now, before),
                RateText::noOtherWay));
    }

    /** As the rates of a text are read: times are hundreds of percent. */
    private Interval said() {
        Interval as = Interval.of(stated);
        return isTimes() ? as.scaled(2) : as;
    }

    private boolean isTimes() {
        return stated.dimension().equals(Unit.TIMES);
    }

    boolean agrees() {
        return exact.meets(said()) && !isDoubtful();
    }

    /** Likewise, and its figures are fine enough to tell it from most other rates: 0.22 亿元 makes many. */
    boolean agreesFinely() {
        BigDecimal wide = stated.quantity().grain().multiply(WIDEST);
        return agrees() && exact.high().subtract(exact.low()).compareTo(wide) <= 0;
    }

    /** 62.51 of 20: the 20 may have been rounded, but if it hasn't been, one digit of the rate is wrong. */
    private boolean isDoubtful() {
        BigDecimal percent = Arithmetic.percent(part, whole);
        BigDecimal expected = Arithmetic.rate(percent, stated);
        return !isTimes()
                && isWrittenShorter()
                && !said().widened(stated.quantity().grain()).meets(new Interval(percent, percent))
                && Typo.isOneSlip(stated.quantity().number(), expected);
    }

    /** One of its two amounts has fewer decimals than the other, though in the same unit. */
    private boolean isWrittenShorter() {
        return from.size() == 2
                && from.get(0).quantity().unit().equals(from.get(1).quantity().unit())
                && from.stream().allMatch(amount -> amount.quantity().exact())
                && from.get(0)
                                .quantity()
                                .grain()
                                .compareTo(from.get(1).quantity().grain())
                        != 0;
    }

    /** Off by no more than the last digit. */
    boolean isNear() {
        return isTimes()
                ? agrees()
                : exact.meets(said().widened(stated.quantity().grain())) && !isDoubtful();
    }

    /** Its last digit was cut off instead of rounded. */
    private boolean isCutOff() {
        BigDecimal said = stated.quantity().number();
        BigDecimal next = said.signum() < 0
                ? said.subtract(stated.quantity().grain())
                : said.add(stated.quantity().grain());
        BigDecimal percent = Arithmetic.percent(part, whole);
        boolean within = said.signum() < 0 ? percent.compareTo(next) > 0 : percent.compareTo(next) < 0;
        return !isTimes() && within && exact.meets(new Interval(said.min(next), said.max(next)));
    }

    /** What it comes to is the same digits in another order. */
    boolean isSlip() {
        BigDecimal expected = Arithmetic.rate(Arithmetic.percent(part, whole), stated);
        return !isTimes() && Typo.isRateLike(stated.quantity().number(), expected);
    }

    /** What it comes to has one other digit, or two of them in the other order, however few there are. */
    boolean isOneSlip() {
        BigDecimal expected = Arithmetic.rate(Arithmetic.percent(part, whole), stated);
        return !isTimes() && (isSlip() || Typo.isAnyDigit(stated, expected));
    }

    /** Likewise, and it has digits enough for that to be no accident. */
    boolean isTellingSlip() {
        return (isOneSlip() || isShifted()) && !isNear() && digits() >= TELLING;
    }

    /** That tell something: 90.00 has no more of them than 90. */
    int digits() {
        BigDecimal number = stated.quantity().number();
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > 0 ? number.precision() : plain.precision();
    }

    /** 12.96% for 1.296%. */
    private boolean isShifted() {
        Interval said = said();
        return exact.scaled(1).meets(said) || exact.scaled(-1).meets(said);
    }

    /** What it comes to has one other digit, of four at least, and not the last. */
    boolean isOtherDigit() {
        BigDecimal expected = Arithmetic.rate(Arithmetic.percent(part, whole), stated);
        return !isTimes() && !isNear() && Typo.isOtherDigit(stated.quantity().number(), expected);
    }

    void contradict(Verdicts verdicts) {
        verdicts.contradict(Kind.RATE, stated, reason("rate"));
    }

    Reason reason(String key) {
        BigDecimal percent = Arithmetic.percent(part, whole);
        BigDecimal expected = Arithmetic.rate(isTimes() ? percent.movePointLeft(2) : percent, stated);
        String shown = isTimes() ? expected.toPlainString() + Unit.TIMES : Arithmetic.percentText(part, whole);
        return new Reason(key, arithmetic + " = " + shown, expected, from);
    }

    /**
     * Says what comes of the ways in which the rate may have been calculated, the likeliest first. A last digit that
     * was cut off, or that fills a list of shares up to 100, is noted.
     */
    static void settle(Verdicts verdicts, List<RateText> ways, boolean certain) {
        if (ways.isEmpty()) {
            return;
        }
        Mention stated = ways.get(0).stated();
        if (isOfMany(stated)) {
            return;
        }
        Optional<RateText> right = ways.stream().filter(RateText::agrees).findFirst();
        Optional<RateText> near = ways.stream().filter(RateText::isNear).findFirst();
        if (right.isPresent()) {
            verdicts.agree(List.of(stated));
            verdicts.agree(right.get().from());
        } else if (ADJUSTED.matcher(stated.lead().text()).find()) {
            return;
        } else if (near.isPresent() && (!certain || near.get().isCutOff() || verdicts.isFilledUp(stated))) {
            verdicts.note(Kind.RATE, stated, near.get().reason("rate.digit"));
        } else if (certain && ways.get(0).isFilledWithZeros()) {
            verdicts.ask(Kind.RATE, stated, ways.get(0).reason("rate"));
        } else if (certain) {
            new RateBlame(verdicts, ways.get(0)).lay();
        }
    }

    /** 执行率 100% 的 19 个，80%（含）至 100% 的 9 个: by which things are told apart. */
    private static boolean isOfMany(Mention rate) {
        return BAND.matcher(rate.tail()).find();
    }

    /** 31.00% of 31.08%: rounded to whole percents, and shown as if it weren't. */
    private boolean isFilledWithZeros() {
        BigDecimal said = stated.quantity().number();
        BigDecimal plain = said.stripTrailingZeros();
        BigDecimal margin = HALF.movePointLeft(Math.max(0, plain.scale()));
        return !isTimes()
                && plain.signum() != 0
                && plain.scale() < said.scale()
                && plain.compareTo(BigDecimal.valueOf(100)) != 0
                && exact.meets(new Interval(plain.subtract(margin), plain.add(margin)));
    }
}
