package crossfoot.core.claims.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What 约, 余, 近, 以上 and the like make of a number: the least and the most it can mean. */
enum Approximation {
    NONE,
    /** 1700余: up to the next of its last place that is not 0. */
    MORE,
    ABOUT,
    NEARLY,
    AT_LEAST,
    AT_MOST;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal ANY = BigDecimal.valueOf(1000);
    private static final List<String> ABOUT_WORDS = List.of("约", "大概", "大致", "接近于", "约为", "约占", "折合约");
    /** 签约 21 万人, 节约 3 万元: no word of its own. */
    private static final List<String> NO_ABOUT =
            List.of("签约", "节约", "预约", "履约", "违约", "公约", "解约", "集约", "附近", "就近", "邻近", "邀约", "缔约", "毁约", "合约");

    private static final List<String> NEARLY_WORDS = List.of("近", "接近");
    private static final List<String> LEAST_WORDS = List.of("超过", "超", "逾", "不少于", "不低于", "至少", "突破", "高于", "多于", "大于");
    private static final List<String> MOST_WORDS =
            List.of("不足", "不到", "不超过", "不高于", "至多", "最多", "少于", "低于", "小于", "未超过");

    /** Said by the words that end where the number begins. */
    static Approximation before(String text, int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        String words = text.substring(Math.max(0, end - 4), end);
        if (endsWithOne(words, NO_ABOUT)) {
            return NONE;
        }
        if (endsWithOne(words, MOST_WORDS)) {
            return AT_MOST;
        }
        if (endsWithOne(words, LEAST_WORDS)) {
            return AT_LEAST;
        }
        if (endsWithOne(words, NEARLY_WORDS)) {
            return NEARLY;
        }
        return endsWithOne(words, ABOUT_WORDS) ? ABOUT : NONE;
    }

    private static boolean endsWithOne(String words, List<String> endings) {
        return endings.stream().anyMatch(words::endsWith);
    }

    /** Said by the words that begin behind the unit. */
    static Approximation after(String text, int end) {
        if (text.startsWith("左右", end) || text.startsWith("上下", end)) {
            return ABOUT;
        }
        if (text.startsWith("以上", end)) {
            return AT_LEAST;
        }
        return text.startsWith("以下", end) || text.startsWith("以内", end) ? AT_MOST : NONE;
    }

    BigDecimal least(BigDecimal number, BigDecimal step) {
        return switch (this) {
            case NONE -> number.subtract(step.multiply(HALF));
            case MORE, AT_LEAST -> number;
            case ABOUT -> number.subtract(leeway(number, step));
            case NEARLY -> number.subtract(leeway(number, step).max(number.abs().multiply(TENTH)));
            case AT_MOST -> BigDecimal.ZERO.min(number);
        };
    }

    BigDecimal most(BigDecimal number, BigDecimal step) {
        return switch (this) {
            case NONE -> number.add(step.multiply(HALF));
            case MORE -> number.add(lastPlace(number, step));
            case ABOUT -> number.add(leeway(number, step));
            case AT_LEAST -> number.max(BigDecimal.ONE).multiply(ANY);
            case NEARLY, AT_MOST -> number;
        };
    }

    private static BigDecimal leeway(BigDecimal number, BigDecimal step) {
        return step.multiply(HALF).max(number.abs().multiply(TWENTIETH));
    }

    /** 100 for 1700, 0.1 for 1.2. */
    private static BigDecimal lastPlace(BigDecimal number, BigDecimal step) {
        if (number.signum() == 0) {
            return step;
        }
        BigDecimal place =
                BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
        return place.max(step).setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
    }
}
