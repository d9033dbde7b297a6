package crossfoot.core.claims.read;

import crossfoot.core.claims.read.Statements.Passage;
import java.util.ArrayList;
import java.util.List;

/** Lists whose parts each begin a paragraph of their own. */
final class SpreadLists {
    private static final int NEAR_THE_BEGINNING = 24;

    private SpreadLists() {}

    static List<Breakdown> of(Statements statements) {
        List<Breakdown> found = new ArrayList<>();
        List<Passage> passages = statements.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<Mention> within = statements.in(passage);
            if (!within.isEmpty() && !within.get(0).inTable() && opens(passage.tail())) {
                List<Mention> amounts =
                        within.stream().filter(Mention::isAmount).toList();
                if (!amounts.isEmpty() && isClear(passage, amounts)) {
                    Mention whole = amounts.get(amounts.size() - 1);
                    List<Mention> parts = parts(statements, i + 1, whole);
                    Breakdown breakdown = Completeness.of(whole, parts, Words.ENUMERATING.in(passage.tail()), true);
                    if (breakdown != null && parts.size() > 1) {
                        found.add(breakdown);
                    }
                }
            }
        }
        return found;
    }

    /** 其中 is of the last figure; 具体如下 only where its sentence has no other. */
    private static boolean isClear(Passage passage, List<Mention> amounts) {
        int last = amounts.get(amounts.size() - 1).sentence();
        return Words.OPENING.in(passage.tail())
                || amounts.stream().filter(amount -> amount.sentence() == last).count() == 1;
    }

    static boolean opens(String behind) {
        String tail = behind.strip();
        return (tail.endsWith("：") || tail.endsWith(":")) && (Words.OPENING.in(tail) || tail.contains("如下"));
    }

    private static List<Mention> parts(Statements statements, int from, Mention whole) {
        List<Mention> parts = new ArrayList<>();
        for (int i = from; i < statements.passages().size(); i++) {
            Passage passage = statements.passages().get(i);
            if (passage.heading() || passage.first() == passage.end()) {
                break;
            }
            Mention first = statements.in(passage).get(0);
            boolean part = first.dimension().equals(whole.dimension())
                    && first.isAmount()
                    && first.named()
                    && !Words.TOTAL.in(first.lead().clause())
                    && first.measure().isPlan() == whole.measure().isPlan()
                    && first.at().row() < 0
                    && first.at().offset() < NEAR_THE_BEGINNING;
            if (!part) {
                break;
            }
            parts.add(first);
        }
        return parts;
    }
}
