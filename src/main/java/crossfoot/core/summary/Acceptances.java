package crossfoot.core.summary;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity.Amount;
import crossfoot.core.summary.Check.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the register of accepted differences against the checks of a run. Only what others state may be off: that our
 * own sums foot is never a matter of acceptance.
 */
public final class Acceptances {
    private static final Set<Kind> OF_OTHERS =
            EnumSet.of(Kind.STATED_TOTAL, Kind.CONTROL_TOTAL, Kind.BUDGET, Kind.CARRIED);

    private final Map<String, Acceptance> byCheck;
    private final LocalDate today;

    public Acceptances(List<Acceptance> register, LocalDate today) {
        this.byCheck = register.stream().collect(Collectors.toMap(Acceptance::checkId, Function.identity()));
        this.today = today;
    }

    /** The checks, each failing one that the register speaks of with what the register says, accepted or not. */
    public List<Check> applied(List<Check> checks) {
        return checks.stream().map(this::applied).toList();
    }

    private Check applied(Check check) {
        Acceptance line = byCheck.get(check.id());
        boolean open = check.status() == Status.FAIL && OF_OTHERS.contains(check.kind());
        if (line != null && open && check.expected() instanceof Amount want && check.actual() instanceof Amount have) {
            Money difference = have.money().minus(want.money());
            return check.accepted(line.to(difference, today));
        }
        return check;
    }

    /** What is to be said of lines that do nothing: the check does not fail, is not there, or can't be accepted. */
    public List<Problem> unused(List<Check> checks) {
        Map<String, Check> byId =
                checks.stream().collect(Collectors.toMap(Check::id, Function.identity(), (first, next) -> first));
        List<Problem> unused = new ArrayList<>();
        for (Acceptance line : byCheck.values()) {
            Check check = byId.get(line.checkId());
            ProblemKind why = check == null
                    ? ProblemKind.ACCEPTANCE_WITHOUT_CHECK
                    : !OF_OTHERS.contains(check.kind())
                            ? ProblemKind.ACCEPTANCE_OF_OWN_SUM
                            : ProblemKind.ACCEPTANCE_NOT_NEEDED;
            if (check == null || applied(check).acceptance() == null) {
                unused.add(Problem.of(why, line.at(), "", line.checkId()));
            }
        }
        unused.sort((a, b) -> Integer.compare(a.at().rowNumber(), b.at().rowNumber()));
        return unused;
    }
}
