package crossfoot.core.claims.text;

import java.math.BigDecimal;

/**
 * What a number counts.
 *
 * @param symbol as the draft writes it: {@code 万元}, {@code 人}, {@code %}
 * @param dimension numbers of one dimension can be added: {@code 元}, {@code 人}, {@code %}; empty if it is not known
 * @param factor what one of {@code symbol} is in the dimension's own unit
 */
public record Unit(String symbol, String dimension, BigDecimal factor) {
    public static final String MONEY = "元";
    public static final String PERCENT = "%";
    public static final String POINTS = "百分点";
    public static final String SCORE = "分";
    public static final String TIMES = "倍";
    public static final Unit NONE = new Unit("", "", BigDecimal.ONE);

    public boolean isMoney() {
        return dimension.equals(MONEY);
    }

    /** A share, a rate: {@code %}, {@code ‰}, {@code 成}. */
    public boolean isRate() {
        return dimension.equals(PERCENT);
    }

    /** Persons, things, events, areas. */
    public boolean isCount() {
        return !isMoney() && !isRate() && !dimension.isEmpty() && !dimension.equals(POINTS) && !dimension.equals(TIMES);
    }
}
