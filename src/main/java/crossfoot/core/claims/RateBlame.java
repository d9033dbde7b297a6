package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.Finding.Verdict;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which figure of a rate that fails is wrong: the rate, unless another in the place of one of its two mends it. */
final class RateBlame {
    /** 万元 for 元. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);

    /** Many amounts lead to a rate of fewer digits. */
    private static final int FINE = 3;

    private static final int DECIMALS = 10;
    /** 占比为. */
    private static final int PLAIN = 3;

    private static final Pattern WHOLLY = Pattern.compile("全部|全员|均|都已");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FARTHEST = new BigDecimal("1.4");
    /** Growth is little, and little is soon twice as much; of what a cell is, its row and column say. */
    private static final BigDecimal FARTHEST_OF_LITTLE = new BigDecimal("2.5");

    private static final BigDecimal LITTLE = new BigDecimal("0.1");

    private final Verdicts verdicts;
    private final RateText failed;

    RateBlame(Verdicts verdicts, RateText failed) {
        this.verdicts = verdicts;
        this.failed = failed;
    }

    void lay() {
        if (failed.from().stream().anyMatch(this::isMended)) {
            verdicts.agree(List.of(failed.stated()));
        } else if (failed.from().stream()
                        .noneMatch(figure -> isOfOtherUnit(figure) || (!failed.isSlip() && isOfNamesake(figure)))
                && isPlausible()) {
            ofDigits();
        }
    }

    /** What is far from it is the rate of other things, unless its point has slipped; 100% is said of all there are. */
    private boolean isPlausible() {
        BigDecimal said = failed.stated().quantity().number().abs();
        BigDecimal meant = Arithmetic.percent(failed.part(), failed.whole());
        boolean times = failed.stated().dimension().equals(Unit.TIMES);
        BigDecimal expected = (times ? meant.movePointLeft(2) : meant).abs();
        BigDecimal most = isLittle(said) || failed.stated().inTable() ? FARTHEST_OF_LITTLE : FARTHEST;
        if (said.compareTo(HUNDRED) == 0
                && WHOLLY.matcher(failed.stated().lead().text()).find()) {
            return false;
        }
        return Magnitude.within(said, expected, most)
                || (isPlain() && said.compareTo(HUNDRED) != 0)
                || ((isInRow() || isOfChange()) && said.compareTo(HUNDRED) != 0)
                || isSlipped(said, expected)
                || failed.isTellingSlip();
    }

    private boolean isLittle(BigDecimal said) {
        boolean change =
                failed.stated().role().isChange() || failed.stated().dimension().equals(Unit.TIMES);
        return change || said.compareTo(BigDecimal.TEN) < 0;
    }

    /** 计划 80 场，完成 52 场，完成率 85%; 增至 650 万元，比上年 520 万元增长 85%: it is of the two right before it. */
    private boolean isInRow() {
        Mention stated = failed.stated();
        boolean row = failed.from().size() == 2
                && failed.from().stream()
                        .allMatch(one -> one.sentence() == stated.sentence()
                                && one.role() == Role.AMOUNT
                                && one.index() < stated.index()
                                && one.index() >= stated.index() - 2);
        return row && (stated.role().isChange() ? isSinceBase() : isPartOfWhole());
    }

    private boolean isSinceBase() {
        Mention now = failed.from().get(0);
        Mention base = failed.from().get(1);
        return base.prior()
                && Magnitude.within(now.quantity().value(), base.quantity().value(), FARTHEST);
    }

    /** 减少 4 万元，下降 2.2%: it is of the change right before it. */
    private boolean isOfChange() {
        Mention stated = failed.stated();
        return failed.from().stream()
                .anyMatch(one ->
                        one.role().isChange() && one.role() == stated.role() && one.index() == stated.index() - 1);
    }

    private boolean isPartOfWhole() {
        Mention part = failed.from().get(0);
        Mention whole = failed.from().get(1);
        return failed.stated().role() != Role.SHARE
                && whole.index() < part.index()
                && whole.quantity().value().compareTo(part.quantity().value()) >= 0;
    }

    /** 公务接待费 0.90 万元，占 81.25%: it can be of nothing else. */
    private boolean isPlain() {
        Mention stated = failed.stated();
        Mention part = failed.from().get(0);
        String clause = stated.lead().clause().strip();
        return stated.role() == Role.SHARE
                && part.index() == stated.index() - 1
                && part.sentence() == stated.sentence()
                && clause.length() <= PLAIN;
    }

