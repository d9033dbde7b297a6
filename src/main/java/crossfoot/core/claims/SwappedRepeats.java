package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * 下达甲项目补助资金 54.6 万元 and 补助甲项目资金 56.4 万元: by nearly the same name, and with the same digits in another order.
 */
final class SwappedRepeats {
    private static final int FEWEST_DIGITS = 3;
    private static final int SHORTEST = 8;
    /** As many figures as such a search is worth. */
    private static final int MOST = 300;
    /** Tenths of the shorter name that stand in the longer one, in their order. */
    private static final int ALIKE = 8;

    private static final int TENTHS = 10;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    SwappedRepeats(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        List<Mention> told = new ArrayList<>(mentions.stream()
                .filter(one -> !one.inTable()
                        && one.isAmount()
                        && one.quantity().exact()
                        && one.quantity().unit().isMoney()
                        && one.quantity().number().precision() >= FEWEST_DIGITS
                        && one.subject().words().length() >= SHORTEST)
                .limit(MOST)
                .toList());
        for (Mention later : told) {
            told.stream()
                    .filter(earlier -> earlier.index() < later.index() && isSwapped(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> say(earlier, later));
        }
    }

    private boolean isSwapped(Mention one, Mention other) {
        return one.at().block() != other.at().block()
                && one.year() == other.year()
                && one.quantity().unit().equals(other.quantity().unit())
                && Typo.isSwapped(other, one.quantity().value())
                && (verdicts.isOpen(one) || verdicts.isOpen(other))
                && isNamedAlike(one.subject().words(), other.subject().words());
    }

    private static boolean isNamedAlike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return common(one, other) * TENTHS >= shorter * ALIKE;
    }

    /** The longest sequence of signs that stands in both, in its order. */
    private static int common(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] next = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                boolean same = one.charAt(i) == other.charAt(j);
                next[j + 1] = same ? last[j] + 1 : Math.max(last[j + 1], next[j]);
            }
            last = next;
        }
        return last[other.length()];
    }

    private void say(Mention earlier, Mention later) {
        Mention wrong = verdicts.isOpen(later) ? later : earlier;
        Mention right = verdicts.isOpen(later) ? earlier : later;
        String arithmetic = Arithmetic.in(wrong.quantity().unit(), wrong) + " ≠ "
                + Arithmetic.in(wrong.quantity().unit(), right);
        verdicts.contradict(
                Kind.REPEAT,
                wrong,
                new Reason("repeat", arithmetic, right.quantity().value(), List.of(right)));
    }
}
