package crossfoot.core.units;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.units.Consolidation.Share;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of the units of a run: entries of none, units without entries, transfers that stay in. */
public final class UnitFindings {
    private UnitFindings() {}

    public static List<Problem> of(Consolidation consolidation) {
        List<Problem> findings = new ArrayList<>();
        for (UnitSums.Unlisted one : consolidation.unlisted()) {
            findings.add(Problem.of(
                    ProblemKind.UNIT_UNLISTED,
                    one.first(),
                    "",
                    one.said(),
                    Long.toString(one.sum().entries()),
                    one.sum().amount().yuan()));
        }
        for (Share share : consolidation.shares()) {
            if (share.figures().years().isEmpty()) {
                findings.add(Problem.of(
                        ProblemKind.UNIT_WITHOUT_ENTRIES,
                        share.unit().at(),
                        "",
                        share.unit().name()));
            }
        }
        for (UnitSums.Stay stay : consolidation.stays()) {
            findings.add(Problem.of(
                    ProblemKind.TRANSFER_STAYS,
                    stay.rule(),
                    "",
                    stay.counterparty(),
                    "@fate." + stay.fate().name(),
                    Long.toString(stay.sum().entries()),
                    stay.sum().amount().yuan(),
                    stay.first().display()));
        }
        return findings;
    }
}
