package crossfoot.core.claims;

import crossfoot.core.draft.Draft;
import java.util.List;

/** A draft with every figure it states and everything to be said of them, both in order of place. */
public record CheckedDraft(Draft draft, List<Claim> claims, List<Finding> findings) {
    public CheckedDraft {
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }
}
