package crossfoot.core.claims;

import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * 古树 211 株，一级 6 株、二级 31 株、三级 174 株; 特困人员 1259 人，集中供养 213 人，分散供养 1046 人: kinds that are told of a count
 * right behind it. That they come to it proves them; that they miss it by a slip, or by one or two, is no chance.
 */
final class ListedKinds {
    private static final int FARTHEST = 14;
    /** Between the whole and the first of them. */
    private static final int NEAR = 3;

    private static final BigDecimal A_FEW = BigDecimal.valueOf(2);
    private static final BigDecimal LEAST = new BigDecimal("0.9");
    private static final BigDecimal MOST = new BigDecimal("1.1");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ListedKinds(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(Mention whole) {
        boolean usable = !whole.inTable()
                && whole.isAmount()
                && whole.quantity().exact()
                && whole.quantity().unit().isCount()
                && !whole.dimension().equals(Unit.SCORE)
                && !verdicts.addsUp(whole)
                && !verdicts.isContradicted(whole);
        List<Mention> behind = usable ? behind(whole) : List.of();
        if (behind.size() > 1) {
            List<List<Mention>> lists = new ArrayList<>();
            Families.all().forEach(family -> lists.add(kinds(family, behind)));
            lists.add(behind.subList(0, 2));
            lists.stream()
                    .filter(list -> list.size() > 1 && isWithin(whole, list))
                    .filter(list -> Families.hold(list) || Completeness.isComplementary(list))
                    .filter(list -> !Families.hold(whole, list))
                    .findFirst()
                    .ifPresent(list -> settle(whole, list));
        }
    }

    /** All of its kind behind it in its sentence. */
    private List<Mention> behind(Mention whole) {
        List<Mention> behind =
                mentions.subList(whole.index() + 1, Math.min(mentions.size(), whole.index() + FARTHEST + 1)).stream()
                        .takeWhile(one -> one.sentence() == whole.sentence())
                        .filter(one -> one.isAmount() && one.dimension().equals(whole.dimension()))
                        .toList();
        boolean near = !behind.isEmpty() && behind.get(0).index() <= whole.index() + NEAR;
        return near ? behind : List.of();
    }

    /** As many from the first on as each are another member. */
    private static List<Mention> kinds(List<String> family, List<Mention> behind) {
        List<Mention> kinds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Mention next : behind) {
            String name = Families.member(family, next);
            if (name.isEmpty() || names.contains(name)) {
                break;
            }
            names.add(name);
            kinds.add(next);
        }
        return kinds;
    }

    private boolean isWithin(Mention whole, List<Mention> parts) {
        return parts.stream()
                .allMatch(part -> part.quantity().exact()
                        && part.quantity().value().compareTo(whole.quantity().value()) < 0
                        && part.measure().isPlan() == whole.measure().isPlan()
                        && !verdicts.isContradicted(part));
    }

    private void settle(Mention whole, List<Mention> parts) {
        BigDecimal stated = whole.quantity().value();
        BigDecimal sum = TableSum.of(parts);
        boolean near = sum.compareTo(stated.multiply(LEAST)) >= 0 && sum.compareTo(stated.multiply(MOST)) <= 0;
        boolean few = sum.subtract(stated).abs().compareTo(A_FEW) <= 0;
        Mention last = parts.get(parts.size() - 1);
        if (sum.compareTo(stated) == 0) {
            verdicts.addUp(whole, parts);
        } else if (!Completeness.leavesOut(last.tail()) && (near || few) && (few || isSlip(whole, parts, sum))) {
            boolean more = sum.compareTo(stated) > 0;
            verdicts.contradict(
                    SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, more ? "sum.more" : "sum.less"));
        }
    }

    private static boolean isSlip(Mention whole, List<Mention> parts, BigDecimal sum) {
        BigDecimal missing = whole.quantity().value().subtract(sum);
        return Typo.isAnyDigit(whole, sum)
                || NearMiss.isSwapped(whole, parts)
                || parts.stream()
                        .anyMatch(part ->
                                Typo.isAnyDigit(part, part.quantity().value().add(missing)));
    }
}
