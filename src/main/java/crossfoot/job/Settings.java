package crossfoot.job;

import crossfoot.core.ledger.Limits;
import crossfoot.core.reckoning.ScoreRule;
import crossfoot.core.rules.RuleLint;
import crossfoot.watch.Watchers;
import java.math.BigDecimal;
import java.util.Set;

/**
 * {@code crossfoot.yml}.
 *
 * @param maxRejected how many rejected rows are let pass (exit 4 above)
 * @param maxUnclassified how many unclassified entries are let pass (exit 4 above)
 * @param toleranceFen by how much a stated total may be off, in 分
 * @param lintFails the findings of {@code rules lint} on which it fails
 * @param scoreRule how the execution of a budget is scored in the forms of self-evaluation
 * @param paceTolerance by how many points of percent a budget may run ahead of the calendar or behind it
 * @param segmentBytes how long a segment of a text is
 * @param sliceRows how many rows one transaction takes in
 * @param workers how many segments are read at the same time
 * @param closedYears fiscal years whose published figures may not change
 * @param approvedYears of the closed years those that someone has allowed to change nevertheless
 * @param limits how much one ledger may hold
 * @param passwords what may open protected workbooks
 * @param unitFiles every unit has outputs of its own, and not only a sheet
 * @param watchers who wants to know how a run ended
 */
record Settings(
        Allowance maxRejected,
        Allowance maxUnclassified,
        long toleranceFen,
        Set<RuleLint.Kind> lintFails,
        Set<Integer> closedYears,
        Set<Integer> approvedYears,
        ScoreRule scoreRule,
        BigDecimal paceTolerance,
        long segmentBytes,
        int sliceRows,
        int workers,
        Limits limits,
        PasswordList passwords,
        boolean unitFiles,
        Watchers watchers) {
    Settings {
        lintFails = Set.copyOf(lintFails);
        closedYears = Set.copyOf(closedYears);
        approvedYears = Set.copyOf(approvedYears);
    }

    /** The figures of this year may not differ from those published before. */
    boolean frozen(int year) {
        return closedYears.contains(year) && !approvedYears.contains(year);
    }
}
