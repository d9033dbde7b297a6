package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.BudgetTable;
import crossfoot.core.summary.ControlTable;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.OfUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the tables of budgets and of control totals say: every row as it is read, and each with its unit. */
final class FigureFiles {
    /** Reads a table by its path; its name is for the faults. */
    interface Tables {
        List<RawRow> rows(Path path, String name) throws IOException;
    }

    private record Subject(int year, boolean project, String key) {
        static Subject of(BudgetLine line) {
            return new Subject(line.year(), line.project(), line.subject());
        }
    }

    private final List<BudgetLine> budgets = new ArrayList<>();
    private final List<ControlTotal> controls = new ArrayList<>();
    private final List<OfUnit<BudgetLine>> budgetRows = new ArrayList<>();
    private final List<OfUnit<ControlTotal>> controlRows = new ArrayList<>();

    private FigureFiles() {}

    /** Reads all of them; faults are added to those found so far. */
    static FigureFiles read(InputFolder inputs, CategoryTree tree, Tables tables, List<Problem> faults)
            throws IOException {
        FigureFiles files = new FigureFiles();
        for (String name : inputs.in("budget/")) {
            BudgetTable.Reading reading =
                    BudgetTable.read(name, tables.rows(inputs.root().resolve(name), name), tree);
            if (reading instanceof BudgetTable.Reading.Ok ok) {
                files.budgets.addAll(ok.lines());
                files.budgetRows.addAll(ok.rows());
            }
            if (reading instanceof BudgetTable.Reading.Faulty faulty) {
                faults.addAll(faulty.problems());
            }
        }
        for (String name : inputs.in("control/")) {
            ControlTable.Reading reading =
                    ControlTable.read(name, tables.rows(inputs.root().resolve(name), name), tree);
            if (reading instanceof ControlTable.Reading.Ok ok) {
                files.controls.addAll(ok.totals());
                files.controlRows.addAll(ok.rows());
            }
            if (reading instanceof ControlTable.Reading.Faulty faulty) {
                faults.addAll(faulty.problems());
            }
        }
        return files;
    }

    List<OfUnit<BudgetLine>> budgetRows() {
        return budgetRows;
    }

    List<OfUnit<ControlTotal>> controlRows() {
        return controlRows;
    }

    /**
     * The budgets of the whole. By unit: the rows that name none; where a figure or project has none of these in a
     * year, what its units have.
     */
    List<BudgetLine> budgets(boolean byUnit) {
        if (!byUnit) {
            return budgets;
        }
        Set<Subject> stated = new HashSet<>();
        budgetRows.stream().filter(row -> row.unit().isEmpty()).forEach(row -> stated.add(Subject.of(row.value())));
        return budgetRows.stream()
                .filter(row -> row.unit().isEmpty() || !stated.contains(Subject.of(row.value())))
                .map(OfUnit::value)
                .toList();
    }

    /** The control totals of the whole; by unit those that name none. */
    List<ControlTotal> controls(boolean byUnit) {
        return byUnit
                ? controlRows.stream()
                        .filter(row -> row.unit().isEmpty())
                        .map(OfUnit::value)
                        .toList()
                : controls;
    }
}
