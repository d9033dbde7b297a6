package crossfoot.core.claims.text;

import crossfoot.core.money.HalfWidth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds the amounts, counts and rates of a text in one pass. */
public final class QuantityScanner {
    private static final String MORE = "余多来";
    private static final String LARGE = "万亿";
    private static final String RANGE = "-–—~至到";
    private static final String PERCENT_WORDS = "百分之";
    /** 中央八项规定 is a name. */
    private static final String RULES = "规定";

    private static final String YUAN = "元";
    private static final String CLOSING = ",，。;；、:：)）(（";
    private static final BigDecimal LEAST_MONEY = BigDecimal.valueOf(10_000);
    private static final String NAMING = "：:";
    private static final String ENDING = "。；;，,、）)";
    private static final int DECIMALS_OF_MONEY = 2;
    private static final BigDecimal CHINESE_LEAST = BigDecimal.valueOf(2);

    private final String text;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityScanner(String text) {
        this.text = HalfWidth.of(text);
    }

    /** Everything with a unit, in order; years, dates, numbers of documents and lists are left out. */
    public static List<Quantity> scan(String text) {
        QuantityScanner scanner = new QuantityScanner(text);
        int at = 0;
        while (at < text.length()) {
            at = scanner.step(at);
        }
        SharedUnits.give(scanner.text, scanner.found);
        return scanner.found.stream()
                .filter(quantity -> !quantity.unit().dimension().isEmpty() || scanner.isStated(quantity))
                .toList();
    }

    /** 一般公共预算：1325.68；: the unit stands in a title above. */
    private boolean isStated(Quantity quantity) {
        boolean named = quantity.start() > 0 && NAMING.indexOf(text.charAt(quantity.start() - 1)) >= 0;
        boolean ends = quantity.end() >= text.length() || ENDING.indexOf(text.charAt(quantity.end())) >= 0;
        return named && ends && quantity.number().scale() == DECIMALS_OF_MONEY;
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (Digits.isDigit(text, at)) {
            return arabic(at);
        }
        if (text.startsWith(PERCENT_WORDS, at)) {
            return percentWords(at);
        }
        if (ChineseNumber.isPart(c)) {
            return chinese(at);
        }
        return Digits.isLatin(c) ? Digits.pastAll(text, at) : at + 1;
    }

    private int arabic(int at) {
        Digits torn = TornNumbers.at(text, at);
        Digits digits = torn == null ? Digits.at(text, at) : torn;
        if (digits == null || isOrdinal(at)) {
            int item = TornNumbers.pastItem(text, at);
            return item > at ? item : Digits.pastAll(text, at);
        }
        List<Quantity> structure = Structure.at(text, at);
        if (!structure.isEmpty()) {
            found.addAll(structure);
            return structure.get(structure.size() - 1).end();
        }
        boolean negative = isMinus(at - 1) && !isJoined(at - 2);
        int start = negative ? at - 1 : at;
        BigDecimal value = negative ? digits.value().negate() : digits.value();
        int end = digits.end();
        if (end < text.length() && RANGE.indexOf(text.charAt(end)) >= 0 && Digits.isDigit(text, end + 1)) {
            return range(start, value, end + 1);
        }
        return withUnit(start, value, end);
    }

    private int range(int start, BigDecimal low, int second) {
        Digits high = Digits.at(text, second);
        if (high == null || high.value().compareTo(low) <= 0) {
            return Digits.pastAll(text, second);
        }
        int count = found.size();
        int end = withUnit(start, high.value(), high.end());
        if (found.size() > count && !found.get(count).unit().dimension().isEmpty()) {
            Quantity upper = found.get(count);
            found.set(count, new Quantity(start, upper.end(), low, upper.step(), upper.unit(), low, upper.high()));
        } else {
            found.subList(count, found.size()).clear();
        }
        return end;
    }

    private int percentWords(int at) {
        int first = at + PERCENT_WORDS.length();
        Digits digits = Digits.isDigit(text, first) ? Digits.at(text, first) : null;
        int end = digits == null ? chineseEnd(first) : digits.end();
        BigDecimal value = digits == null ? ChineseNumber.parse(text, first, end) : digits.value();
        if (value != null) {
            Unit percent = new Unit(Unit.PERCENT, Unit.PERCENT, BigDecimal.ONE);
            add(at, end, new Written(value, percent), Approximation.before(text, at));
        }
        return Math.max(end, first);
    }

    private int chinese(int at) {
        int end = chineseEnd(at);
        int cut = end;
        while (cut > at + 1 && LARGE.indexOf(text.charAt(cut - 1)) >= 0) {
            cut--;
        }
        if (text.chars().skip(at).limit(Math.min(cut - at, 32)).anyMatch(c -> LARGE.indexOf(c) >= 0)) {
            cut = end;
        }
        BigDecimal value = isOrdinal(at) || isWord(at) ? null : ChineseNumber.parse(text, at, cut);
        if (value == null) {
            return end;
        }
        int count = found.size();
        int past = withUnit(at, value, cut);
        if (text.startsWith(RULES, past)) {
            found.subList(count, found.size()).clear();
            return past;
        }
        boolean plain = found.size() > count
                && (found.get(count).unit().dimension().isEmpty()
                        || found.get(count).value().compareTo(CHINESE_LEAST) < 0);
        if (plain) {
            found.remove(count);
        }
        return Math.max(past, end);
    }

