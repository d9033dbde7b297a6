package crossfoot.core.claims.read;

import crossfoot.core.claims.read.Statements.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists whose parts each begin a paragraph of their own. */
final class SpreadLists {
    private static final String ASPECTS = "方面";
    /** Paragraphs of one item. */
    private static final int NEAR = 4;

    private static final int NEAR_THE_BEGINNING = 24;
    /** All of it is told by what it was used for. */
    private static final Pattern USES = Pattern.compile(
            "^(?:方面|用途|领域|部分)[：:]|(?:用于|分为|投向|包括|涉及)(?:以下|如下|下列)?[一二三四五六七八九十0-9]?个?(?:方面|项目|用途|领域|部分)[：:]");

    private SpreadLists() {}

    static List<Breakdown> of(Statements statements) {
        List<Breakdown> found = new ArrayList<>();
        List<Passage> passages = statements.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<Mention> amounts = statements.in(passage).stream()
                    .filter(amount -> amount.isAmount() && !amount.tail().startsWith(ASPECTS))
                    .toList();
            if (!amounts.isEmpty() && !amounts.get(0).inTable()) {
                Optional<Breakdown> list =
                        opens(passage.tail()) ? announced(statements, i, amounts) : headed(statements, i, amounts);
                list.ifPresent(found::add);
            }
        }
        return found;
    }

    /** 支出 3 万元，其中：, 具体如下： or 用于以下四个方面：. */
    private static Optional<Breakdown> announced(Statements statements, int at, List<Mention> amounts) {
        Passage passage = statements.passages().get(at);
        boolean clear = isClear(passage, amounts);
        boolean whole = !clear && USES.matcher(passage.tail()).find();
        if (!clear && !whole) {
            return Optional.empty();
        }
        Mention of = amounts.get(whole ? 0 : amounts.size() - 1);
        return list(of, parts(statements, at + 1, of), whole || Words.ENUMERATING.in(passage.tail()));
    }

    /** 2.村级组织运转 3 万元：, and items below that are numbered in another way: what it is made of. */
    private static Optional<Breakdown> headed(Statements statements, int at, List<Mention> amounts) {
        Passage passage = statements.passages().get(at);
        String tail = passage.tail().strip();
        Mention of = amounts.get(amounts.size() - 1);
        boolean headed = (tail.equals("：") || tail.equals(":"))
                && (amounts.size() == 1 || (of.named() && passage.mark().isEmpty()));
        List<Mention> parts = headed ? parts(statements, at + 1, of) : List.of();
        boolean nested = !parts.isEmpty()
                && !statements.passages().get(at + 1).mark().equals(passage.mark())
                && !statements.passages().get(at + 1).mark().isEmpty();
        return nested && isAll(statements, at + 1, parts) ? list(of, parts, true) : Optional.empty();
    }

    /** Every paragraph that is numbered so begins with one of them. */
    private static boolean isAll(Statements statements, int from, List<Mention> parts) {
        String mark = statements.passages().get(from).mark();
        long numbered = statements.passages().stream()
                .skip(from)
                .takeWhile(passage -> !passage.heading())
                .filter(passage -> passage.mark().equals(mark))
                .count();
        return numbered == parts.size();
    }

    private static Optional<Breakdown> list(Mention whole, List<Mention> parts, boolean enumerated) {
        return parts.size() > 1
                ? Optional.ofNullable(Completeness.of(whole, parts, enumerated, true))
                : Optional.empty();
    }

    /** 其中 is of the last figure; 具体如下 only where its sentence has no other. */
    private static boolean isClear(Passage passage, List<Mention> amounts) {
        int last = amounts.get(amounts.size() - 1).sentence();
        return Words.OPENING.in(passage.tail())
                || amounts.stream().filter(amount -> amount.sentence() == last).count() == 1;
    }

    static boolean opens(String behind) {
        String tail = behind.strip();
        return (tail.endsWith("：") || tail.endsWith(":"))
                && (Words.OPENING.in(tail)
                        || tail.contains("如下")
                        || USES.matcher(tail).find());
    }

    /** The first amounts of the paragraphs numbered as the first is; what stands below one is its own. */
    private static List<Mention> parts(Statements statements, int from, Mention whole) {
        List<Mention> parts = new ArrayList<>();
        List<Passage> passages = statements.passages();
        String mark = from < passages.size() ? passages.get(from).mark() : "";
        if (mark.isEmpty() && from < passages.size()) {
            List<Mention> within = inOne(statements.in(passages.get(from)), whole);
            if (within.size() > 1) {
                return within;
            }
        }
        for (int i = from; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean nested = !mark.isEmpty()
                    && !passage.mark().equals(mark)
                    && (!passage.mark().isEmpty() || goesOn(passages, i, mark));
            if (nested && !parts.isEmpty()) {
                continue;
            }
            if (passage.heading()
                    || passage.first() == passage.end()
                    || !passage.mark().equals(mark)
                    || !isPart(statements.in(passage).get(0), whole)) {
                break;
            }
            parts.add(statements.in(passage).get(0));
        }
        return parts;
    }

    /** ——甲 3 万元，增长 2%；¶——乙 4 万元；: the first amounts of the items, parted by semicolons in one paragraph. */
    private static List<Mention> inOne(List<Mention> within, Mention whole) {
        List<Mention> items = within.stream()
                .filter(next -> next.equals(within.get(0))
                        || (next.lead().text().indexOf('；') >= 0
                                && next.sentence() == within.get(0).sentence()))
                .toList();
        return items.stream().allMatch(item -> isOfKind(item, whole))
                        && !items.isEmpty()
                        && items.get(0).at().offset() < NEAR_THE_BEGINNING
                ? items
                : List.of();
    }

    /** Behind a few paragraphs without a number the next item follows. */
    private static boolean goesOn(List<Passage> passages, int from, String mark) {
        return passages.stream()
                .skip(from)
                .limit(NEAR)
                .takeWhile(passage -> !passage.heading())
                .anyMatch(passage -> passage.mark().equals(mark));
    }

    private static boolean isPart(Mention first, Mention whole) {
        return isOfKind(first, whole) && first.at().offset() < NEAR_THE_BEGINNING;
    }

    private static boolean isOfKind(Mention first, Mention whole) {
        return first.dimension().equals(whole.dimension())
                && first.isAmount()
                && first.named()
                && !Words.TOTAL.in(first.lead().clause())
                && (first.measure().isPlan() == whole.measure().isPlan()
                        || !Measure.isSaid(first.lead().clause()))
                && !first.inTable();
    }
}
