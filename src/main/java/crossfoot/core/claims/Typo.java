package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two numbers that one slip of a finger parts: 867.48 for 1867.48, 2310.58 for 2130.58. */
final class Typo {
    private static final int FEWEST_DIGITS = 4;
    private static final int FEWEST_OF_RATE = 3;
    private static final int SCALE = 8;
    private static final int WITHIN = 3;
    /** Of what many rounded parts leave open. */
    private static final BigDecimal WIDEST = BigDecimal.valueOf(20);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Typo() {}

    /** A digit was left out, or two were swapped. */
    static boolean isLike(Mention one, Mention other) {
        String first = digits(one);
        String second = digits(other);
        return isComparable(one, other, first, second) && isLike(first, second);
    }

    /** A figure that stands for this amount, in the dimension's own unit. */
    static boolean isLike(Mention one, BigDecimal amount) {
        boolean turned = amount.signum() < 0 && one.quantity().number().signum() < 0;
        BigDecimal plain =
                (turned ? amount.negate() : amount).divide(one.quantity().unit().factor(), SCALE, RoundingMode.HALF_UP);
        BigDecimal number =
                turned ? one.quantity().number().negate() : one.quantity().number();
        BigDecimal meant = plain.setScale(Math.max(0, number.scale()), RoundingMode.HALF_UP);
        boolean comparable = number.signum() > 0
                && meant.signum() > 0
                && meant.subtract(plain).abs().movePointRight(meant.scale()).compareTo(HALF) < 0;
        String first = number.setScale(meant.scale(), RoundingMode.UNNECESSARY)
                .unscaledValue()
                .toString();
        String second = meant.unscaledValue().toString();
        return comparable && Math.max(first.length(), second.length()) >= FEWEST_DIGITS && isLike(first, second);
    }

    /** The same digits in another order, within four: 36020 for 30602. */
    static boolean isShuffled(Mention one, BigDecimal amount) {
        BigDecimal meant = meant(one, amount);
        String first = one.quantity().number().toPlainString().replace(".", "");
        String second = meant.toPlainString().replace(".", "");
        return isWritten(one, amount, meant)
                && first.length() == second.length()
                && first.length() > FEWEST_DIGITS
                && isSwapped(first, second, WITHIN + 1);
    }

    /** Rates have few digits: only two that changed places count, and of three at least. */
    static boolean isRateLike(BigDecimal one, BigDecimal other) {
        String first = one.unscaledValue().abs().toString();
        String second = other.unscaledValue().abs().toString();
        return one.signum() != 0
                && one.signum() == other.signum()
                && one.scale() == other.scale()
                && first.length() == second.length()
                && first.length() >= FEWEST_OF_RATE
                && isSwapped(first, second, 2);
    }

    /** A rate of which one digit is another, or two have changed places. */
    static boolean isOneSlip(BigDecimal one, BigDecimal other) {
        return isRateLike(one, other) || isOtherDigit(one, other);
    }

    /** Two neighbouring digits of a figure changed places. */
    static boolean isSwapped(Mention one, BigDecimal amount) {
        return isRateLike(one.quantity().number(), meant(one, amount));
    }

    /** The figure as it would be with two digits, at most one apart, in the other order; of three at least. */
    static List<Mention> turned(Mention one) {
        String digits = digits(one);
        int scale = one.quantity().number().scale();
        List<Mention> turned = new ArrayList<>();
        for (int i = 0; digits.length() >= FEWEST_OF_RATE && i < digits.length(); i++) {
            for (int j = i + 1; j < Math.min(digits.length(), i + WITHIN); j++) {
                StringBuilder other = new StringBuilder(digits);
                other.setCharAt(i, digits.charAt(j));
                other.setCharAt(j, digits.charAt(i));
                if (!digits.contentEquals(other) && other.charAt(0) != '0') {
                    turned.add(one.with(one.quantity().with(new BigDecimal(new BigInteger(other.toString()), scale))));
                }
            }
        }
        return turned;
    }

