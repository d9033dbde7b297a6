package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.reckoning.ReckoningFindings;
import crossfoot.core.report.DraftReport;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.Decision;
import crossfoot.core.summary.CodeFindings;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be said of a run as a whole, of no ledger and no figure alone. */
final class RunFindings {
    private RunFindings() {}

    /**
     * What is no source; on the review sheets; on the series; on the codes of the ledgers; on budgets and indicators;
     * on drafts not read as they are.
     */
    static List<Problem> of(RunContext run, Facts facts, Reckoning reckoning, List<DraftReport> drafts) {
        List<Problem> findings = new ArrayList<>(run.inputs().notSources());
        findings.addAll(run.configuration().decisions().problems());
        Set<String> applied = facts.views().getOrDefault(View.RULE_PROJECTS, List.of()).stream()
                .map(Subtotal::key)
                .map(Subtotal.Key::ruleId)
                .collect(Collectors.toSet());
        for (Decision decision : run.configuration().decisions().all()) {
            if (!applied.contains(decision.id())) {
                findings.add(Problem.of(
                        ProblemKind.REVIEW_WITHOUT_ENTRY,
                        decision.at(),
                        "",
                        decision.allotment().label()));
            }
        }
        for (RunContext.Keyed source : run.distinct()) {
            run.state().sources().find(source.key()).ifPresent(known -> findings.addAll(known.settled()));
        }
        findings.addAll(CodeFindings.of(
                facts, new ClassificationCodes(), () -> run.state().ledger().entries(ResultsOfRun.parts(run), "")));
        findings.addAll(ReckoningFindings.of(
                reckoning, facts, run.configuration().reckoning().funds()));
        drafts.forEach(draft -> findings.addAll(draft.problems()));
        return findings;
    }
}
