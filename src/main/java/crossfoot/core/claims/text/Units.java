package crossfoot.core.claims.text;

import crossfoot.core.ledger.ResourceLines;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that follow numbers, from {@code crossfoot/units.csv}; those without dimension make no amount of them. */
public final class Units {
    private static final Map<String, Unit> BY_SYMBOL = load();
    private static final int LONGEST =
            BY_SYMBOL.keySet().stream().mapToInt(String::length).max().orElse(0);
    /** What a count may be multiplied by in front of its unit. */
    private static final String MULTIPLIERS = "十百千万亿";

    private Units() {}

    /** The longest unit that begins at this place, though blanks may stand in it; null if none does. */
    static @Nullable Unit at(String text, int start) {
        for (int length = Math.min(LONGEST, text.length() - start); length > 0; length--) {
            Unit unit = BY_SYMBOL.get(text.substring(start, start + length).replace(" ", ""));
            if (unit != null && text.charAt(start + length - 1) != ' ') {
                return unit;
            }
        }
        return null;
    }

    /** Where a unit that begins at this place ends. */
    static int end(String text, int start, Unit unit) {
        int end = start;
        for (int read = 0; read < unit.symbol().length(); end++) {
            read += text.charAt(end) == ' ' ? 0 : 1;
        }
        return end;
    }

    /** Behind the blanks between 万 and 元; {@code at} where no 元 follows. */
    static int setApart(String text, int at) {
        int unit = pastBlanks(text, at);
        return text.startsWith(Unit.MONEY, unit) ? unit : at;
    }

    static int pastBlanks(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** The unit with this symbol, such as that of a table's caption: {@code 万元}; null if there is none. */
    public static @Nullable Unit of(String symbol) {
        int first = 0;
        BigDecimal factor = BigDecimal.ONE;
        while (!BY_SYMBOL.containsKey(symbol) && first < symbol.length() && isMultiplier(symbol.charAt(first))) {
            factor = factor.multiply(BigDecimal.valueOf(ChineseNumber.multiplier(symbol.charAt(first))));
            first++;
        }
        Unit unit = BY_SYMBOL.get(symbol.substring(first));
        return unit == null || unit.dimension().isEmpty() ? null : multiplied(symbol, factor, unit);
    }

    static Unit multiplied(String symbol, BigDecimal factor, Unit unit) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? unit
                : new Unit(symbol, unit.dimension(), factor.multiply(unit.factor()));
    }

    static boolean isMultiplier(char c) {
        return MULTIPLIERS.indexOf(c) >= 0;
    }

    private static Map<String, Unit> load() {
        Map<String, Unit> units = new HashMap<>();
        for (String line : ResourceLines.of("units.csv")) {
            String[] cells = line.split(",", -1);
            units.put(cells[0], new Unit(cells[0], cells[1], new BigDecimal(cells[2])));
        }
        return Map.copyOf(units);
    }
}
