package crossfoot.core.claims.read;

import crossfoot.core.draft.Block;
import crossfoot.core.ledger.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Traditional characters as they are read: sign by sign in simplified ones, so that every figure keeps its place. */
final class Simplified {
    private static final Map<Character, Character> SIGNS = load();

    private Simplified() {}

    static Block.Table table(Block.Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(Simplified::text).toList())
                .toList();
        return new Block.Table(table.number(), table.page(), text(table.caption()), rows);
    }

    /** The same text where it has no traditional sign in it. */
    static String text(String text) {
        char[] signs = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            char simple = SIGNS.getOrDefault(sign, sign);
            if (simple != sign) {
                signs = signs == null ? text.toCharArray() : signs;
                signs[i] = simple;
            }
        }
        return signs == null ? text : new String(signs);
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> signs = new HashMap<>();
        for (String line : ResourceLines.of("traditional.csv")) {
            signs.put(line.charAt(0), line.charAt(2));
        }
        return Map.copyOf(signs);
    }
}
