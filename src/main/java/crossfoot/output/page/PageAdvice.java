package crossfoot.output.page;

import crossfoot.core.reckoning.Adjustment;
import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Pace;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.YuanText;
import crossfoot.core.summary.Percent;
import java.util.List;
import java.util.Map;

/** What a year's budgets give reason to say: what runs ahead of the calendar, could be moved, was overspent and why. */
record PageAdvice(Results results, PageWords words) {

    Map<String, Object> of(int year) {
        List<Map<String, Object>> paces = results.reckoning().paces().stream()
                .filter(pace -> pace.budget().year() == year)
                .map(this::pace)
                .toList();
        List<Map<String, Object>> reasons = results.reckoning().deviations().stream()
                .filter(one -> one.budget().year() == year && one.overFinal().fen() > 0)
                .map(this::reason)
                .toList();
        List<Map<String, Object>> moves = results.reckoning().adjustments().stream()
                .filter(move -> move.year() == year)
                .map(this::move)
                .toList();
        boolean hints = !paces.isEmpty() || !moves.isEmpty();
        return Map.of(
                "hasAdvice", hints || !reasons.isEmpty(),
                "hasHints", hints,
                "hasReasons", !reasons.isEmpty(),
                "paces", paces,
                "moves", moves,
                "reasons", reasons,
                "overs", reasons.size());
    }

    private Map<String, Object> pace(Pace pace) {
        return words.of(
                pace.ahead().signum() > 0 ? "pace.ahead" : "pace.behind",
                PlainText.of(pace.budget().label()),
                pace.asOf().toString(),
                YuanText.of(pace.spent()),
                pace.spentPercent().toPlainString(),
                pace.yearPercent().toPlainString());
    }

    /** What is above the final budget too; what the opening budget lacked alone is told by the workbook. */
    private Map<String, Object> reason(Deviation one) {
        StringBuilder funds = new StringBuilder();
        one.causes().stream()
                .filter(cause -> !cause.fundSource().isEmpty())
                .forEach(cause -> funds.append(funds.isEmpty() ? "" : "、")
                        .append(PlainText.of(cause.fundSource()))
                        .append(' ')
                        .append(YuanText.of(cause.amount())));
        return words.of(
                funds.isEmpty() ? "over" : "overByFunds",
                PlainText.of(one.budget().label()),
                YuanText.of(one.spent()),
                YuanText.of(one.overFinal()),
                YuanText.of(one.excess()),
                funds.toString(),
                YuanText.of(one.unexplained()));
    }

    private Map<String, Object> move(Adjustment move) {
        return words.of(
                "move",
                name(move.from()),
                name(move.to()),
                YuanText.of(move.amount()),
                PlainText.of(move.govClass().display()),
                Percent.of(move.from().spent(), move.from().budget().minus(move.amount())),
                Percent.of(move.to().spent(), move.to().budget().plus(move.amount())));
    }

    private static String name(Adjustment.Side side) {
        return PlainText.of((side.subject().label() + ' ' + side.economicCode()).strip());
    }
}
