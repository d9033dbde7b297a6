package crossfoot.core.reckoning;

import crossfoot.core.ledger.SourceRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of performance (绩效指标).
 *
 * @param project code or name of the project it belongs to; empty for the whole office
 * @param name 三级指标
 * @param target and {@code actual} as written; {@code actual} empty where it is not known yet
 * @param completion how much of the target is reached, in percent with two decimals; null where that is not a number
 * @param score its points; null where {@code actual} is not known yet
 * @param remark 偏差原因 or 说明 as given
 */
public record Indicator(
        SourceRef at,
        int year,
        String project,
        String level1,
        String level2,
        String name,
        String target,
        String actual,
        String unit,
        BigDecimal weight,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal score,
        String remark) {}
