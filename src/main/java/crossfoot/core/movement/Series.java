package crossfoot.core.movement;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which exports of a cumulative series newer ones have replaced. An export is replaced by the newest one that covers
 * it: that holds all its years, and does not begin only after it ends. What is newer is decided by what it holds, not
 * by when it was saved.
 */
public final class Series {
    /** The newest export that covers an older one, and why it is the newer. */
    public record Replacement(Export older, Export newer, Problem why) {}

    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<String, List<Problem>> notes = new LinkedHashMap<>();

    /** Decides over the exports of one series, in any order. */
    public Series(List<Export> exports) {
        List<Export> oldestFirst = new ArrayList<>(exports);
        oldestFirst.sort(Export.OLDEST_FIRST);
        for (int i = 0; i < oldestFirst.size(); i++) {
            Export older = oldestFirst.get(i);
            Export replacing = null;
            for (Export newer : oldestFirst.subList(i + 1, oldestFirst.size())) {
                replacing = newer.covers(older) ? newer : replacing;
            }
            if (replacing != null) {
                replacements.add(new Replacement(older, replacing, why(older, replacing)));
                contradicted(older, replacing);
            } else {
                notCovered(older, oldestFirst.subList(i + 1, oldestFirst.size()));
            }
        }
    }

    private static Problem why(Export older, Export newer) {
        String reason;
        String is = newer.file();
        String was = older.file();
        if (newer.lastDay() != older.lastDay()) {
            reason = "@series.lastDay";
            is = Export.day(newer.lastDay());
            was = Export.day(older.lastDay());
        } else if (Export.compareNumbers(newer.numbers(), older.numbers()) != 0) {
            reason = "@series.name";
        } else if (newer.entries() != older.entries()) {
            reason = "@series.entries";
            is = Long.toString(newer.entries());
            was = Long.toString(older.entries());
        } else {
            reason = "@series.order";
        }
        return Problem.ofFile(ProblemKind.SUPERSEDED, older.file(), newer.file(), reason, is, was);
    }

    /** The names say that the older one is the newer: it may have lost its last entries. */
    private void contradicted(Export older, Export newer) {
        if (Export.compareNumbers(older.numbers(), newer.numbers()) > 0) {
            note(Problem.ofFile(
                    ProblemKind.SERIES_NAMES_CONTRADICT,
                    older.file(),
                    newer.file(),
                    Export.day(newer.lastDay()),
                    Export.day(older.lastDay())));
        }
    }

    private void notCovered(Export older, List<Export> newer) {
        for (Export one : newer) {
            if (one.sharesYear(older)) {
                note(Problem.ofFile(
                        ProblemKind.SERIES_NOT_COVERED,
                        older.file(),
                        one.file(),
                        Export.day(one.firstDay()),
                        Export.day(older.lastDay())));
                return;
            }
        }
    }

    private void note(Problem problem) {
        notes.computeIfAbsent(problem.at().file(), file -> new ArrayList<>()).add(problem);
    }

    public List<Replacement> replacements() {
        return List.copyOf(replacements);
    }

    /** What is odd about the series, by file. */
    public Map<String, List<Problem>> notes() {
        return Map.copyOf(notes);
    }
}