    private static boolean isSlipped(BigDecimal said, BigDecimal expected) {
        return List.of(1, 2, -1, -2).stream()
                .map(said::movePointRight)
                .anyMatch(moved -> moved.setScale(2, RoundingMode.HALF_UP)
                                .subtract(expected.setScale(2, RoundingMode.HALF_UP))
                                .abs()
                                .compareTo(LITTLE)
                        <= 0);
    }

    /** It is known to be wrong, and what it should be makes the rate right. */
    private boolean isMended(Mention figure) {
        BigDecimal factor = figure.quantity().unit().factor();
        return verdicts.said(figure).stream()
                .filter(one -> one.verdict() == Verdict.CONTRADICTS)
                .map(one -> one.reason().expected())
                .filter(Objects::nonNull)
                .map(meant -> meant.divide(factor, DECIMALS, RoundingMode.HALF_UP))
                .anyMatch(meant -> isOf(figure, figure.with(figure.quantity().with(meant))));
    }

    /** 元 was written for 万元, or the other way round. */
    private boolean isOfOtherUnit(Mention figure) {
        for (BigDecimal factor : List.of(UNIT, BigDecimal.ONE.divide(UNIT))) {
            BigDecimal meant = figure.quantity().number().multiply(factor);
            boolean slip = figure.quantity().unit().isMoney()
                    && figure.quantity().number().signum() > 0
                    && isOfOneSize(figure.quantity().value().multiply(factor))
                    && isOf(figure, figure.with(figure.quantity().with(meant)));
            if (slip) {
                BigDecimal value = figure.quantity().value().multiply(factor);
                String arithmetic = failed.reason("rate").arithmetic();
                verdicts.contradict(
                        Kind.IMPOSSIBLE,
                        figure,
                        new Reason("repeat.slip", arithmetic, value, List.of(failed.stated())));
                return true;
            }
        }
        return false;
    }

    /** As large as the figures it stands beside. */
    private boolean isOfOneSize(BigDecimal meant) {
        return failed.from().stream()
                .map(other -> other.quantity().value())
                .filter(value -> value.signum() > 0)
                .anyMatch(value -> Magnitude.within(value, meant, HUNDRED));
    }

    /** What goes by its name elsewhere makes the rate right. */
    private boolean isOfNamesake(Mention figure) {
        Optional<Mention> other = verdicts.namesakes(figure).stream()
                .filter(namesake -> isOf(figure, namesake))
                .findFirst();
        other.ifPresent(right -> verdicts.contradict(Kind.REPEAT, figure, RepeatCheck.twice(right, figure)));
        return other.isPresent();
    }

    /** Two digits of one of its figures, changed about, make it right; or the two were taken the wrong way round. */
    private void ofDigits() {
        Mention stated = failed.stated();
        List<Slip> slips = failed.isSlip() || stated.quantity().number().precision() < FINE || isTurned()
                ? List.of()
                : failed.from().stream()
                        .filter(verdicts::isOpen)
                        .flatMap(this::turned)
                        .toList();
        if (slips.size() == 1) {
            Slip slip = slips.get(0);
            String arithmetic = failed.reason("rate").arithmetic();
            verdicts.contradict(
                    Kind.RATE, slip.part(), new Reason("rate.digits", arithmetic, slip.meant(), List.of(stated)));
        } else {
            failed.contradict(verdicts);
        }
    }

    private boolean isTurned() {
        List<Mention> from = failed.from();
        return from.size() == 2
                && RateText.share(failed.stated(), from.get(1), from.get(0))
                        .filter(RateText::agrees)
                        .isPresent();
    }

    /** With another figure in the place of this one it would be right. */
    private boolean isOf(Mention figure, Mention other) {
        return failed.way()
                .apply(failed.from().stream()
                        .map(one -> one.equals(figure) ? other : one)
                        .toList())
                .filter(RateText::agrees)
                .isPresent();
    }

    private Stream<Slip> turned(Mention figure) {
        return Typo.turned(figure).stream()
                .filter(other -> isOf(figure, other))
                .map(other -> new Slip(figure, other.quantity().value()));
    }
}