    private int chineseEnd(int at) {
        int end = at;
        while (end < text.length() && ChineseNumber.isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 807.95 万，: with decimals, and nothing counted behind it, it is money. */
    private boolean isMoney(BigDecimal value, BigDecimal factor, int at) {
        boolean ends = at >= text.length() || CLOSING.indexOf(text.charAt(at)) >= 0;
        return ends && value.scale() > 0 && factor.compareTo(LEAST_MONEY) >= 0;
    }

    /** A number's own end is the place to go on from where no unit follows. */
    private int withUnit(int start, BigDecimal value, int numberEnd) {
        int at = blanks(numberEnd);
        boolean more = isMore(at);
        at = more ? blanks(at + 1) : at;
        int symbol = at;
        BigDecimal factor = BigDecimal.ONE;
        while (at < text.length() && Units.isMultiplier(text.charAt(at))) {
            factor = factor.multiply(BigDecimal.valueOf(ChineseNumber.multiplier(text.charAt(at))));
            at++;
        }
        int multiplied = at;
        at = Units.setApart(text, at);
        if (isMore(at)) {
            more = true;
            at = blanks(at + 1);
        }
        Unit unit = Units.at(text, at);
        if (unit == null && isMoney(value, factor, at)) {
            String name = text.substring(symbol, multiplied) + YUAN;
            add(start, at, new Written(value, new Unit(name, Unit.MONEY, factor)), approximation(start, at, more));
            return at;
        }
        if (unit == null) {
            return bare(start, numberEnd, value);
        }
        int end = Units.end(text, at, unit);
        Unit each = isPrice(end) && unit.isMoney() ? Units.at(text, end + 1) : null;
        if (unit.dimension().isEmpty() || (isPrice(end) && (each == null || !each.isCount()))) {
            return end;
        }
        String per = each == null ? "" : "/" + each.symbol();
        String name = text.substring(symbol, multiplied) + unit.symbol() + per;
        Unit named = new Unit(name, unit.dimension() + per, unit.factor());
        end += per.length();
        Written written = new Written(value, Units.multiplied(name, factor, each == null ? unit : named));
        add(start, end, written, approximation(start, end, more));
        return found.get(found.size() - 1).end();
    }

    private Approximation approximation(int start, int end, boolean more) {
        Approximation after = Approximation.after(text, end);
        if (after != Approximation.NONE) {
            return after;
        }
        return more ? Approximation.MORE : Approximation.before(text, start);
    }

    private int bare(int start, int end, BigDecimal value) {
        if (end < text.length() && Digits.isLatin(text.charAt(end))) {
            return Digits.pastAll(text, end);
        }
        found.add(new Quantity(start, end, value, BigDecimal.ZERO, Unit.NONE, value, value));
        return end;
    }

    private void add(int start, int end, Written written, Approximation approximation) {
        BigDecimal value = written.value();
        BigDecimal step = step(value, written.unit());
        boolean said = Approximation.after(text, end) != Approximation.NONE;
        found.add(new Quantity(
                start,
                said ? end + 2 : end,
                value,
                step,
                written.unit(),
                approximation.least(value, step),
                approximation.most(value, step)));
    }

    private record Written(BigDecimal value, Unit unit) {}

    /** Counts and nothing are exact; all else may have been rounded at its last digit. */
    static BigDecimal step(BigDecimal value, Unit unit) {
        boolean exact = unit.isCount() && unit.factor().compareTo(BigDecimal.ONE) == 0 && value.scale() <= 0;
        return exact || value.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, value.scale()));
    }

    private int blanks(int at) {
        return Units.pastBlanks(text, at);
    }

    private boolean isMore(int at) {
        return at < text.length()
                && MORE.indexOf(text.charAt(at)) >= 0
                && !text.startsWith("来自", at)
                && !text.startsWith("余额", at);
    }

    private boolean isPrice(int end) {
        boolean divided = end + 1 < text.length() && Digits.isDigit(text, end + 1);
        return end < text.length() && ((text.charAt(end) == '/' && !divided) || text.charAt(end) == '每');
    }

    private boolean isMinus(int at) {
        return at >= 0 && (text.charAt(at) == '-' || text.charAt(at) == '\u2212' || text.charAt(at) == '负');
    }

    private boolean isJoined(int at) {
        return Digits.isDigit(text, at) || (at >= 0 && Digits.isLatin(text.charAt(at)));
    }

    /** 第3次, 〔2021〕, COVID-19. */
    private boolean isOrdinal(int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean tied = before == '-' && at > 1 && Digits.isLatin(text.charAt(at - 2));
        return before == '第' || before == '〔' || before == '[' || tied || Digits.isLatin(before);
    }

    /** A sign of number within a word: 统一, 万一, 唯一. */
    private boolean isWord(int at) {
        return at > 0 && "统唯万单同逐另专十".indexOf(text.charAt(at - 1)) >= 0;
    }
}
