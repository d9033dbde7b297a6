package crossfoot.core.movement;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.movement.HeaderLine.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the headers of an export differ from those of the export before: added, removed, renamed, in another order. */
public final class HeaderDrift {
    private final String file;
    private final String earlier;
    private final HeaderLine was;
    private final HeaderLine is;
    private final List<Problem> problems = new ArrayList<>();

    private HeaderDrift(String file, String earlier, HeaderLine was, HeaderLine is) {
        this.file = file;
        this.earlier = earlier;
        this.was = was;
        this.is = is;
    }

    /**
     * What differs between two exports, a sheet against the sheet of its name; where both have one sheet, against it.
     *
     * @param earlier the file of the export before
     */
    public static List<Problem> between(String earlier, List<String> before, String file, List<String> after) {
        List<HeaderLine> were = before.stream().map(HeaderLine::decode).toList();
        List<Problem> problems = new ArrayList<>();
        for (HeaderLine now : after.stream().map(HeaderLine::decode).toList()) {
            HeaderLine then = were.size() == 1 && after.size() == 1
                    ? were.get(0)
                    : were.stream()
                            .filter(line -> line.sheet().equals(now.sheet()))
                            .findFirst()
                            .orElse(now);
            HeaderDrift drift = new HeaderDrift(file, earlier, then, now);
            drift.compare();
            problems.addAll(drift.problems);
        }
        return problems;
    }

    private void compare() {
        List<Integer> removed = unmatched(was.columns(), is.columns());
        List<Integer> added = unmatched(is.columns(), was.columns());
        reordered(removed, added);
        rename(removed, added, true);
        rename(removed, added, false);
        added.forEach(column -> problem(ProblemKind.HEADER_ADDED, column, text(is, column), ""));
        removed.forEach(column -> problems.add(Problem.of(
                ProblemKind.HEADER_REMOVED,
                new SourceRef(file, is.sheet(), is.rowNumber()),
                "",
                text(was, column),
                earlier,
                field(was, column))));
    }

    /** The columns of one header that the other lacks, each occurrence for itself. */
    private static List<Integer> unmatched(List<Column> some, List<Column> others) {
        List<String> left = others.stream().map(HeaderDrift::plain).collect(Collectors.toCollection(ArrayList::new));
        List<Integer> unmatched = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            String text = plain(some.get(i));
            if (!text.isEmpty() && !left.remove(text)) {
                unmatched.add(i);
            }
        }
        return unmatched;
    }

    /** A removed and an added column are one renamed if they are the same field, or else stand in the same place. */
    private void rename(List<Integer> removed, List<Integer> added, boolean byField) {
        for (int before : List.copyOf(removed)) {
            for (int after : List.copyOf(added)) {
                String field = was.columns().get(before).field();
                boolean same = byField
                        ? !field.isEmpty()
                                && field.equals(is.columns().get(after).field())
                        : before == after;
                if (same && removed.contains(before) && added.contains(after)) {
                    removed.remove(Integer.valueOf(before));
                    added.remove(Integer.valueOf(after));
                    problem(ProblemKind.HEADER_RENAMED, after, text(is, after), text(was, before));
                }
            }
        }
    }

    private void reordered(List<Integer> removed, List<Integer> added) {
        List<String> before = common(was, removed);
        List<String> after = common(is, added);
        if (!before.equals(after)) {
            problems.add(Problem.of(
                    ProblemKind.HEADER_REORDERED,
                    new SourceRef(file, is.sheet(), is.rowNumber()),
                    "",
                    "",
                    earlier,
                    String.join("、", before),
                    String.join("、", after)));
        }
    }

    private static List<String> common(HeaderLine header, List<Integer> without) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < header.columns().size(); i++) {
            String text = plain(header.columns().get(i));
            if (!text.isEmpty() && !new TreeSet<>(without).contains(i)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private void problem(ProblemKind kind, int column, String value, String before) {
        problems.add(Problem.of(
                kind,
                new SourceRef(file, is.sheet(), is.rowNumber()),
                letters(column) + is.rowNumber(),
                value,
                earlier,
                field(is, column),
                before));
    }

    private static String text(HeaderLine header, int column) {
        return header.columns().get(column).text();
    }

    private static String field(HeaderLine header, int column) {
        String field = header.columns().get(column).field();
        return field.isEmpty() ? "—" : field;
    }

    private static String plain(Column column) {
        return column.text().replaceAll("[\\s\\u3000]+", "");
    }

    /** A column as spreadsheets call it: A, B … AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
