package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one slip that parts two figures of nearly the same digits, whatever their units are.
 *
 * @param digits of them tell: 188.00 has three
 */
record Misprint(Kind kind, int digits) {
    /** The seldomer figures come so near by chance, the earlier. */
    enum Kind {
        /** 1956.44 for 1965.44. */
        TURNED,
        /** 1965.44 for 1985.44. */
        OTHER,
        /** 600 for 6000; what is lost in front has been added or taken away as often: 57.72 and 157.72. */
        LOST
    }

    private static final int FEWEST = 3;
    /** Two digits that change places have one other between them at most; in few digits, none. */
    private static final int REACH = 2;

    private static final int FEW = 4;
    private static final char ANY = '*';

    /** A figure and its misprint have one of these in common. */
    static Set<String> keys(Mention one) {
        Set<String> keys = keys(digits(one, true));
        keys.addAll(keys(digits(one, false)));
        return keys;
    }

    private static Set<String> keys(String digits) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(digits);
        for (int i = 0; i < digits.length(); i++) {
            keys.add(digits.substring(0, i) + ANY + digits.substring(i + 1));
            keys.add(digits.substring(0, i) + digits.substring(i + 1));
            for (int j = i + 1; j < Math.min(digits.length(), i + REACH + 1); j++) {
                keys.add(turned(digits, i, j).compareTo(digits) < 0 ? turned(digits, i, j) : digits);
            }
        }
        return keys;
    }

    static Optional<Misprint> between(Mention one, Mention other) {
        boolean units = one.dimension().equals(other.dimension());
        String first = digits(one, units);
        String second = digits(other, units);
        int digits = Math.max(telling(one), telling(other));
        return digits < FEWEST || first.equals(second)
                ? Optional.empty()
                : kind(first, second, digits > FEW ? REACH : 1).map(kind -> new Misprint(kind, digits));
    }

    private static Optional<Kind> kind(String one, String other, int reach) {
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? one : other;
            String shorter = one.length() > other.length() ? other : one;
            boolean lost = one.charAt(0) == other.charAt(0) && Typo.isLeftOut(longer, shorter);
            return lost ? Optional.of(Kind.LOST) : Optional.empty();
        }
        if (Typo.apart(one, other) == 1) {
            return Optional.of(Kind.OTHER);
        }
        return isTurned(one, other, reach) ? Optional.of(Kind.TURNED) : Optional.empty();
    }

    private static boolean isTurned(String one, String other, int reach) {
        for (int i = 0; i < one.length(); i++) {
            for (int j = i + 1; j < Math.min(one.length(), i + reach + 1); j++) {
                if (turned(one, i, j).equals(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String turned(String digits, int i, int j) {
        StringBuilder turned = new StringBuilder(digits);
        turned.setCharAt(i, digits.charAt(j));
        turned.setCharAt(j, digits.charAt(i));
        return turned.toString();
    }

    /** @param units in the dimension's own unit; else as it is written, as a table may name no units */
    private static String digits(Mention one, boolean units) {
        BigDecimal number = units ? one.quantity().value() : one.quantity().number();
        return number.abs().stripTrailingZeros().toPlainString();
    }

    private static int telling(Mention one) {
        return one.quantity().value().stripTrailingZeros().precision();
    }
}
