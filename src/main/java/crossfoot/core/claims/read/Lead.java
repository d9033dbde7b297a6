package crossfoot.core.claims.read;

/**
 * The words between a figure and the one before it in the sentence.
 *
 * @param text all of them, the last 160 characters if they are more
 * @param clause the last clause of them, which says what the figure is of
 * @param before what stands before the clause
 * @param joint the sign that parts the clause from what is before; 0 if there is none
 */
public record Lead(String text, String clause, String before, char joint) {
    private static final int LONGEST = 160;
    private static final int LONGEST_ASIDE = 14;
    private static final String PARTING = "，,；;：:。！？（(\n";

    static Lead of(String text) {
        String near = text.length() > LONGEST ? text.substring(text.length() - LONGEST) : text;
        String plain = withoutAsides(near);
        int cut = plain.length() - 1;
        while (cut >= 0 && PARTING.indexOf(plain.charAt(cut)) < 0) {
            cut--;
        }
        char joint = cut < 0 ? 0 : plain.charAt(cut);
        String clause = cut < 0 ? behindBracket(plain) : plain.substring(cut + 1);
        int item = clause.lastIndexOf('、');
        if (item >= 0 && isItem(clause, item)) {
            return new Lead(
                    near, clause.substring(item + 1), plain.substring(0, plain.length() - clause.length() + item), '、');
        }
        return new Lead(near, clause, plain.substring(0, Math.max(0, cut)), joint);
    }

    /** 补助（3 万元）、结余 4 万元: the bracket of the figure before is closed. */
    private static String behindBracket(String clause) {
        String words = clause.stripLeading();
        return words.length() > 1 && isClosing(words.charAt(0)) ? words.substring(1) : clause;
    }

    /** 、 parts items where a figure stands before it, but the words of one name where none does. */
    private static boolean isItem(String clause, int item) {
        return clause.substring(0, item).isBlank();
    }

    /** 因公出国（境）费 is one name: a short bracket that is closed again says nothing. */
    private static String withoutAsides(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int close = isOpening(text.charAt(at)) && !isName(text, at + 1) ? closing(text, at) : -1;
            if (close < 0) {
                plain.append(text.charAt(at));
                at++;
            } else {
                at = close + 1;
            }
        }
        return plain.toString();
    }

    /** 公车运行费（“三公”经费）总额: what stands before the bracket has a name all together. */
    private static boolean isName(String text, int at) {
        return text.startsWith("“", at) || text.startsWith("\"", at);
    }

    private static int closing(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_ASIDE); i++) {
            if (isClosing(text.charAt(i))) {
                return i;
            }
            if (isOpening(text.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '（' || c == '(';
    }

    private static boolean isClosing(char c) {
        return c == '）' || c == ')';
    }

    /** A bracket is opened in these words and not closed again. */
    public boolean opensBracket() {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        return open >= 0 && open > Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
    }

    /** A bracket that was open before these words is closed in them. */
    public boolean closesBracket() {
        int close = first('）', ')');
        int open = first('（', '(');
        return close < text.length() && close < open;
    }

    private int first(char one, char other) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != one && text.charAt(at) != other) {
            at++;
        }
        return at;
    }

    private static final String HELD = "含";
    private static final String USED = "用于";
    /** 预算 3 万元中，甲 1 万元. */
    private static final String AMONG = "中";

    /** ，含返还 3 万元、补助 4 万元. */
    private boolean opensClause() {
        return joint == '，' || joint == '（' || joint == '(';
    }

    private static boolean isClosed(String words) {
        return words.indexOf('）') >= 0 || words.indexOf(')') >= 0;
    }

    /** What follows is made the parts of something before. */
    public boolean opensList() {
        boolean held = clause.startsWith(HELD) && clause.length() > 2 && opensClause() && !isClosed(clause);
        if (held || Words.OPENING.in(clause)) {
            return true;
        }
        String earlier = before.isEmpty() ? "" : Lead.of(before).clause().strip();
        return opensUses()
                || earlier.equals(AMONG)
                || Words.OPENING.all().stream().anyMatch(earlier::endsWith);
    }

    /** ，主要用于：道路 3 万元，绿化 4 万元: what it was spent on is listed. */
    boolean opensUses() {
        return (joint == '：' || joint == ':') && before.strip().endsWith(USED);
    }

    /** 支出 of ；支出包括：教育 3 万元: what the words that open a list say that it is of; empty if nothing. */
    public String opener() {
        String earlier = before.isEmpty() ? clause : Lead.of(before).clause().strip();
        String word = Words.OPENING.first(earlier);
        return word.isEmpty() || text.indexOf('；') < 0 ? "" : earlier.substring(0, earlier.lastIndexOf(word));
    }

    /** What a sentence names in front as that of which it tells: 支出决算 of 支出决算中，甲 3 万元; empty if nothing. */
    public String frame() {
        String earlier = before.isEmpty() ? "" : Lead.of(before).clause().strip();
        return earlier.endsWith("中") && !earlier.endsWith("其中") ? earlier.substring(0, earlier.length() - 1) : "";
    }

    public boolean startsWith(char one, char other) {
        String words = text.stripLeading();
        return !words.isEmpty() && (words.charAt(0) == one || words.charAt(0) == other);
    }
}
