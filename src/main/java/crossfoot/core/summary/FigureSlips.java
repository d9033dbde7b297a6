package crossfoot.core.summary;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Slips by which a whole figure was written wrongly: its unit, its sign, its digits. Needs no entries. */
final class FigureSlips {
    private static final long FEN_FACTOR = 100;
    /** 万元, 千元, 分 against 元. */
    private static final long[] FACTORS = {10_000, 1_000, FEN_FACTOR};
    /** A figure of fewer digits in 分 is too short for its digits, or its roundings, to prove anything. */
    private static final int FEWEST_DIGITS = 4;

    private static final long SMALLEST_ROUNDED_FEN = 100;
    private static final int WRITTEN_DIGITS = 3;
    /** Any number of so many digits is a long. */
    private static final int MOST_DIGITS = 18;

    private final long stated;
    private final long ours;
    private final List<Explanation> found = new ArrayList<>();

    private FigureSlips(Money stated, Money ours) {
        this.stated = stated.fen();
        this.ours = ours.fen();
    }

    /** Every slip that makes the one figure of the other exactly. */
    static List<Explanation> of(Money stated, Money ours) {
        FigureSlips slips = new FigureSlips(stated, ours);
        if (!stated.isZero() && !ours.isZero()) {
            slips.unit();
            slips.digits();
        }
        return slips.found;
    }

    private void unit() {
        for (long factor : FACTORS) {
            if (ours % factor == 0 && ours / factor == stated) {
                add(Kind.UNIT_SMALL, Long.toString(factor));
            } else if (factor != FEN_FACTOR && Math.abs(stated) >= SMALLEST_ROUNDED_FEN && isRounded(factor)) {
                add(Kind.UNIT_ROUNDED, Long.toString(factor));
            }
            if (stated % factor == 0 && stated / factor == ours) {
                add(Kind.UNIT_LARGE, Long.toString(factor));
            }
        }
        if (stated == -ours) {
            add(Kind.SIGN_OF_WHOLE);
        }
    }

    /** Ours in the larger unit with two decimals is what is stated; a half may have gone up or down. */
    private boolean isRounded(long factor) {
        long below = ours / factor;
        long rest = Math.abs(ours % factor);
        return (stated == below && rest <= factor / 2)
                || (stated == below + Long.signum(ours) && rest >= factor - factor / 2);
    }

    private void digits() {
        if (Long.signum(stated) != Long.signum(ours)) {
            return;
        }
        int swapped =
                swappedAt(ours, Money.ofFen(ours).minus(Money.ofFen(stated)).fen());
        if (swapped >= 0) {
            add(Kind.DIGITS_SWAPPED, pairAt(stated, swapped), pairAt(ours, swapped));
        }
        String said = written(stated);
        String meant = written(ours);
        if (said.length() >= FEWEST_DIGITS && meant.length() == said.length() + 1) {
            digit(Kind.DIGIT_DROPPED, said, meant);
        }
        if (meant.length() >= FEWEST_DIGITS && said.length() == meant.length() + 1) {
            digit(Kind.DIGIT_ADDED, meant, said);
        }
    }

    /** The one digit that the longer figure has more than the shorter. */
    private void digit(Kind kind, String shorter, String longer) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (shorter.substring(at).equals(longer.substring(at + 1))) {
            add(kind, longer.substring(at, at + 1));
        }
    }

    /**
     * The digit (0 = the 分) that is swapped with its left neighbour if the figure without the difference is the figure
     * with two neighbouring digits swapped; −1 if it is not.
     */
    static int swappedAt(long fen, long difference) {
        int at = swapDigit(difference);
        return at >= 0 && isSwapped(fen, difference, at) ? at : -1;
    }

    /** Two neighbouring digits x and y, swapped, differ by 9·(x−y)·10ⁿ: this n; −1 if no swap makes the difference. */
    static int swapDigit(long difference) {
        if (difference == 0 || difference % 9 != 0) {
            return -1;
        }
        long step = difference / 9;
        int at = 0;
        while (step % 10 == 0) {
            step /= 10;
            at++;
        }
        return Math.abs(step) <= 9 ? at : -1;
    }

    /** Whether taking the difference away swaps the digit {@code at} with its left neighbour. */
    static boolean isSwapped(long fen, long difference, int at) {
        String before = written(fen);
        int left = before.length() - at - 2;
        if (left < 0 || before.length() > MOST_DIGITS) {
            return false;
        }
        String after =
                before.substring(0, left) + before.charAt(left + 1) + before.charAt(left) + before.substring(left + 2);
        boolean leading = left == 0 && before.length() > WRITTEN_DIGITS && after.charAt(0) == '0';
        return !leading && Long.signum(fen) * Long.parseLong(after) == fen - difference;
    }

    /** The digits as a person writes them in 元: never fewer than three. */
    private static String written(long fen) {
        String digits = Long.toString(fen).replace("-", "");
        return "0".repeat(Math.max(0, WRITTEN_DIGITS - digits.length())) + digits;
    }

    private static String pairAt(long fen, int at) {
        String digits = written(fen);
        return digits.substring(digits.length() - at - 2, digits.length() - at);
    }

    private void add(Kind kind, String... more) {
        List<String> details = new ArrayList<>(List.of(Money.ofFen(stated).yuan()));
        details.addAll(List.of(more));
        found.add(new Explanation(kind, Money.ofFen(ours), 1, List.of(), details));
    }
}
