package crossfoot.core.ledger;

import java.util.List;

/** A column whose header has a name of some field. */
record ColumnClaim(int column, HeaderSynonyms.Match match) {
    int rank() {
        return match.rank();
    }

    /** The surest, the first of those that are equally sure. */
    static ColumnClaim best(List<ColumnClaim> claims) {
        ColumnClaim best = claims.get(0);
        for (ColumnClaim claim : claims) {
            best = claim.rank() < best.rank() ? claim : best;
        }
        return best;
    }
}
