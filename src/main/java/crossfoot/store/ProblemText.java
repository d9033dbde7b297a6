package crossfoot.store;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Problems as one text column: a record separator behind every problem, a unit separator between its parts. Control
 * characters in the parts themselves become the replacement character, so that the separators stay unambiguous.
 */
final class ProblemText {
    private static final char RECORD = '\u001e';
    private static final char UNIT = '\u001f';

    private ProblemText() {}

    static String encode(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            List<String> parts = new ArrayList<>(List.of(
                    problem.kind().name(),
                    problem.at().file(),
                    problem.at().sheet(),
                    Integer.toString(problem.at().rowNumber()),
                    problem.cell(),
                    problem.value()));
            parts.addAll(problem.details());
            for (String part : parts) {
                text.append(clean(part)).append(UNIT);
            }
            text.append(RECORD);
        }
        return text.toString();
    }

    static List<Problem> decode(String text) {
        List<Problem> problems = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(RECORD); to >= 0; to = text.indexOf(RECORD, from)) {
            problems.add(decodeOne(text.substring(from, to)));
            from = to + 1;
        }
        return problems;
    }

    private static Problem decodeOne(String text) {
        String[] parts = text.split(String.valueOf(UNIT), -1);
        SourceRef at = new SourceRef(parts[1], parts[2], Integer.parseInt(parts[3]));
        List<String> details = Arrays.asList(parts).subList(6, parts.length - 1);
        return new Problem(ProblemKind.valueOf(parts[0]), at, parts[4], parts[5], details);
    }

    private static String clean(String part) {
        return part.replace(RECORD, '\ufffd').replace(UNIT, '\ufffd').replace('\0', '\ufffd');
    }
}