    /** One digit is another. */
    static boolean isOtherDigit(Mention one, BigDecimal amount) {
        BigDecimal meant = meant(one, amount);
        return isWritten(one, amount, meant) && isOtherDigit(one.quantity().number(), meant);
    }

    /** One digit is another than in an amount that the interval holds: the parts were rounded. */
    static boolean isOtherDigit(Mention one, Interval meant) {
        return amounts(one, meant).stream().anyMatch(amount -> isOtherDigit(one, amount));
    }

    /** What the figure was meant to be, of the amounts that the interval holds; empty if no single slip leads to it. */
    static Optional<BigDecimal> meant(Mention one, Interval meant) {
        return amounts(one, meant).stream()
                .filter(amount -> isLike(one, amount) || isSwapped(one, amount) || isOtherDigit(one, amount))
                .findFirst();
    }

    /** As finely as the figure is written, those that the interval holds; none if it is wide. */
    private static List<BigDecimal> amounts(Mention one, Interval held) {
        BigDecimal step = BigDecimal.ONE
                .movePointLeft(Math.max(0, one.quantity().number().scale()))
                .multiply(one.quantity().unit().factor());
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal at = meant(one, held.low()).multiply(one.quantity().unit().factor());
        boolean narrow = held.high().subtract(held.low()).compareTo(step.multiply(WIDEST)) <= 0;
        for (; narrow && at.compareTo(held.high()) <= 0; at = at.add(step)) {
            if (at.compareTo(held.low()) >= 0) {
                amounts.add(at);
            }
        }
        return amounts;
    }

    static boolean isOtherDigit(BigDecimal one, BigDecimal other) {
        String first = one.toPlainString();
        String second = other.toPlainString();
        return first.length() == second.length() && first.length() > FEWEST_DIGITS && apart(first, second) == 1;
    }

    /** Likewise, however few digits there are. */
    static boolean isAnyDigit(Mention one, BigDecimal amount) {
        BigDecimal meant = meant(one, amount);
        String first = one.quantity().number().toPlainString();
        String second = meant.toPlainString();
        return isWritten(one, amount, meant) && first.length() == second.length() && apart(first, second) == 1;
    }

    /** One digit is another, or some have changed places; none was left out. */
    static boolean isSameLong(Mention one, BigDecimal amount) {
        boolean moved = isLike(one, amount)
                && meant(one, amount).precision() == one.quantity().number().precision();
        return moved || isSwapped(one, amount) || isAnyDigit(one, amount);
    }

    /** As the figure would be written for this amount. */
    private static BigDecimal meant(Mention one, BigDecimal amount) {
        return amount.divide(one.quantity().unit().factor(), SCALE, RoundingMode.HALF_UP)
                .setScale(Math.max(0, one.quantity().number().scale()), RoundingMode.HALF_UP);
    }

    private static boolean isWritten(Mention one, BigDecimal amount, BigDecimal meant) {
        BigDecimal exactly = meant.multiply(one.quantity().unit().factor());
        return one.quantity().number().signum() > 0 && meant.signum() > 0 && exactly.compareTo(amount) == 0;
    }

    private static boolean isLike(String first, String second) {
        return switch (first.length() - second.length()) {
            case 0 -> isSwapped(first, second, WITHIN);
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

    static int apart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    /** Two digits changed places, or one moved within three. */
    private static boolean isSwapped(String one, String other, int within) {
        int first = 0;
        while (first < one.length() && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = one.length() - 1;
        while (last > first && one.charAt(last) == other.charAt(last)) {
            last--;
        }
        return last > first
                && last - first < within
                && sorted(one.substring(first, last + 1)).equals(sorted(other.substring(first, last + 1)));
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .mapToObj(digit -> String.valueOf((char) digit))
                .collect(Collectors.joining());
    }

    static boolean isLeftOut(String longer, String shorter) {
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.substring(at + 1).equals(shorter.substring(at));
    }
}
