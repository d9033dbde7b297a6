package crossfoot.core.reckoning;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an office decides for its reckoning, in {@code crossfoot.yml}, in tables and in {@code indicators/}.
 *
 * @param paceTolerance by how many points of percent a budget may run ahead of the calendar or behind it
 */
public record Decided(
        FundSources funds,
        GovClasses classes,
        List<Indicator> indicators,
        ScoreRule scoreRule,
        BigDecimal paceTolerance) {
    public Decided {
        indicators = List.copyOf(indicators);
    }
}
