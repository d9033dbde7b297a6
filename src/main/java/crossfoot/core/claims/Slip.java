package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a sum that a slip of digits has made what it is, and what it was meant to be. */
record Slip(Mention part, BigDecimal meant) {
    static List<Slip> of(Mention whole, List<Mention> parts) {
        BigDecimal total = TableSum.of(parts);
        List<Slip> slips = new ArrayList<>();
        for (Mention part : parts) {
            BigDecimal own = part.quantity().value();
            BigDecimal meant = whole.quantity().value().subtract(total.subtract(own));
            if (meant.compareTo(own) != 0 && part.quantity().exact() && Typo.isLike(part, meant)) {
                slips.add(new Slip(part, meant));
            }
        }
        return slips;
    }

    /** In a longer list any difference is some slip. */
    private static final int MOST = 100;

    /** Of the doubtful ones of these parts, those of which one slip makes the sum; the others may have been rounded. */
    private static List<Slip> all(Mention whole, List<Mention> parts, List<Mention> doubtful) {
        List<Slip> slips = new ArrayList<>();
        for (Mention part : parts.size() > MOST ? List.<Mention>of() : doubtful) {
            List<Mention> others = new ArrayList<>(parts);
            others.remove(part);
            Typo.meant(part, Interval.of(whole).minus(Interval.sum(others)))
                    .ifPresent(meant -> slips.add(new Slip(part, meant)));
        }
        return slips;
    }

    /** The only one of them; empty if another digit of some other part might as well be it. */
    static Optional<Slip> only(Mention whole, List<Mention> parts, List<Mention> doubtful) {
        List<Slip> slips = all(whole, parts, doubtful);
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        boolean one = slips.size() == 1
                && doubtful.stream()
                        .filter(part -> !part.equals(slips.get(0).part()))
                        .noneMatch(part ->
                                Typo.isAnyDigit(part, part.quantity().value().add(missing)));
        return one ? Optional.of(slips.get(0)) : Optional.empty();
    }

    /** Of the part; where it may be any of several, or another digit of another, of the whole. */
    static void say(Verdicts verdicts, Mention whole, List<Mention> parts, List<Slip> slips) {
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        boolean another = parts.stream()
                .filter(part -> slips.stream().noneMatch(slip -> slip.part().equals(part)))
                .anyMatch(
                        part -> Typo.isOtherDigit(part, part.quantity().value().add(missing)));
        if (slips.size() > 1 || another) {
            verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.digits"));
            return;
        }
        slips.get(0).say(verdicts, whole, parts, Arithmetic.sum(whole.quantity().unit(), parts));
    }

    /** @param sum what the parts come to, written out */
    void say(Verdicts verdicts, Mention whole, List<Mention> parts, String sum) {
        List<Mention> others = new ArrayList<>(parts);
        others.remove(part);
        others.add(whole);
        String arithmetic = Arithmetic.in(whole.quantity().unit(), whole) + " ≠ " + sum;
        verdicts.contradict(NearMiss.kind(whole), part, new Reason("sum.digits", arithmetic, meant, others));
    }
}
