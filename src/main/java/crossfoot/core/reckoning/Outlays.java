package crossfoot.core.reckoning;

import crossfoot.core.ledger.Code;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was spent, found by year and by figure or project. */
final class Outlays {
    private record Of(int year, String subject) {}

    private final Map<Of, List<Outlay>> byFigure = new HashMap<>();
    private final Map<Of, List<Outlay>> byProject = new HashMap<>();

    /** The figure and project of a year whose spending belongs to no project at all. */
    private final Map<Of, List<Outlay>> withoutProject = new HashMap<>();

    Outlays(Facts facts, FundSources funds, GovClasses classes) {
        for (Subtotal subtotal : facts.views().getOrDefault(View.EXECUTION, List.of())) {
            Subtotal.Key key = subtotal.key();
            String economic = key.economic().code();
            Outlay outlay = new Outlay(
                    key.fiscalYear(),
                    economic,
                    classes.of(economic, key.govEconomic().code()),
                    funds.of(key.fundSource()),
                    subtotal.amount());
            addToFigures(facts.tree(), key.categoryKey(), outlay);
            addToProject(key.project(), outlay);
            if (key.project().isEmpty()) {
                add(withoutProject, key.categoryKey(), outlay);
            }
        }
    }

    private void addToFigures(CategoryTree tree, String leaf, Outlay outlay) {
        add(byFigure, leaf, outlay);
        for (Category above : tree.ancestors(leaf)) {
            add(byFigure, above.key(), outlay);
        }
        for (ThreePublic figure : ThreePublic.values()) {
            if (figure.economicCode().equals(outlay.economicCode())) {
                add(byFigure, figure.key(), outlay);
            }
        }
    }

    /** A budget names a project by its code or its name. */
    private void addToProject(Code project, Outlay outlay) {
        if (!project.code().isEmpty()) {
            add(byProject, project.code(), outlay);
        }
        if (!project.name().isEmpty() && !project.name().equals(project.code())) {
            add(byProject, project.name(), outlay);
        }
    }

    private static void add(Map<Of, List<Outlay>> to, String subject, Outlay outlay) {
        to.computeIfAbsent(new Of(outlay.year(), subject), key -> new ArrayList<>())
                .add(outlay);
    }

    /** What was spent on the subject of a budget. */
    List<Outlay> of(BudgetLine budget) {
        return (budget.project() ? byProject : byFigure)
                .getOrDefault(new Of(budget.year(), budget.subject()), List.of());
    }

    /** All that was spent on a figure in a year. */
    List<Outlay> ofFigure(int year, String key) {
        return byFigure.getOrDefault(new Of(year, key), List.of());
    }

    /** Nothing of what was spent on the figure belongs to a project. */
    boolean isWithoutProjects(BudgetLine budget) {
        return withoutProject
                        .getOrDefault(new Of(budget.year(), budget.subject()), List.of())
                        .size()
                == of(budget).size();
    }
}
