package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.movement.FigureMovement;
import crossfoot.core.movement.Movements;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the figures of the closed years with those that were last published. */
final class ClosedYears {
    static final ProblemKind MOVES = ProblemKind.CLOSED_YEAR_MOVES;
    private static final String WHERE = "config/crossfoot.yml";

    private final RunContext run;
    private final Results results;

    ClosedYears(RunContext run, Results results) {
        this.run = run;
        this.results = results;
    }

    /** Every figure of a closed year that differs: of a frozen one {@link #MOVES}, else that it was let move. */
    List<Problem> moved(Map<Integer, Map<String, Money>> published, Movements movements) {
        List<Problem> problems = new ArrayList<>();
        for (int year : new TreeSet<>(run.configuration().settings().closedYears())) {
            if (run.scope().holds(year) && published.containsKey(year)) {
                Map<String, Money> was = published.getOrDefault(year, Map.of());
                Set<String> keys = new LinkedHashSet<>(Figures.keys(results));
                keys.addAll(new TreeSet<>(was.keySet()));
                for (String key : keys) {
                    Money before = was.getOrDefault(key, Money.ZERO);
                    Money now = Figures.amount(results, year, key).exact();
                    if (!before.equals(now)) {
                        problems.add(moved(new FigureMovement(
                                year, key, Figures.label(results, key), before, now, shares(movements, year, key))));
                    }
                }
            }
        }
        return problems;
    }

    private static List<FigureMovement.Share> shares(Movements movements, int year, String key) {
        return movements.figures().stream()
                .filter(figure -> figure.year() == year && figure.key().equals(key))
                .flatMap(figure -> figure.shares().stream())
                .toList();
    }

    private Problem moved(FigureMovement moved) {
        boolean frozen = run.configuration().settings().frozen(moved.year());
        String by = moved.shares().stream()
                .map(share -> share.cause().detail())
                .filter(detail -> !detail.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return Problem.of(
                frozen ? MOVES : ProblemKind.CLOSED_YEAR_APPROVED,
                new SourceRef(WHERE, "", 0),
                frozen ? "closedYears" : "approvedYears",
                Integer.toString(moved.year()),
                moved.label(),
                moved.before().yuan(),
                moved.after().yuan(),
                moved.amount().yuan(),
                by.isEmpty() ? "" : "（" + by + "）");
    }
}
