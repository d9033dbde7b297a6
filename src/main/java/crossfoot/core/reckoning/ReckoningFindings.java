package crossfoot.core.reckoning;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is to be said of the budgets and indicators; no figure is wrong because of it. */
public final class ReckoningFindings {
    private ReckoningFindings() {}

    /** On the pace of the running year, on indicators, on names that the ledger doesn't know. */
    public static List<Problem> of(Reckoning reckoning, Facts facts, FundSources funds) {
        List<Problem> findings = new ArrayList<>();
        reckoning.paces().forEach(pace -> findings.add(pace(pace)));
        for (Evaluation form : reckoning.evaluations()) {
            if (!form.indicators().isEmpty()) {
                indicators(form, findings);
            }
        }
        Set<Integer> spentIn = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Subtotal subtotal : facts.views().getOrDefault(View.EXECUTION, List.of())) {
            spentIn.add(subtotal.key().fiscalYear());
            if (funds.of(subtotal.key().fundSource()).nature() == Nature.UNKNOWN) {
                unknown.add(subtotal.key().fundSource());
            }
        }
        for (Deviation one : reckoning.deviations()) {
            boolean never = one.budget().project()
                    && one.spent().isZero()
                    && spentIn.contains(one.budget().year());
            if (never) {
                findings.add(finding(
                        ProblemKind.BUDGET_NOT_SPENT,
                        "budget/",
                        one.budget().label(),
                        one.budget().year() + "",
                        one.budget().total().yuan()));
            }
        }
        unknown.forEach(source -> findings.add(finding(ProblemKind.FUND_SOURCE_UNKNOWN, "ledgers/", source)));
        return findings;
    }

    private static Problem finding(ProblemKind kind, String file, String value, String... details) {
        return Problem.of(kind, new SourceRef(file, "", 0), "", value, details);
    }

    private static Problem pace(Pace pace) {
        boolean ahead = pace.ahead().signum() > 0;
        return finding(
                ahead ? ProblemKind.BUDGET_AHEAD : ProblemKind.BUDGET_BEHIND,
                "budget/",
                pace.budget().label(),
                pace.asOf().toString(),
                pace.spentPercent().toPlainString(),
                pace.yearPercent().toPlainString(),
                pace.budget().total().yuan(),
                pace.spent().yuan());
    }

    private static void indicators(Evaluation form, List<Problem> findings) {
        SourceRef at = form.indicators().get(0).at();
        if (!form.isWeighted()) {
            BigDecimal weights = form.weights().stripTrailingZeros();
            findings.add(Problem.of(
                    ProblemKind.INDICATOR_WEIGHTS, at, "", form.label(), form.year() + "", weights.toPlainString()));
        }
        for (Indicator indicator : form.indicators()) {
            if (indicator.score() == null) {
                findings.add(Problem.of(ProblemKind.INDICATOR_PENDING, indicator.at(), "", indicator.name()));
            }
        }
    }
}
