package crossfoot.core.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a column of a table comes of other columns in most rows, or a row of other rows in most columns. So many
 * digits as they share are no accident; then the others must keep to it, too.
 */
final class TableVote {
    private static final int FEWEST = 2;
    /** Of all that tell of it. */
    private static final int FEWEST_DIGITS = 7;

    private static final int FEWEST_TOLD = 4;
    private static final int MOST_WRONG = 3;

    private final Verdicts verdicts;
    /** A total only repeats what its parts tell. */
    private final IntPredicate telling;

    TableVote(Verdicts verdicts, IntPredicate telling) {
        this.verdicts = verdicts;
        this.telling = telling;
    }

    /**
     * Settles what the rule is of, if it holds.
     *
     * @param told words speak of it: fewer need to show it
     */
    boolean settles(IntStream places, IntFunction<Optional<RowLine>> rule, boolean told) {
        List<RowLine> right = new ArrayList<>();
        List<RowLine> wrong = new ArrayList<>();
        Set<String> values = new HashSet<>();
        int digits = 0;
        for (int place : places.toArray()) {
            Optional<RowLine> line = rule.apply(place);
            line.ifPresent(one -> (one.holds() ? right : wrong).add(one));
            if (wrong.size() >= MOST_WRONG && wrong.size() > right.size()) {
                return false;
            }
            boolean tells = line.isPresent() && line.get().holds() && line.get().telling() && telling.test(place);
            if (tells && values.add(line.get().reason().arithmetic())) {
                digits += line.get().digits();
            }
        }
        int fewest = wrong.isEmpty() || told ? 1 : FEWEST;
        boolean most = values.size() >= fewest && values.size() >= wrong.size() + (told ? 0 : 1);
        if (!most || digits < (told ? FEWEST_TOLD : FEWEST_DIGITS)) {
            return false;
        }
        right.forEach(this::agree);
        boolean clear = values.size() > (told ? 1 : 2) * wrong.size();
        wrong.stream().filter(line -> clear || line.isSlip()).forEach(this::contradict);
        return true;
    }

    private void agree(RowLine line) {
        verdicts.agree(List.of(line.stated()));
        verdicts.agree(line.reason().from());
    }

    /** Unless one of its figures is known to be wrong. */
    private void contradict(RowLine line) {
        boolean known = Stream.concat(Stream.of(line.stated()), line.reason().from().stream())
                .anyMatch(verdicts::isContradicted);
        if (!known) {
            verdicts.contradict(line.kind(), line.stated(), line.reason());
        }
    }
}
