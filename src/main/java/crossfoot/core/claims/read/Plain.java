package crossfoot.core.claims.read;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.ledger.ResourceLines;
import crossfoot.core.money.HalfWidth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as they are read, sign by sign, so that every figure keeps its place: simplified characters for traditional
 * ones, half-width digits, full-width marks between words. Published texts have every mixture of them.
 */
public final class Plain {
    private static final Map<Character, Character> SIGNS = load();
    private static final String MARKS = ",;:()";
    private static final String WIDE = "，；：（）";
    /** Within a number they are part of it: 1,298 and 6.8:42.7. */
    private static final String WITHIN = ",:";

    private static final String RATES_AND_POINTS = "%.";
    /** Of other alphabets of signs: 3﹒4%. */
    private static final String POINTS = "﹒・";

    private Plain() {}

    /** The same draft in plain texts. */
    public static Draft draft(Draft draft) {
        return new Draft(draft.file(), draft.blocks().stream().map(Plain::block).toList());
    }

    private static Block block(Block block) {
        if (block instanceof Block.Table table) {
            return table(table);
        }
        return block instanceof Block.Paragraph line
                ? new Block.Paragraph(line.number(), line.page(), line.level(), text(line.text()))
                : block;
    }

    static Block.Table table(Block.Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(Plain::text).toList())
                .toList();
        return new Block.Table(table.number(), table.page(), text(table.caption()), rows);
    }

    /** The same text where it is plain already. */
    static String text(String text) {
        char[] signs = null;
        for (int i = 0; i < text.length(); i++) {
            char plain = sign(text, i);
            if (plain != text.charAt(i)) {
                signs = signs == null ? text.toCharArray() : signs;
                signs[i] = plain;
            }
        }
        return signs == null ? text : new String(signs);
    }

    private static char sign(String text, int at) {
        char sign = text.charAt(at);
        int mark = MARKS.indexOf(sign);
        if (mark >= 0) {
            boolean within = WITHIN.indexOf(sign) >= 0 && isDigit(text, at - 1) && isDigit(text, at + 1);
            return within ? sign : WIDE.charAt(mark);
        }
        if (POINTS.indexOf(sign) >= 0 && isDigit(text, at - 1) && isDigit(text, at + 1)) {
            return '.';
        }
        char half = HalfWidth.of(sign);
        boolean narrow = half == ' ' || Character.isLetterOrDigit(half) || RATES_AND_POINTS.indexOf(half) >= 0;
        return SIGNS.getOrDefault(sign, narrow ? half : sign);
    }

    private static boolean isDigit(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char sign = HalfWidth.of(text.charAt(at));
        return sign >= '0' && sign <= '9';
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> signs = new HashMap<>();
        for (String line : ResourceLines.of("traditional.csv")) {
            signs.put(line.charAt(0), line.charAt(2));
        }
        return Map.copyOf(signs);
    }
}
