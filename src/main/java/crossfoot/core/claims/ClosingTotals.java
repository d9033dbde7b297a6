package crossfoot.core.claims;

import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Totals that stand behind their parts: A 3 万元、B 4 万元，合计 7 万元. */
final class ClosingTotals {
    /** What stands between figures that follow each other: 分别为 86 人、102 人和 64 人. */
    private static final List<String> LIST = List.of("、", "，", ",", "和", "及");

    private static final List<String> CLOSING = List.of("共计", "合计", "总计", "共");
    /** 合计投入 3 万元. */
    private static final Pattern TOTAL_OF_USE =
            Pattern.compile("(?:合计|共计|总计)(?:投入|支出|安排|拨付|下达|到位|收入|筹集|发放|使用)(?:各类|各级)?(?:资金|经费)?(?:为)?");

    /** What was carried over and what came in. */
    private static final Pattern AVAILABLE = Pattern.compile("^(?:全年|合计|共计|当年)?(?:可用资金|可用财力|可使用资金)(?:合计|共计|共)?(?:为)?$");

    private static final String ALL = "共";
    /** 共审计单位 25 个. */
    private static final int LONGEST = 6;

    private static final int NOUN = 2;
    private static final int NOUN_OF_MONEY = 3;

    private ClosingTotals() {}

    static List<Breakdown> of(List<Mention> mentions) {
        return totals(mentions, false).stream()
                .map(list -> new Breakdown(list.total(), list.parts(), true, true))
                .toList();
    }

    /** 100 份，其中 A 60 份、B 30 份，合计 90 份: the wholes, and what the lists behind them come to. */
    static List<Breakdown> partial(List<Mention> mentions) {
        List<Breakdown> found = new ArrayList<>();
        for (Closed list : totals(mentions, true)) {
            int first = list.parts().get(0).index();
            Mention whole = first > 0 ? mentions.get(first - 1) : list.total();
            boolean comparable = whole.sentence() == list.total().sentence()
                    && whole.isAmount()
                    && whole.dimension().equals(list.total().dimension())
                    && whole.measure() == list.total().measure();
            if (comparable && whole.index() != list.total().index()) {
                found.add(new Breakdown(whole, List.of(list.total()), true, true));
            }
        }
        return found;
    }

    private record Closed(Mention total, List<Mention> parts) {}

    private static List<Closed> totals(List<Mention> mentions, boolean partial) {
        Surroundings surroundings = new Surroundings(mentions);
        Brackets brackets = new Brackets(mentions);
        List<Closed> found = new ArrayList<>();
        for (Mention total : mentions) {
            String clause = total.lead().clause().strip();
            boolean closes = !total.inTable()
                    && total.role() == Role.AMOUNT
                    && (AVAILABLE.matcher(clause).find()
                            || ((clause.equals("共") || Words.TOTAL.in(clause))
                                    && (!total.named()
                                            || TOTAL_OF_USE.matcher(clause).matches())));
            boolean named = !total.inTable() && total.role() == Role.AMOUNT && endsSo(total);
            List<Mention> parts = closes || named ? parts(surroundings, brackets, total) : List.of();
            parts = closes || isOfOneNoun(total, parts) ? parts : List.of();
            parts = parts.isEmpty() && named ? ofSentenceBefore(surroundings, total) : parts;
            parts = named(total, parts);
            if (parts.size() > 1 && isPartial(parts) == partial) {
                found.add(new Closed(total, partial ? listed(parts) : parts));
            }
        }
        return found;
    }

    /** 编制 12 人，在职 12 人、退休 14 人，共 26 人: posts are no persons; nor is more than the last few, if they come to it. */
    private static List<Mention> named(Mention total, List<Mention> parts) {
        boolean posts = Posts.isOfPosts(total);
        int from = parts.size();
        while (from > 0 && Posts.isOfPosts(parts.get(from - 1)) == posts) {
            from--;
        }
        boolean mixed = from > 0 && from < parts.size() - 1 && !posts;
        return mixed ? parts.subList(from, parts.size()) : parts;
    }

    /** 实有人员共 6 人, 共发放低保金 6 万元: the words say that it is a total, and of what. */
    private static boolean endsSo(Mention total) {
        String clause = total.lead().clause().strip();
        return total.quantity().unit().isCount()
                ? CLOSING.stream().anyMatch(clause::endsWith) || (clause.startsWith(ALL) && clause.length() <= LONGEST)
                : CLOSING.stream().anyMatch(clause::startsWith)
                        && !total.measure().isPlan();
    }

