package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.NearestText;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.OfUnit;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.TransferTable;
import crossfoot.core.units.UnitTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an office decides about its units, and parts budgets and control totals among them. */
final class UnitFiles {
    /** A table of the configuration. */
    record Table(String name, List<RawRow> rows) {}

    /** What the configuration has. */
    record Tables(Optional<Table> units, Optional<Table> transfers, CategoryTree tree) {}

    private static final String CONSOLIDATION = "合并";

    private final UnitTable table;
    private final List<Problem> faults;

    private UnitFiles(UnitTable table, List<Problem> faults) {
        this.table = table;
        this.faults = faults;
    }

    /**
     * What is decided; empty without a table of units, or after a fault in it, and the faults are added to those found
     * so far.
     */
    static Optional<UnitsDecided> read(
            Tables tables, List<LedgerFile> ledgers, FigureFiles figures, List<Problem> faults) {
        TransferTable moving =
                tables.transfers.map(of -> transfers(of, tables.tree, faults)).orElse(TransferTable.NONE);
        if (tables.units.isEmpty()) {
            tables.transfers.ifPresent(
                    alone -> faults.add(Problem.ofFile(ProblemKind.CONFIG_TRANSFERS_ALONE, alone.name())));
            return Optional.empty();
        }
        Table units = tables.units.get();
        UnitTable.Reading reading = UnitTable.read(units.name(), units.rows());
        if (reading instanceof UnitTable.Reading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        if (reading instanceof UnitTable.Reading.Ok ok) {
            UnitFiles files = new UnitFiles(ok.table(), faults);
            files.checkOwners(ledgers);
            List<ControlTotal> ofConsolidation = files.ofConsolidation(figures.controlRows());
            List<OfUnit<ControlTotal>> ofUnits = figures.controlRows().stream()
                    .filter(row -> !row.unit().equals(CONSOLIDATION))
                    .toList();
            return Optional.of(new UnitsDecided(
                    ok.table(), moving, files.parted(figures.budgetRows()), files.parted(ofUnits), ofConsolidation));
        }
        return Optional.empty();
    }

    private static TransferTable transfers(Table of, CategoryTree tree, List<Problem> faults) {
        TransferTable.Reading reading = TransferTable.read(of.name(), of.rows(), tree);
        if (reading instanceof TransferTable.Reading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        return reading instanceof TransferTable.Reading.Ok ok ? ok.table() : TransferTable.NONE;
    }

    private void checkOwners(List<LedgerFile> ledgers) {
        for (LedgerFile ledger : ledgers) {
            List<OfficeUnit> owners = table.owners(ledger.name());
            if (owners.size() > 1) {
                faults.add(Problem.ofFile(
                        ProblemKind.CONFIG_UNITS_SHARE_FILE,
                        ledger.name(),
                        String.join("、", owners.stream().map(OfficeUnit::name).toList())));
            }
        }
    }

    /** The control totals of the consolidated figures, which alone can be consolidated. */
    private List<ControlTotal> ofConsolidation(List<OfUnit<ControlTotal>> rows) {
        List<ControlTotal> totals = new ArrayList<>();
        for (OfUnit<ControlTotal> row : rows) {
            ControlTotal total = row.value();
            if (row.unit().equals(CONSOLIDATION)) {
                totals.add(total);
                if (total.kind() != ControlTotal.Kind.FIGURE || total.stock() != ControlTotal.Stock.SPENT) {
                    String address = row.address();
                    faults.add(Problem.of(ProblemKind.CONFIG_BAD_VALUE, row.at(), address, row.unit(), "合并 + 指标"));
                }
            }
        }
        return totals;
    }

    /** The rows of every unit; a row of a unit that is none is a fault. */
    private <T> Map<OfficeUnit, List<T>> parted(List<OfUnit<T>> rows) {
        Map<OfficeUnit, List<T>> parted = new HashMap<>();
        for (OfUnit<T> row : rows) {
            Optional<OfficeUnit> unit = table.named(row.unit());
            if (unit.isPresent()) {
                parted.computeIfAbsent(unit.get(), key -> new ArrayList<>()).add(row.value());
            } else if (!row.unit().isEmpty()) {
                SourceRef at = row.at();
                List<String> names =
                        table.units().stream().map(OfficeUnit::name).toList();
                faults.add(Problem.of(
                        ProblemKind.CONFIG_UNIT_UNKNOWN,
                        at,
                        row.address(),
                        row.unit(),
                        NearestText.among(names, row.unit())));
            }
        }
        return parted;
    }
}
