package crossfoot.core.claims.read;

import crossfoot.core.money.HalfWidth;
import java.util.List;
import java.util.Map;

/**
 * What a figure is of.
 *
 * @param words as the draft says it
 * @param term key of {@link Terms}; empty if it is none of them
 * @param rest what the words say besides: whose, where, what for
 * @param scope whose money is meant, and which
 */
public record Subject(String words, String term, String rest, Scope scope) {
    public static final Subject NONE = new Subject("", "", "", Scope.NONE);

    private static final int LONGEST = 48;
    private static final int SPECIFIC = 4;
    private static final List<String> GENERIC = List.of("支出", "收入", "支出决算", "收入决算");
    /** Their totals have what was carried forward in them and go by names of their own. */
    private static final List<String> SIDES = List.of("收入", "支出", "本年收入", "本年支出", "财政拨款收入");

    /** Of one kind of money all that was spent or earned in the year goes by either name. */
    private static final Map<String, String> OF_ONE_MONEY = Map.of("支出", "本年支出", "收入", "本年收入", "财政拨款收入", "本年收入");

    private static final List<String> TOTALS = List.of("合计", "总计", "总额");
    private static final String COMPARING = "比较与由从同";
    private static final char MADE_OF = '由';
    private static final int SHORTEST = 2;
    private static final String TIMES = "年期月原初";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String MARKS = ".、)）:：是";

    /** The subject that a clause in front of a figure names. */
    public static Subject of(String clause) {
        String words = plain(clause.length() > LONGEST ? clause.substring(clause.length() - LONGEST) : clause);
        String name = name(words);
        int at = name.isEmpty() ? words.length() : words.lastIndexOf(name);
        Scope scope = Scope.of(words, words.substring(0, at));
        if (name.isEmpty() || (GENERIC.contains(name) && scope.isNone())) {
            String rest = withoutFillers(words);
            return rest.isEmpty() ? NONE : new Subject(words, "", rest, scope);
        }
        String rear = withoutComparison(words.substring(at + name.length()));
        boolean spent = name.endsWith("收入") && rear.contains("支出");
        if (spent || !withoutFillers(rear).isEmpty()) {
            return new Subject(words, "", withoutFillers(words), scope);
        }
        String key = Terms.keyOf(name);
        return new Subject(
                words, key, withoutFillers(words.substring(0, at)), isAlwaysFiscal(key) ? scope.ofMoney("") : scope);
    }

    /** 项目支出合计 is of 项目支出, not of 支出合计. */
    private static String name(String words) {
        for (String total : TOTALS) {
            int at = words.lastIndexOf(total);
            String without = at < 0 ? "" : words.substring(0, at);
            String named = Terms.nameIn(without).orElse("");
            if (!named.isEmpty() && without.endsWith(named) && !SIDES.contains(Terms.keyOf(named))) {
                return named;
            }
        }
        String particular = Terms.particularNameIn(words).orElse("");
        boolean last = !particular.isEmpty()
                && withoutFillers(
                                withoutComparison(words.substring(words.lastIndexOf(particular) + particular.length())))
                        .isEmpty();
        return last ? particular : Terms.nameIn(words).orElse("");
    }

    private static boolean isAlwaysFiscal(String key) {
        return key.equals("三公经费") || Terms.isPart(key, "三公经费") || Terms.isPart(key, "公务用车");
    }

    public boolean isNone() {
        return words.isEmpty();
    }

    /** Figures with the same key are of the same thing; empty if it says too little to be sure. */
    public String key() {
        if (!term.isEmpty()) {
            return (scope.money().isEmpty() ? term : OF_ONE_MONEY.getOrDefault(term, term)) + "|" + rest;
        }
        return rest.length() < SPECIFIC ? "" : "~" + rest;
    }

    /** 接待批次比上年减少 names something, though no known term. */
    boolean isNamed() {
        return withoutFillers(withoutComparison(words)).length() >= SPECIFIC;
    }

    Subject within(Scope outer) {
        Scope inherited = scope.within(isAlwaysFiscal(term) ? outer.ofMoney("") : outer);
        return new Subject(words, term, rest, inherited);
    }

    /** The same, though it may be of other money than its words say. */
    Subject unsure() {
        return new Subject(words, term, rest, scope.unsure());
    }

    /** 支出总计较上年度的 is of 支出总计. */
    private static String withoutComparison(String words) {
        int end = 0;
        while (end < words.length() && (COMPARING.indexOf(words.charAt(end)) < 0 || isMadeOf(words, end))) {
            end++;
        }
        return words.substring(0, end);
    }

    /** 基本支出由工资福利支出: a part of it follows, not what it was before. */
    private static boolean isMadeOf(String words, int at) {
        return words.charAt(at) == MADE_OF
                && words.length() - at > SHORTEST
                && words.substring(at).chars().noneMatch(c -> TIMES.indexOf(c) >= 0);
    }

    /** Without numbers of lists, years and blanks. */
    private static String plain(String clause) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            if (HalfWidth.of(c) != ' ' && c != '*' && c != '\t') {
                plain.append(c);
            }
        }
        String text = Years.without(plain.toString());
        int start = 0;
        while (start < text.length() && NUMERALS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean numbered = start > 0 && start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0;
        return numbered ? text.substring(start + 1) : text;
    }

    private static String withoutFillers(String words) {
        String rest = words;
        for (String filler : Words.FILLER.all()) {
            if (rest.isEmpty()) {
                return rest;
            }
            rest = rest.replace(filler, "");
        }
        StringBuilder letters = new StringBuilder();
        rest.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