    /** 行政编制 2 个，事业编制 4 个，编制共 6 个: all of them end with the same noun. */
    private static boolean isOfOneNoun(Mention total, List<Mention> parts) {
        String clause = total.lead().clause().strip();
        boolean count = total.quantity().unit().isCount();
        for (String word : CLOSING) {
            clause = count && clause.endsWith(word) ? clause.substring(0, clause.length() - word.length()) : clause;
        }
        int length = count ? NOUN : NOUN_OF_MONEY;
        String noun = clause.substring(Math.max(0, clause.length() - length));
        boolean begun = count && clause.startsWith(ALL);
        return noun.length() == length
                && parts.stream()
                        .allMatch(part -> part.lead().clause().strip().endsWith(noun)
                                || (begun && Affinity.name(part).contains(noun)));
    }

    /** 农村 8 户；城市 2 户。城乡合计 10 户: all that is counted so in the sentence before, and by the same noun. */
    private static List<Mention> ofSentenceBefore(Surroundings surroundings, Mention total) {
        List<Mention> before = new ArrayList<>(surroundings.paragraph(
                total,
                other -> other.sentence() == total.sentence() - 1
                        && other.dimension().equals(total.dimension())));
        Collections.reverse(before);
        boolean listed = total.quantity().unit().isCount()
                && before.stream()
                        .allMatch(part -> part.isAmount() && !part.lead().opensList())
                && isOfOneNoun(total, before);
        return listed ? before : List.of();
    }

    /** From the one on that begins the list. */
    private static List<Mention> listed(List<Mention> parts) {
        int first = 0;
        while (!parts.get(first).lead().opensList()) {
            first++;
        }
        return parts.subList(first, parts.size());
    }

    /** 其中 began the list: then it need not be all of what stands before it. */
    private static boolean isPartial(List<Mention> parts) {
        return parts.stream()
                .anyMatch(part -> part.lead().opensList()
                        && !Words.ENUMERATING.in(part.lead().text()));
    }

    /** 上年结余 6 万元 is there to be spent, as what has come in is. */
    private static boolean isCarried(Mention part) {
        boolean amount = part.role() == Role.AMOUNT || part.role() == Role.SURPLUS;
        return amount && Words.CARRIED.in(part.lead().clause());
    }

    /** It has a name, or a count stands right before it that has: 低保 12 户 3 万元. */
    private static boolean isListed(Mention part) {
        String lead = part.lead().text().strip();
        return part.named() || LIST.contains(lead) || lead.isEmpty();
    }

    /** A total that says neither is planned or done as its last part is. */
    private static Measure measure(Mention total, List<Mention> parts, Mention last) {
        boolean said = Measure.isSaid(total.lead().clause());
        return said
                ? total.measure()
                : parts.isEmpty() ? last.measure() : parts.get(0).measure();
    }

    /** 培训 86 期、讲座 74 场，共 160 场（期）: one list, however its items are counted. */
    private static boolean isMixed(Mention before, List<Mention> parts) {
        return before.quantity().unit().isCount()
                && before.named()
                && !parts.isEmpty()
                && parts.get(parts.size() - 1).lead().text().startsWith("、");
    }

    /** Those before it in its sentence; behind a list, what brackets tell of its items is passed over. */
    private static List<Mention> parts(Surroundings surroundings, Brackets brackets, Mention total) {
        List<Mention> parts = new ArrayList<>();
        boolean inBracket = brackets.hold(total);
        for (Mention before : surroundings.before(total, other -> inBracket || !brackets.hold(other))) {
            boolean part = before.dimension().equals(total.dimension())
                    && (before.isAmount() || isCarried(before))
                    && isListed(before)
                    && before.measure() == measure(total, parts, before);
            if (before.quantity().unit().isCount() && total.quantity().unit().isMoney()) {
                continue;
            }
            boolean other = !part && !before.dimension().equals(total.dimension());
            if (other && isMixed(before, parts)) {
                part = total.tail().startsWith("（");
            } else if (other && parts.size() > 1) {
                break;
            }
            if (!part) {
                return List.of();
            }
            parts.add(before);
        }
        Collections.reverse(parts);
        return parts;
    }
}
