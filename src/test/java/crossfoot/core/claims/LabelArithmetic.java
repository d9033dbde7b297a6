package crossfoot.core.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calculates what a label says of its figures: {@code 900.00 + 10.50 = 910.50, 98.4 ~ 910.50 / 925.00 * 100}. */
final class LabelArithmetic {
    private static final Pattern RELATION = Pattern.compile("!=|=|~");
    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[-+*/()])");

    private final String text;
    private int at;

    private LabelArithmetic(String text) {
        this.text = text;
    }

    /** The parts that do not hold. */
    static List<String> wrong(String chain) {
        return Arrays.stream(chain.split(",", -1))
                .map(String::strip)
                .filter(part -> !holds(part))
                .toList();
    }

    private static boolean holds(String part) {
        Matcher relations = RELATION.matcher(part);
        List<String> sides = Arrays.stream(RELATION.split(part, -1)).toList();
        boolean all = sides.size() > 1;
        for (int i = 1; i < sides.size(); i++) {
            all &= relations.find() && holds(sides.get(i - 1), relations.group(), sides.get(i));
        }
        return all;
    }

    private static boolean holds(String left, String relation, String right) {
        BigDecimal stated = valueOf(left);
        BigDecimal calculated = valueOf(right);
        return switch (relation) {
            case "=" -> stated.compareTo(calculated) == 0;
            case "~" -> stated.abs().compareTo(calculated.abs().setScale(decimals(left), RoundingMode.HALF_UP)) == 0;
            default -> stated.compareTo(calculated) != 0;
        };
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.strip().length() - number.stripLeading().indexOf('.') - 1;
    }

    static BigDecimal valueOf(String expression) {
        LabelArithmetic arithmetic = new LabelArithmetic(expression.strip());
        BigDecimal value = arithmetic.sum();
        if (arithmetic.at != arithmetic.text.length()) {
            throw new IllegalArgumentException("not arithmetic: " + expression);
        }
        return value;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        for (String sign = peek(); sign.equals("+") || sign.equals("-"); sign = peek()) {
            take();
            BigDecimal next = product();
            value = sign.equals("+") ? value.add(next) : value.subtract(next);
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = single();
        for (String sign = peek(); sign.equals("*") || sign.equals("/"); sign = peek()) {
            take();
            BigDecimal next = single();
            value = sign.equals("*") ? value.multiply(next) : value.divide(next, MathContext.DECIMAL128);
        }
        return value;
    }

    private BigDecimal single() {
        String token = take();
        if (token.equals("-")) {
            return single().negate();
        }
        if (!token.equals("(")) {
            return new BigDecimal(token);
        }
        BigDecimal value = sum();
        if (!take().equals(")")) {
            throw new IllegalArgumentException("no closing bracket: " + text);
        }
        return value;
    }

    private String peek() {
        Matcher matcher = TOKEN.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    private String take() {
        Matcher matcher = TOKEN.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("not arithmetic: " + text);
        }
        at = matcher.end();
        return matcher.group(1);
    }
}
