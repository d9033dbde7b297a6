package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Unit;
import crossfoot.core.claims.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In what the column of a table is counted, by the words of its head. */
final class HeadUnits {
    static final List<String> MONEY = List.of("万元", "亿元", "千元", "元");

    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]$");
    private static final List<String> SCORES = List.of("分值", "得分", "评分", "分数", "标准分", "满分", "扣分");
    private static final List<String> RATES = List.of("%", "％", "率", "占比");
    private static final List<String> CLOSING_RATES = List.of("环比", "同比", "增幅", "增速", "比重", "幅度");
    private static final List<String> COUNTS = List.of("户数", "人数", "数量", "次数", "个数", "件数", "家数", "面积", "人次", "批次");

    private HeadUnits() {}

    /** 分值, 自评得分（B）. */
    static boolean isOfScores(String header) {
        String plain = ASIDE.matcher(header).replaceFirst("");
        return SCORES.stream().anyMatch(plain::endsWith);
    }

    /** Null where the head tells no more than what money it may be. */
    static @Nullable Unit of(String header) {
        if (isOfScores(header)) {
            return Units.of(Unit.SCORE);
        }
        if (header.contains(Unit.POINTS)) {
            return new Unit(Unit.POINTS, Unit.POINTS, BigDecimal.ONE);
        }
        if (RATES.stream().anyMatch(header::contains) || CLOSING_RATES.stream().anyMatch(header::endsWith)) {
            return Units.of(Unit.PERCENT);
        }
        return COUNTS.stream().anyMatch(header::endsWith) ? Unit.NONE : null;
    }

    /** The unit of money that the words name; NONE if they name none. */
    static Unit money(String words) {
        for (String symbol : MONEY) {
            Unit unit = words.contains(symbol) ? Units.of(symbol) : null;
            if (unit != null) {
                return unit;
            }
        }
        return Unit.NONE;
    }
}
