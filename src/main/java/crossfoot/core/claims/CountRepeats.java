package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 辖 13 个行政村, and further down 为 15 个行政村各安装一套: how many there are of what is counted by its noun is told twice. The one
 * that adds up, or that is told more often, is right.
 */
final class CountRepeats {
    /** The noun behind a figure: 社区 of 12 个社区全覆盖. */
    private static final Pattern NOUN = Pattern.compile("^([\\p{IsHan}&&[^的均各全等在共已按对与和及或并由为以于中内也都]]{2,8})");

    private static final Pattern HELD = Pattern.compile("(?:辖|现有|共有|设有|管辖)[^，。；]{0,4}$");
    /** All of them are meant, no fewer. */
    private static final Pattern EVERY = Pattern.compile("全覆盖|全部|全员|辖区|逐一|\\|计(?:[，。]|$)");
    /** More of them than there are can't be meant. */
    private static final Pattern ALL = Pattern.compile(EVERY + "|均|各(?!类|项|级)|全[镇街乡县区]|总体|合计|共|支撑|推进");

    /** Some of them are. */
    private static final Pattern SOME = Pattern.compile(
            "其中|新|完成|创|示范|试点|涉及|选|抽|重点(?!项目)|部分|未|每|前|另|第|余|除|等|建|完工|开工|超|少|多|不|比|较|上年|去年|计划(?!覆盖)|目标|拟|应");

    /** 局机关在职 20 人: not of all that report. */
    private static final Pattern UNIT = Pattern.compile("机关|属|中心|队|站|所|院|校");

    private static final List<String> STAFF = List.of("在职", "在编", "在岗", "在职人员", "在职职工");
    /** So many counts before it and behind it are looked at. */
    private static final int REACH = 500;

    private static final BigDecimal FARTHEST = new BigDecimal("1.3");
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);

    private final Verdicts verdicts;
    private final List<Count> counts;
    private final NumberedLists lists;

    /**
     * A count.
     *
     * @param noun that stands behind it; empty if none does
     * @param held it says how many there are
     */
    private record Count(Mention figure, String noun, boolean held) {
        static Count of(Mention figure) {
            Matcher noun = NOUN.matcher(figure.tail());
            return new Count(
                    figure,
                    noun.find() ? noun.group(1) : "",
                    HELD.matcher(figure.lead().clause()).find());
        }

        /** It goes by the noun behind the other. */
        boolean isNamed(String other) {
            return !other.isEmpty() && figure.lead().clause().strip().endsWith(other);
        }
    }

    CountRepeats(Verdicts verdicts, Statements statements) {
        this.verdicts = verdicts;
        this.lists = new NumberedLists(statements);
        this.counts = statements.mentions().stream()
                .filter(one -> !one.inTable()
                        && one.isAmount()
                        && one.quantity().exact()
                        && one.quantity().unit().isCount()
                        && !one.dimension().equals(Unit.SCORE)
                        && one.quantity().value().compareTo(FEWEST) >= 0)
                .map(Count::of)
                .toList();
    }

    void check() {
        for (int i = 0; i < counts.size(); i++) {
            Count one = counts.get(i);
            if (verdicts.isOpen(one.figure()) && isOfAll(one.figure())) {
                List<Count> near = counts.subList(Math.max(0, i - REACH), Math.min(counts.size(), i + REACH));
                compare(
                        one.figure(),
                        near.stream().filter(other -> isOfOneNoun(one, other)).toList());
            }
        }
    }

    private void compare(Mention one, List<Count> alike) {
        boolean again =
                alike.stream().anyMatch(other -> other.figure().quantity().meets(one.quantity()));
        List<Mention> relied = again
                ? List.of()
                : alike.stream()
                        .filter(other -> isRelied(one, other))
                        .map(Count::figure)
                        .toList();
        if (!relied.isEmpty()) {
            Mention other = relied.get(0);
            boolean single = relied.stream().allMatch(each -> each.quantity().meets(other.quantity()));
            boolean more = Interval.of(one).isAbove(Interval.of(other));
            if (single && (more || EVERY.matcher(words(one)).find())) {
                verdicts.contradict(Kind.REPEAT, one, RepeatCheck.twice(other, one));
            }
        }
    }

    /** How many there are, of about that size. */
    private boolean isRelied(Mention one, Count count) {
        Mention other = count.figure();
        return (verdicts.addsUp(other) || count.held())
                && !verdicts.isContradicted(other)
                && other.at().block() != one.at().block()
                && Magnitude.within(one.quantity().value(), other.quantity().value(), FARTHEST)
                && !lists.areTwoItems(one, other);
    }

    private static boolean isOfAll(Mention one) {
        return ALL.matcher(words(one)).find()
                && !SOME.matcher(one.lead().clause()).find();
    }

    private static String words(Mention one) {
        return one.lead().clause() + "|" + one.tail();
    }

    private static boolean isOfOneNoun(Count count, Count told) {
        Mention one = count.figure();
        Mention other = told.figure();
        boolean years = one.year() == other.year() || one.year() == 0 || other.year() == 0;
        if (one.index() == other.index() || !years || !one.dimension().equals(other.dimension())) {
            return false;
        }
        if (count.noun().isEmpty() && told.noun().isEmpty()) {
            return isOfStaff(one, other);
        }
        return count.noun().equals(told.noun())
                || (told.noun().isEmpty() && told.isNamed(count.noun()))
                || (count.noun().isEmpty() && count.isNamed(told.noun()));
    }

    private static boolean isOfStaff(Mention one, Mention other) {
        String clause = one.lead().clause().strip();
        String told = other.lead().clause().strip();
        return STAFF.stream().anyMatch(staff -> clause.endsWith(staff) && told.endsWith(staff))
                && !UNIT.matcher(clause).find();
    }
}
