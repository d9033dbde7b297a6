package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;

/** What is counted by words that count anything: 303 个行政村，其中项目 32 个 are no villages. */
final class CountNouns {
    private static final List<String> GENERIC = List.of("个", "项", "件", "次");
    private static final int NOUN = 2;

    private CountNouns() {}

    /** The letters right behind a figure. */
    private static String name(String tail) {
        int end = 0;
        while (end < tail.length() && Character.isLetter(tail.charAt(end))) {
            end++;
        }
        return tail.substring(0, end);
    }

    /** The whole names behind its figure what some of the parts are not called, though others are. */
    static boolean differ(Mention whole, List<Mention> parts) {
        String tail = whole.tail();
        boolean named = GENERIC.contains(whole.dimension())
                && tail.length() >= NOUN
                && tail.substring(0, NOUN).chars().allMatch(Character::isIdeographic);
        if (!named) {
            return false;
        }
        String noun = tail.substring(0, NOUN);
        long called = parts.stream()
                .filter(part ->
                        name(part.tail()).contains(noun) || part.lead().clause().contains(noun))
                .count();
        return called > 0 && called < parts.size();
    }
}
