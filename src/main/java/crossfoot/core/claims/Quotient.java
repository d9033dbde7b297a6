package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.claims.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** So much in all, for so many: what each of them has. */
record Quotient(Each each, Mention all, Mention count) {
    private static final Pattern EACH =
            Pattern.compile("(?:((?:\\p{IsHan}次|\\p{IsHan}))均|(?:每一?个?|单(?=[件人次户亩台套张床]))(\\p{IsHan}{1,6}))");
    private static final Pattern SUFFIX =
            Pattern.compile("(?:补助|补贴|支出|投入|成本|服务|造价|单价|综合|经费|发放|维修|改造|建设|运行|管护|处理|办理|受理|每年|每月|每次|约|为|的)+$");
    /** 期均 60 人次 of 60.26: there are no parts of one. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final int TELLING = 3;
    /** 元 for 万元 and the other way round, and some more. */
    private static final int PLACES = 6;

    private static final int UNIT = 4;

    private static final List<String> COUNTED = List.of("人次", "平方米", "公里", "人", "户", "亩", "家", "件", "辆", "台", "套");
    /** Counted by either of them. */
    private static final List<List<String>> ALIKE = List.of(List.of("人", "人次"), List.of("户", "家"));

    private static final Map<String, String> NOUNS =
            Map.of("生", "人", "案", "件", "车", "辆", "校", "所", "村", "个", "站", "个", "点", "个", "床", "张", "名", "人");

    /**
     * What 人均, 每户 or 元/亩 are of.
     *
     * @param dimension of what each has
     * @param unit in which they are counted; NONE where only the noun tells
     */
    record Each(String dimension, Unit unit, String noun) {
        boolean counts(Mention other) {
            return unit.equals(Unit.NONE)
                    ? other.quantity().unit().isCount() && Affinity.name(other).contains(noun)
                    : other.dimension().equals(unit.dimension())
                            || ALIKE.stream()
                                    .anyMatch(units -> units.containsAll(List.of(unit.dimension(), other.dimension())));
        }
    }

    /** Empty where the words name nothing that is counted. */
    static Optional<Each> each(Mention each) {
        String dimension = each.dimension();
        int per = dimension.indexOf('/');
        if (dimension.startsWith(Unit.MONEY) && per > 0) {
            return Optional.ofNullable(Units.of(dimension.substring(per + 1)))
                    .map(unit -> new Each(Unit.MONEY, unit, ""));
        }
        Matcher noun = EACH.matcher(each.lead().clause());
        Optional<Each> found = Optional.empty();
        while (noun.find()) {
            String word = noun.group(1) == null ? noun.group(2) : noun.group(1);
            String plain = SUFFIX.matcher(word).replaceFirst("");
            Optional<Each> named = unit(plain)
                    .or(() -> foremost(word))
                    .map(unit -> new Each(dimension, unit, plain))
                    .or(() ->
                            plain.length() > 1 ? Optional.of(new Each(dimension, Unit.NONE, plain)) : Optional.empty());
            found = named.isPresent() ? named : found;
        }
        return found;
    }

    /** 平方米 of 平方米维修; 项目 is no 项. */
    private static Optional<Unit> foremost(String word) {
        return COUNTED.stream().filter(word::startsWith).findFirst().map(Units::of);
    }

    private static Optional<Unit> unit(String word) {
        return Optional.ofNullable(Units.of(NOUNS.getOrDefault(word, word)));
    }

    /** In the dimension's own unit, for each of the unit. */
    BigDecimal value() {
        return all.quantity()
                .value()
                .multiply(each.unit().factor())
                .divide(count.quantity().value(), MathContext.DECIMAL64);
    }

    private Interval interval(int periods) {
        Interval sum = Interval.of(all);
        Interval number = Interval.of(count);
        BigDecimal factor = each.unit().factor();
        BigDecimal times = BigDecimal.valueOf(periods);
        return new Interval(
                sum.low().multiply(factor).divide(number.high().multiply(times), MathContext.DECIMAL64),
                sum.high().multiply(factor).divide(number.low().multiply(times), MathContext.DECIMAL64));
    }

    /** In one of up to so many periods; a last digit may have been cut off. */
    boolean agrees(Mention stated, int periods) {
        Interval said = Interval.of(stated);
        boolean counted = stated.quantity().unit().isCount();
        Interval cut = new Interval(
                counted ? said.low().subtract(HALF) : said.low(),
                stated.quantity().most().max(stated.quantity().value().add(counted ? BigDecimal.ONE : fine(stated))));
        for (int period = 1; Interval.of(count).isPositive() && period <= periods; period++) {
            if (interval(period).meets(cut)) {
                return true;
            }
        }
        return false;
    }

    /** Of several digits the last is fine. */
    private static BigDecimal fine(Mention stated) {
        return stated.quantity().number().precision() > 2 ? stated.quantity().grain() : BigDecimal.ZERO;
    }

    /** With two digits changed about, one of them another, or its point elsewhere the stated figure would be right. */
    boolean isSlip(Mention stated) {
        boolean telling = stated.quantity().number().stripTrailingZeros().precision() >= TELLING;
        return Typo.turned(stated).stream().anyMatch(other -> agrees(other, 1))
                || isOfOtherUnit(stated)
                || (telling
                        && (isShifted(stated) || Typo.meant(stated, interval(1)).isPresent()));
    }

    /** 万元 for 元, or the other way round. */
    private boolean isOfOtherUnit(Mention stated) {
        Interval own = interval(1);
        return stated.quantity().unit().isMoney()
                && (own.scaled(UNIT).meets(Interval.of(stated))
                        || own.scaled(-UNIT).meets(Interval.of(stated)));
    }

    /** The same digits, with the point elsewhere. */
    boolean isShifted(Mention stated) {
        Interval own = interval(1);
        return IntStream.rangeClosed(-PLACES, PLACES)
                .mapToObj(own::scaled)
                .anyMatch(shifted -> shifted.meets(Interval.of(stated)));
    }

    boolean isSame(Quotient other) {
        return all.quantity().value().compareTo(other.all.quantity().value()) == 0
                && count.quantity().value().compareTo(other.count.quantity().value()) == 0;
    }

    /** What all of them have by what each is said to have. */
    BigDecimal product(Mention stated) {
        return stated.quantity()
                .value()
                .multiply(count.quantity().value())
                .divide(each.unit().factor(), MathContext.DECIMAL64);
    }

    /** 163.2万元 ÷ 68人 = 24000元 */
    String text() {
        return figure(all) + " ÷ " + figure(count) + " = "
                + value().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + each.dimension();
    }

    /** 2.4万元 × 68人 = 1632000元 */
    String text(Mention stated) {
        return figure(stated) + " × " + figure(count) + " = "
                + product(stated)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + each.dimension();
    }

    private static String figure(Mention mention) {
        return mention.quantity().number().toPlainString()
                + mention.quantity().unit().symbol();
    }
}
