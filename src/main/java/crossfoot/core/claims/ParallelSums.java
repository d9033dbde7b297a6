package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list that comes to its whole leaves nothing out. What it tells besides of the whole and of each item alike, other
 * quantities or changes, must add up as well.
 */
final class ParallelSums {
    private static final int FEWEST_FIGURES = 3;
    private static final BigDecimal NEAR = BigDecimal.valueOf(4);
    private static final List<String> NEVER_ADDED = List.of("人均", "户均", "平均", "均", "每", "单价", "标准", "最高", "最低", "累计");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ParallelSums(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    /** What two figures must have in common to be of one row. */
    private record Sort(String dimension, boolean change, Mention.Against against) {
        static Sort of(Mention mention) {
            boolean change = mention.role().isChange();
            return new Sort(mention.dimension(), change, change ? mention.against() : Mention.Against.NOTHING);
        }
    }

    void check() {
        for (Verdicts.Sum sum : List.copyOf(verdicts.sums())) {
            if (!sum.whole().inTable() && inOrder(sum)) {
                parallel(sum);
            }
        }
    }

    private static boolean inOrder(Verdicts.Sum sum) {
        int before = sum.whole().index();
        for (Mention part : sum.parts()) {
            if (part.index() <= before) {
                return false;
            }
            before = part.index();
        }
        return true;
    }

    private void parallel(Verdicts.Sum sum) {
        List<Mention> heads = new ArrayList<>(List.of(sum.whole()));
        heads.addAll(sum.parts());
        List<Map<Sort, List<Mention>>> told = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            told.add(
                    behind(heads.get(i), i + 1 < heads.size() ? heads.get(i + 1).index() : mentions.size()));
        }
        told.get(0).forEach((sort, ofWhole) -> {
            List<List<Mention>> rows =
                    told.stream().map(one -> one.getOrDefault(sort, List.of())).toList();
            boolean alike = rows.stream().allMatch(row -> row.size() == ofWhole.size());
            for (int i = 0; alike && i < ofWhole.size(); i++) {
                int column = i;
                List<Mention> parts =
                        rows.stream().skip(1).map(row -> row.get(column)).toList();
                settle(sum, ofWhole.get(i), parts);
            }
        });
    }

    /** The figures that are told of it, up to the next item, by their sorts. */
    private Map<Sort, List<Mention>> behind(Mention head, int end) {
        Map<Sort, List<Mention>> behind = new LinkedHashMap<>();
        for (int i = head.index() + 1; i < end && mentions.get(i).sentence() == head.sentence(); i++) {
            Mention next = mentions.get(i);
            if (isOfOther(next, head)) {
                break;
            }
            boolean added = next.role() == Role.AMOUNT || next.role().isChange();
            boolean usable = added && !next.quantity().unit().isRate() && !next.prior() && !isNeverAdded(next);
            if (usable) {
                behind.computeIfAbsent(Sort.of(next), sort -> new ArrayList<>()).add(next);
            }
        }
        return behind;
    }

    /** It is known by another name, so it begins an item of its own. */
    private static boolean isOfOther(Mention next, Mention head) {
        String own = next.subject().term();
        return next.named() && !own.isEmpty() && !own.equals(head.subject().term());
    }

    private static boolean isNeverAdded(Mention mention) {
        return mention.dimension().contains("/")
                || NEVER_ADDED.stream().anyMatch(mention.lead().clause()::contains);
    }

    private void settle(Verdicts.Sum sum, Mention whole, List<Mention> parts) {
        Interval made = signed(parts);
        Interval stated = signed(List.of(whole));
        if (made.meets(stated)) {
            verdicts.addUp(whole, parts);
            return;
        }
        if (isCutOff(whole, made)) {
            verdicts.note(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.rounding"));
            return;
        }
        boolean relied = parts.stream().noneMatch(verdicts::isContradicted) && !verdicts.isContradicted(whole);
        if (relied && isTelling(sum) && !UnitSlip.said(verdicts, whole, parts)) {
            apart(whole, parts, made, stated);
        }
    }

    /** 877.7469 written as 877.74. */
    private static boolean isCutOff(Mention whole, Interval made) {
        Interval stated = signed(List.of(whole));
        return !whole.role().isChange()
                && whole.quantity().grain().signum() > 0
                && made.low()
                                .subtract(stated.high())
                                .abs()
                                .compareTo(whole.quantity().grain())
                        <= 0;
    }

    /** Two small numbers come to a third by chance. */
    private static boolean isTelling(Verdicts.Sum sum) {
        int figures = sum.parts().size()
                + sum.whole()
                        .quantity()
                        .number()
                        .unscaledValue()
                        .abs()
                        .toString()
                        .length();
        return figures > FEWEST_FIGURES;
    }

    private void apart(Mention whole, List<Mention> parts, Interval made, Interval stated) {
        if (whole.role().isChange()) {
            verdicts.contradict(Kind.DIFFERENCE, whole, changes(whole, parts));
        } else if (isNear(made, stated)) {
            boolean more = made.isAbove(stated);
            verdicts.contradict(
                    SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, more ? "sum.more" : "sum.less"));
        }
    }

    private static boolean isNear(Interval one, Interval other) {
        return one.high().compareTo(other.low().multiply(NEAR)) <= 0
                && other.high().compareTo(one.low().multiply(NEAR)) <= 0;
    }

    /** Rises less falls. */
    static Interval signed(List<Mention> figures) {
        List<Mention> falls =
                figures.stream().filter(one -> one.role() == Role.FALL).toList();
        List<Mention> others =
                figures.stream().filter(one -> one.role() != Role.FALL).toList();
        return Interval.sum(others).minus(Interval.sum(falls));
    }

    /** In the direction that the whole is said to have gone. */
    static Reason changes(Mention whole, List<Mention> parts) {
        var unit = whole.quantity().unit();
        String left = parts.stream()
                .map(part -> (part.role() == whole.role() ? "+ " : "− ") + Arithmetic.in(unit, part))
                .collect(Collectors.joining(" "));
        BigDecimal total = BigDecimal.ZERO;
        for (Mention part : parts) {
            BigDecimal value = part.quantity().value();
            total = part.role() == whole.role() ? total.add(value) : total.subtract(value);
        }
        int decimals = parts.stream()
                .mapToInt(part -> part.quantity().number().scale())
                .max()
                .orElse(0);
        String arithmetic =
                (left.startsWith("+ ") ? left.substring(2) : left) + " = " + Arithmetic.number(unit, total, decimals);
        return new Reason("changes", arithmetic, total, parts);
    }
}
