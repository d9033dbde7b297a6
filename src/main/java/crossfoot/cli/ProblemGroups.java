package crossfoot.cli;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems of one kind in one column of a file, told once with the first places, for a hundred rows may share them. */
record ProblemGroups(Problem first, List<Problem> rest) {
    private static final int SHOWN = 4;

    private record Key(ProblemKind kind, String column, String sheet) {}

    static List<ProblemGroups> of(List<Problem> problems) {
        Map<Key, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            groups.computeIfAbsent(key(problem), key -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream()
                .map(group -> new ProblemGroups(group.get(0), group.subList(1, group.size())))
                .toList();
    }

    private static Key key(Problem problem) {
        return new Key(
                problem.kind(),
                problem.cell().replaceAll("\\d", ""),
                problem.at().sheet());
    }

    /** All of a few problems; of many the first ones, and how many more there are up to which row. */
    String text(Speech speech) {
        StringBuilder text = new StringBuilder(speech.text(first));
        rest.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(speech.text(problem)));
        if (rest.size() > SHOWN) {
            Problem last = rest.get(rest.size() - 1);
            text.append("\n  ")
                    .append(speech.words(
                            "moreOfKind", rest.size() - SHOWN, last.at().rowNumber()));
        }
        return text.toString();
    }
}
