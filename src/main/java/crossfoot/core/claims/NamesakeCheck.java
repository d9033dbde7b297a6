package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import java.math.BigDecimal;
import java.util.List;

/**
 * One name that is told with two values, while nothing says that two things are meant: the one that nothing proves is
 * wrong. What is a quantity of every such report is compared by {@link RepeatCheck}.
 */
final class NamesakeCheck {
    /** More than that apart they are of two things. */
    private static final BigDecimal FARTHEST = new BigDecimal("1.5");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final NumberedLists lists;
    private final SameNames sentences;

    NamesakeCheck(Verdicts verdicts, Statements statements) {
        this.verdicts = verdicts;
        this.mentions = statements.mentions();
        this.lists = new NumberedLists(statements);
        this.sentences = new SameNames(statements.mentions());
    }

    void check() {
        for (Mention later : mentions) {
            List<Mention> alike = later.subject().term().isEmpty() ? verdicts.alike(later) : List.of();
            List<Mention> apart = verdicts.namesakes(later);
            boolean one = !apart.isEmpty()
                    && apart.stream()
                            .allMatch(
                                    other -> other.quantity().meets(apart.get(0).quantity()));
            if (!alike.isEmpty() && one && apart.get(0).index() < later.index()) {
                compare(apart.get(0), later, alike.size() > apart.size());
            }
        }
    }

    /** @param again the later value is told elsewhere, too */
    private void compare(Mention one, Mention later, boolean again) {
        boolean two = lists.areTwoItems(one, later)
                || sentences.areOfTwoThings(one, later)
                || (one.inTable() && later.inTable());
        boolean proven = verdicts.isAgreed(one) && verdicts.isAgreed(later);
        boolean said = verdicts.isContradicted(one) || verdicts.isContradicted(later);
        if (!isNear(one, later) || two || proven || said) {
            return;
        }
        boolean ofOne = verdicts.isAgreed(later) || again;
        Mention wrong = ofOne ? one : later;
        verdicts.contradict(Kind.REPEAT, wrong, RepeatCheck.twice(ofOne ? later : one, wrong));
    }

    private static boolean isNear(Mention one, Mention other) {
        BigDecimal first = one.quantity().value();
        BigDecimal second = other.quantity().value();
        return first.signum() > 0 && second.signum() > 0 && Magnitude.within(first, second, FARTHEST);
    }
}
