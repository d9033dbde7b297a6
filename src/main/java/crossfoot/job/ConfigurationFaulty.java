package crossfoot.job;

import crossfoot.core.ledger.Problem;
import java.util.List;

/** The configuration has faults, all of them listed: nothing is run. */
public final class ConfigurationFaulty extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigurationFaulty(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
