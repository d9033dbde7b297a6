package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which list of numbered paragraphs a paragraph is an item. */
final class NumberedLists {
    private static final Pattern ORDINAL = Pattern.compile("(?:^|[，。；：])([一二三四五六七八九十])是");

    private final Map<Integer, Integer> lists;

    NumberedLists(Statements statements) {
        this.lists = lists(statements);
    }

    /** 1、下达 100 万元 and 2、下达 30 万元 of one list, 一是 3 万元 and 二是 4 万元 of one paragraph: two things. */
    boolean areTwoItems(Mention one, Mention other) {
        boolean numbered = of(one) >= 0
                && of(one) == of(other)
                && one.at().block() != other.at().block();
        String first = ordinal(one);
        String second = ordinal(other);
        return numbered || (!first.isEmpty() && !second.isEmpty() && !first.equals(second));
    }

    private static String ordinal(Mention mention) {
        Matcher ordinal = ORDINAL.matcher(mention.lead().text().strip());
        return ordinal.find() ? ordinal.group(1) : "";
    }

    /** The first paragraph of the list; -1 if its paragraph is no item. */
    int of(Mention mention) {
        return lists.getOrDefault(mention.at().block(), -1);
    }

    /** A list of its own begins below every paragraph that is numbered in another way. */
    private static Map<Integer, Integer> lists(Statements statements) {
        Map<Integer, Integer> lists = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        String last = "";
        for (Statements.Passage passage : statements.passages()) {
            String mark = passage.mark();
            boolean begins = !mark.isEmpty() && !mark.equals(last) && !open.containsKey(mark);
            if (begins) {
                open.put(mark, passage.block());
            } else if (!mark.isEmpty() && !mark.equals(last)) {
                int began = open.getOrDefault(mark, passage.block());
                open.values().removeIf(list -> list > began);
            }
            last = mark.isEmpty() ? last : mark;
            lists.put(passage.block(), mark.isEmpty() ? -1 : open.getOrDefault(mark, -1));
        }
        return lists;
    }
}
