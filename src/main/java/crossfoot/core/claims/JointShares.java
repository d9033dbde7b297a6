package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 甲 6,050 万元、乙 1,480 万元，两项占项目支出的 42%: of all of them together, as many as are named. */
final class JointShares {
    private static final Pattern JOINT =
            Pattern.compile("^(?:以上|上述|前述|这|前)?([两二三四])(?:者|大?类|笔|种|部分)(?:支出|资金|合计|共计|共|之和)*占");
    private static final Pattern OF = Pattern.compile("^(?:支出|资金|工作|项目|企业|单位|合计|共计|总共|共|加起来|之和)*占");
    private static final Pattern THESE = Pattern.compile("[，,；。]?(?:其中)?(?:以上|上述|上列|前述|这|前)?");
    private static final String COUNTS = "两三四";
    private static final String FIRST = "前";
    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final ShareBases bases;

    JointShares(Verdicts verdicts, Surroundings surroundings, ShareBases bases) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
        this.bases = bases;
    }

    /** It is of several, whether they are found or not. */
    static boolean isJoint(Surroundings surroundings, Mention rate) {
        return count(surroundings, end(surroundings, rate)) >= FEWEST;
    }

    /** The rate, or the whole that stands right before it: 两项占总额 9 万元的 83%. */
    private static Mention end(Surroundings surroundings, Mention rate) {
        return surroundings.before(rate, other -> other.index() == rate.index() - 1).stream()
                .filter(whole -> rate.lead().text().strip().equals("的") && !isCount(whole))
                .findFirst()
                .orElse(rate);
    }

    /** 两项 may have been read as a figure of its own. */
    private static int count(Surroundings surroundings, Mention end) {
        Matcher joint = JOINT.matcher(end.lead().clause().strip());
        if (joint.find()) {
            return Math.max(0, COUNTS.indexOf(joint.group(1))) + FEWEST;
        }
        return surroundings.before(end, other -> other.index() == end.index() - 1).stream()
                .filter(count -> OF.matcher(end.lead().text().strip()).find() && isCount(count))
                .mapToInt(count -> count.quantity().number().intValue())
                .findFirst()
                .orElse(0);
    }

    private static boolean isCount(Mention count) {
        BigDecimal number = count.quantity().number();
        return count.quantity().unit().isCount()
                && number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(FEWEST)) >= 0
                && number.compareTo(BigDecimal.valueOf(MOST)) <= 0
                && THESE.matcher(count.lead().text().strip()).matches();
    }

    void check(Mention rate) {
        Mention end = end(surroundings, rate);
        List<Mention> parts = parts(end);
        if (!parts.isEmpty()) {
            List<Mention> wholes = end.equals(rate) ? wholes(rate, parts) : List.of(end);
            List<RateText> ways = wholes.stream()
                    .flatMap(whole -> RateText.together(rate, parts, whole).stream())
                    .toList();
            RateText.settle(verdicts, ways, isOne(wholes));
        }
    }

    /** The last so many amounts of one kind before it, or the first (前两类); none if there are fewer. */
    private List<Mention> parts(Mention end) {
        int count = count(surroundings, end);
        List<Mention> before = surroundings.before(end, Mention::isAmount);
        boolean told = !before.isEmpty() && before.get(0).index() == end.index() - 1 && isCount(before.get(0));
        Mention words = told ? before.get(0) : end;
        before = told ? before.subList(1, before.size()) : before;
        if (count < FEWEST || before.size() < count) {
            return List.of();
        }
        int from = words.lead().clause().contains(FIRST) ? before.size() - count : 0;
        List<Mention> parts = new ArrayList<>(before.subList(from, from + count));
        Collections.reverse(parts);
        boolean alike = parts.stream()
                .allMatch(part -> part.dimension().equals(parts.get(0).dimension())
                        && part.quantity().exact());
        return alike ? parts : List.of();
    }

    /** What goes by the name that it gives; where it gives none, what is large enough in its paragraph. */
    private List<Mention> wholes(Mention rate, List<Mention> parts) {
        String name = ShareBases.name(rate);
        Mention part = parts.get(0);
        List<Mention> near = larger(bases.near(rate, part), parts);
        if (name.isEmpty()) {
            return near;
        }
        List<Mention> all = new ArrayList<>(near);
        all.addAll(larger(bases.earlier(rate, part), parts));
        List<Mention> called = all.stream()
                .filter(whole -> whole.lead().clause().strip().endsWith(name))
                .toList();
        return called.isEmpty() ? larger(bases.named(name, rate, part).wholes(), parts) : called;
    }

    private static List<Mention> larger(List<Mention> wholes, List<Mention> parts) {
        return wholes.stream()
                .filter(whole ->
                        !parts.contains(whole) && whole.quantity().value().compareTo(TableSum.of(parts)) >= 0)
                .toList();
    }

    private static boolean isOne(List<Mention> wholes) {
        return wholes.stream()
                .allMatch(one -> one.quantity().meets(wholes.get(0).quantity()));
    }
}
