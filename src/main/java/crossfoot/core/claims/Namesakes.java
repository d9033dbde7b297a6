package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Figures that go by one name, or by a name and the end of a longer one: 营养改善计划 2128.64 万元 and
 * 农村学生营养改善计划 2218.64 万元.
 */
final class Namesakes {
    private static final Pattern VERB =
            Pattern.compile("^(?:拨付|发放|下拨|投入|实施|支付|兑付|兑现|用于|新增|建成|开展|涉及|覆盖|落实|争取|筹集|收到|有|现有|拥有|对|为|向|通过|按|将)+");
    /** Names of too many things. */
    private static final Set<String> GENERAL = Set.of(
            "中央资金", "省级资金", "市级资金", "区级资金", "县级资金", "本级财政", "财政资金", "上级资金", "自筹资金", "配套资金", "补助资金", "专项资金", "行政编制",
            "事业编制", "行政人员", "事业人员", "结转结余", "结转下年", "本级收入", "本级支出");

    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITHIN = 5;
    /** As many figures as such a search is worth. */
    private static final int MOST = 400;

    private final List<Named> all = new ArrayList<>();
    private final Map<Integer, Named> byIndex = new HashMap<>();

    private record Named(Mention mention, String core) {}

    Namesakes(List<Mention> mentions) {
        mentions.stream()
                .filter(Namesakes::isUsable)
                .map(mention -> new Named(mention, core(mention)))
                .filter(named -> named.core().length() >= SHORTEST && !GENERAL.contains(named.core()))
                .limit(MOST)
                .forEach(this::add);
    }

    private void add(Named named) {
        all.add(named);
        byIndex.put(named.mention().index(), named);
    }

    private static boolean isUsable(Mention mention) {
        return mention.isAmount()
                && mention.named()
                && mention.quantity().exact()
                && !mention.dimension().equals(Unit.SCORE);
    }

    private static String core(Mention mention) {
        String term = mention.subject().term();
        return term.isEmpty()
                ? VERB.matcher(mention.subject().rest()).replaceFirst("")
                : term + "|" + mention.subject().rest();
    }

    /** All that have its name, unit, year and measure, wherever they stand. */
    List<Mention> of(Mention mention) {
        Named own = byIndex.get(mention.index());
        return own == null
                ? List.of()
                : all.stream()
                        .filter(other -> isAlike(own, other))
                        .map(Named::mention)
                        .toList();
    }

    private static boolean isAlike(Named one, Named other) {
        Mention first = one.mention();
        Mention second = other.mention();
        return first.index() != second.index()
                && first.dimension().equals(second.dimension())
                && first.measure().isPlan() == second.measure().isPlan()
                && (first.year() == second.year() || first.year() == 0 || second.year() == 0)
                && first.subject().scope().fits(second.subject().scope())
                && isNamedAlike(one.core(), other.core());
    }

    private static boolean isNamedAlike(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return one.equals(other)
                || (shorter.length() >= SHORTEST_WITHIN && shorter.indexOf('|') < 0 && longer.endsWith(shorter));
    }
}
