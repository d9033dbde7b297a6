package crossfoot.core.report;

import crossfoot.core.claims.CheckedDraft;
import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.ledger.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A draft report and what came of checking it.
 *
 * @param file as the draft is called, with {@code /}
 * @param format {@code DOCX}, {@code PDF}, {@code TEXT} …; empty if it could not be read
 * @param checked empty if it could not be read
 * @param problems why it could not be read, or what of it was not
 */
public record DraftReport(String file, String format, Optional<CheckedDraft> checked, List<Problem> problems) {
    public DraftReport {
        problems = List.copyOf(problems);
    }

    /** Every figure that it states. */
    public List<Claim> claims() {
        return checked.map(CheckedDraft::claims).orElse(List.of());
    }

    public List<Finding> findings() {
        return checked.map(CheckedDraft::findings).orElse(List.of());
    }

    public long count(Claim.Standing standing) {
        return claims().stream().filter(claim -> claim.standing() == standing).count();
    }

    public boolean contradicts() {
        return findings().stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.CONTRADICTS);
    }
}
