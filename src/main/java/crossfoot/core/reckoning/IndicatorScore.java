package crossfoot.core.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator scores. A number reached gives all its points; one not reached gives its share of them (完成比例 ×
 * 分值), for a target not to be passed (≤) target ÷ actual. Grades give 100, 80, 60 and 0 percent, the lower ends of the
 * three bands of 项目支出绩效评价管理办法（财预〔2020〕10号）.
 *
 * @param completion in percent, two decimals; null where there is none
 * @param points two decimals
 */
record IndicatorScore(@Nullable BigDecimal completion, BigDecimal points) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile(
            "(≥|>=|不低于|不少于|≤|<=|不超过|不高于|=|＝)?\\s*(-?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(?:余|多)?\\s*(%|‰|\\p{IsHan}{0,4})");
    private static final Map<String, Integer> GRADES =
            Map.of("优", 100, "优秀", 100, "良", 80, "良好", 80, "中", 60, "合格", 60, "差", 0, "不合格", 0);

    /** Which way a number is good. */
    enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /** A number with the direction its sign gives; null where it has no sign. */
    private record Amount(@Nullable Direction direction, BigDecimal value) {}

    /**
     * The score; null where it can't be told: text that is neither a number, a grade, nor the target itself.
     *
     * @param direction as given apart; null where it is not
     */
    static @Nullable IndicatorScore of(String target, String actual, BigDecimal weight, @Nullable Direction direction) {
        Amount want = amount(target);
        Amount have = amount(actual);
        if (want != null && have != null) {
            return ofNumbers(want, have.value, weight, direction);
        }
        Integer grade = GRADES.get(actual);
        if (grade != null) {
            return share(BigDecimal.valueOf(grade), weight);
        }
        return !actual.isEmpty() && actual.equals(target) ? share(HUNDRED, weight) : null;
    }

    private static IndicatorScore share(BigDecimal percent, BigDecimal weight) {
        BigDecimal points = weight.multiply(percent).movePointLeft(2).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new IndicatorScore(percent.setScale(DECIMALS, RoundingMode.HALF_UP), points);
    }

    /** A target of zero, 零伤亡, is not to be passed. */
    private static IndicatorScore ofNumbers(
            Amount want, BigDecimal have, BigDecimal weight, @Nullable Direction given) {
        Direction direction = given != null ? given : want.direction;
        boolean atMost = direction == Direction.AT_MOST || (direction == null && want.value.signum() == 0);
        boolean reached = atMost ? have.compareTo(want.value) <= 0 : have.compareTo(want.value) >= 0;
        BigDecimal part = atMost ? want.value : have;
        BigDecimal whole = atMost ? have : want.value;
        if (whole.signum() <= 0) {
            return new IndicatorScore(null, share(reached ? HUNDRED : BigDecimal.ZERO, weight).points);
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        BigDecimal share = part.max(BigDecimal.ZERO).multiply(weight).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        BigDecimal all = weight.setScale(DECIMALS, RoundingMode.HALF_UP);
        return new IndicatorScore(percent, reached ? all : share.min(all));
    }

    private static @Nullable Amount amount(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        String sign = number.group(1) == null ? "" : number.group(1);
        Direction direction = switch (sign) {
            case "≥", ">=", "不低于", "不少于" -> Direction.AT_LEAST;
            case "≤", "<=", "不超过", "不高于" -> Direction.AT_MOST;
            default -> null;
        };
        return new Amount(direction, new BigDecimal(number.group(2).replace(",", "")));
    }
}
