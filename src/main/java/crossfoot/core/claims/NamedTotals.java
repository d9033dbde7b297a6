package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 民警 317 人，辅警 206 人，警辅合计 523 人; 一、二级合计 9 人: a total that is named by what sets its parts apart. */
final class NamedTotals {
    private static final Pattern NAME = Pattern.compile("^([\\p{IsHan}A-Z、]{2,8}?)(?:合计|共计|总计|两项合计)$");
    private static final Pattern AND = Pattern.compile("[、和与及]");
    private static final int PAIR = 2;
    private static final int FARTHEST = 10;
    /** What is farther from it was not meant to be all. */
    private static final BigDecimal MOST_APART = new BigDecimal("1.5");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    NamedTotals(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention total) {
        Matcher name = NAME.matcher(total.lead().clause().strip());
        boolean told = !total.inTable() && total.isAmount() && total.quantity().exact() && name.find();
        if (!told || verdicts.addsUp(total) || verdicts.isContradicted(total)) {
            return;
        }
        List<Mention> before = surroundings.before(
                total,
                other -> other.isAmount()
                        && other.dimension().equals(total.dimension())
                        && other.index() >= total.index() - FARTHEST);
        List<Mention> parts = parts(heads(name.group(1)), before);
        BigDecimal sum = TableSum.of(parts);
        if (parts.size() < PAIR || !Magnitude.within(sum, total.quantity().value(), MOST_APART)) {
            return;
        }
        if (Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.addUp(total, parts);
        } else if (parts.stream().noneMatch(verdicts::isContradicted)) {
            verdicts.contradict(SumCheck.kind(total), total, SumCheck.apart(total, parts, "sum.apart"));
        }
    }

    /** 警 and 辅 of 警辅, C and D of C、D级. */
    private static List<String> heads(String name) {
        List<String> heads = new ArrayList<>(List.of(AND.split(name)));
        if (heads.size() == 1) {
            return name.length() == PAIR ? List.of(name.substring(0, 1), name.substring(1)) : List.of();
        }
        String last = heads.remove(heads.size() - 1);
        int length = heads.isEmpty() ? 0 : heads.get(0).length();
        heads.add(last.substring(0, Math.min(last.length(), length)));
        return heads.stream().noneMatch(String::isEmpty) ? heads : List.of();
    }

    /** One for each, and none that another might as well be; none if one is missing. */
    private static List<Mention> parts(List<String> heads, List<Mention> before) {
        List<Mention> parts = new ArrayList<>();
        List<String> seldom = new ArrayList<>(heads);
        seldom.sort(Comparator.comparingLong(head -> times(head, before)));
        for (String head : seldom) {
            List<Mention> named = before.stream()
                    .filter(one -> one.lead().clause().contains(head) && !parts.contains(one))
                    .toList();
            if (named.size() != 1) {
                return List.of();
            }
            parts.add(named.get(0));
        }
        parts.sort(Comparator.comparingInt(Mention::index));
        return parts;
    }

    private static long times(String head, List<Mention> before) {
        return before.stream().filter(one -> one.lead().clause().contains(head)).count();
    }
}
