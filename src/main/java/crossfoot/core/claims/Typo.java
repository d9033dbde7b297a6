package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;

/** Two numbers that one slip of a finger parts: 867.48 for 1867.48, 2310.58 for 2130.58. */
final class Typo {
    private static final int FEWEST_DIGITS = 4;

    private Typo() {}

    /** A digit was left out, or two were swapped. */
    static boolean isLike(Mention one, Mention other) {
        String first = digits(one);
        String second = digits(other);
        if (!isComparable(one, other, first, second)) {
            return false;
        }
        return switch (first.length() - second.length()) {
            case 0 -> isSwapped(first, second);
            case 1 -> isLeftOut(first, second);
            case -1 -> isLeftOut(second, first);
            default -> false;
        };
    }

    /** Likewise, or one digit is another. */
    static boolean isNear(Mention one, Mention other) {
        String first = digits(one);
        String second = digits(other);
        boolean otherDigit = isComparable(one, other, first, second)
                && first.length() == second.length()
                && apart(first, second) == 1;
        return otherDigit || isLike(one, other);
    }

    private static boolean isComparable(Mention one, Mention other, String first, String second) {
        return one.quantity().unit().equals(other.quantity().unit())
                && one.quantity().number().scale() == other.quantity().number().scale()
                && one.quantity().number().signum() > 0
                && other.quantity().number().signum() > 0
                && Math.max(first.length(), second.length()) >= FEWEST_DIGITS;
    }

    private static String digits(Mention mention) {
        BigDecimal number = mention.quantity().number();
        return number.abs().unscaledValue().toString();
    }

    private static int apart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    private static boolean isSwapped(String one, String other) {
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isLeftOut(String longer, String shorter) {
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1).equals(shorter.substring(at));
    }
}
