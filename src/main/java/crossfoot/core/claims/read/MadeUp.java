package crossfoot.core.claims.read;

import java.util.List;
import java.util.regex.Pattern;

/** 受益对象 7 户，由甲 3 户和乙 4 户构成: the verb behind the last of them says that they are all. */
final class MadeUp {
    private static final String OF = "由";
    private static final Pattern BEHIND = Pattern.compile("^[^，。；]{0,30}(?:构成|组成)(?=[，。；;）)]|$)");
    /** No list is longer. */
    private static final int FARTHEST = 20;

    private MadeUp() {}

    /** The first of these figures opens such a list, which ends in its sentence. */
    static boolean opens(List<Mention> from) {
        Mention first = from.get(0);
        return first.isAmount()
                && first.lead().clause().strip().startsWith(OF)
                && from.stream()
                        .limit(FARTHEST)
                        .takeWhile(next -> next.sentence() == first.sentence())
                        .skip(1)
                        .anyMatch(next -> next.dimension().equals(first.dimension()) && isAll(next.tail()));
    }

    /** Nothing is left out, by the words behind a figure. */
    static boolean isAll(String tail) {
        return BEHIND.matcher(tail).find();
    }
}
