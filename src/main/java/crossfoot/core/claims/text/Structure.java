package crossfoot.core.claims.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 三次产业结构为 6.8:42.7:50.5: shares without their signs. */
final class Structure {
    private static final Pattern SHARES =
            Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})?(?:[:∶][0-9]{1,2}(?:\\.[0-9]{1,2})?){2,}(?![0-9.:])");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final List<String> WORDS = List.of("结构", "比例", "构成", "比重", "之比");
    private static final int REACH = 12;
    private static final int LONGEST = 64;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** One of them may be wrong. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(50);

    private Structure() {}

    /** Those that begin at this place; none if what stands there is no such list or comes to nothing like 100. */
    static List<Quantity> at(String text, int start) {
        String before = text.substring(Math.max(0, start - REACH), start);
        Matcher shares = SHARES.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        if (WORDS.stream().noneMatch(before::contains) || !shares.lookingAt()) {
            return List.of();
        }
        List<Quantity> read = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Unit percent = new Unit(Unit.PERCENT, Unit.PERCENT, BigDecimal.ONE);
        Matcher number = NUMBER.matcher(shares.group());
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group());
            BigDecimal step = QuantityScanner.step(value, percent);
            int from = start + number.start();
            sum = sum.add(value);
            read.add(new Quantity(from, start + number.end(), value, step, percent, value, value).with(percent, step));
        }
        return sum.subtract(ALL).abs().compareTo(FARTHEST) > 0 ? List.of() : read;
    }
}
