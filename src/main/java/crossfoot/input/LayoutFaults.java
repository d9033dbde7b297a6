package crossfoot.input;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The faults of a layout file, each with its line. */
final class LayoutFaults {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    LayoutFaults(String file) {
        this.file = file;
    }

    void add(ProblemKind kind, int line, String key, String value, String... details) {
        problems.add(Problem.of(kind, new SourceRef(file, "", line), key, value, details));
    }

    void badValue(Node value, String key, String expected) {
        add(ProblemKind.CONFIG_BAD_VALUE, line(value), key, text(value), expected);
    }

    void unknownKey(Node key, List<String> known) {
        String text = text(key);
        add(ProblemKind.CONFIG_UNKNOWN_KEY, line(key), text, text, LayoutFile.nearest(text, known));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(problem -> problem.at().rowNumber()));
        return sorted;
    }

    /** 1-based. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The text as typed; empty for a list or a map. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
