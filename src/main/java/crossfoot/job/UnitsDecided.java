package crossfoot.job;

import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.TransferTable;
import crossfoot.core.units.UnitTable;
import java.util.List;
import java.util.Map;

/**
 * What an office decides about its units.
 *
 * @param budgets the budgets of single units
 * @param controls the control totals of single units
 * @param ofConsolidation the control totals of the consolidated figures
 */
record UnitsDecided(
        UnitTable table,
        TransferTable transfers,
        Map<OfficeUnit, List<BudgetLine>> budgets,
        Map<OfficeUnit, List<ControlTotal>> controls,
        List<ControlTotal> ofConsolidation) {
    List<BudgetLine> budgets(OfficeUnit unit) {
        return budgets.getOrDefault(unit, List.of());
    }

    List<ControlTotal> controls(OfficeUnit unit) {
        return controls.getOrDefault(unit, List.of());
    }
}
