package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Verdict;
import crossfoot.core.claims.Verdicts.Said;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which figure of a sum that fails is wrong: its whole, unless what is proven besides leaves only one of its parts. */
final class Blame {
    private static final Set<String> SUMS = Set.of("sum.more", "sum.less", "table.sum", "changes");
    /** Columns less others: which of its figures is too large is not said. */
    private static final Set<String> ROWS = Set.of("table.row", "difference");

    /** Of one sum; no list has as many that are worth asking. */
    private static final int MOST_WRONG = 20;

    private final Verdicts verdicts;

    Blame(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void lay() {
        again();
        crossing();
        lastOpen();
    }

    private List<Said> failed() {
        return failed(SUMS);
    }

    private List<Said> failed(Set<String> keys) {
        return verdicts.said().stream()
                .filter(one -> one.verdict() == Verdict.CONTRADICTS
                        && keys.contains(one.reason().key()))
                .toList();
    }

    /** One of the parts is the whole once more, and the others come to it: the total has slipped among them. */
    private void again() {
        for (Said sum : failed()) {
            BigDecimal whole = sum.at().quantity().value();
            boolean twice = whole.add(whole).compareTo(TableSum.of(sum.reason().from())) == 0;
            List<Mention> same = sum.reason().from().stream()
                    .filter(part -> twice && part.quantity().value().compareTo(whole) == 0)
                    .toList();
            if (same.size() == 1) {
                blame(sum, same.get(0), null);
            }
        }
    }

    /** A row and a column of a table fail by the same amount: the cell where they cross is wrong. */
    private void crossing() {
        List<Said> sums = inTable(SUMS);
        List<Said> rows = inTable(ROWS);
        for (Said column : sums) {
            sums.forEach(row -> crossing(row, column));
            rows.forEach(row -> crossing(row, column));
        }
    }

    private List<Said> inTable(Set<String> keys) {
        return failed(keys).stream()
                .filter(sum -> sum.at().inTable())
                .limit(MOST_WRONG)
                .toList();
    }

    private void crossing(Said row, Said column) {
        List<Mention> shared = row.reason().from().stream()
                .filter(column.reason().from()::contains)
                .toList();
        boolean still = verdicts.said().containsAll(List.of(row, column));
        BigDecimal missing = missing(row);
        BigDecimal there = missing(column);
        if (!still || missing == null || there == null || column.equals(row)) {
            return;
        }
        boolean turned = ROWS.contains(row.reason().key()) && missing.abs().compareTo(there.abs()) == 0;
        if (column.reason().from().contains(row.at()) && missing.negate().compareTo(there) == 0) {
            verdicts.retract(column);
        } else if (turned && row.reason().from().contains(column.at())) {
            verdicts.retract(row);
        } else if (shared.size() == 1 && (turned || missing.compareTo(there) == 0)) {
            verdicts.retract(row);
            blame(column, shared.get(0), shared.get(0).quantity().value().add(there));
        }
    }

    /** By how much its parts are less than the whole. */
    private static @Nullable BigDecimal missing(Said sum) {
        BigDecimal total = sum.reason().expected();
        return total == null || sum.at().role().isChange()
                ? null
                : sum.at().quantity().value().subtract(total);
    }

    /** Of a sum that fails, the whole and all parts but one may be proven elsewhere: then that part is wrong. */
    private void lastOpen() {
        for (Said sum : failed()) {
            if (!verdicts.isAgreed(sum.at())) {
                continue;
            }
            List<Mention> wrong = sum.reason().from().stream()
                    .filter(part -> verdicts.isContradicted(part) || !verdicts.isAgreed(part))
                    .toList();
            if (wrong.size() == 1 && !verdicts.isContradicted(wrong.get(0))) {
                BigDecimal missing = missing(sum);
                Mention part = wrong.get(0);
                blame(
                        sum,
                        part,
                        missing == null ? null : part.quantity().value().add(missing));
            } else if (wrong.stream().noneMatch(verdicts::isContradicted)) {
                Slip.only(sum.at(), sum.reason().from(), wrong)
                        .ifPresent(slip -> blame(sum, slip.part(), slip.meant()));
            }
        }
    }

    private void blame(Said sum, Mention part, @Nullable BigDecimal meant) {
        if (meant != null && meant.signum() <= 0) {
            return;
        }
        verdicts.retract(sum);
        List<Mention> others = new ArrayList<>(sum.reason().from());
        others.remove(part);
        others.add(sum.at());
        verdicts.contradict(
                sum.kind(), part, new Reason("sum.part", sum.reason().arithmetic(), meant, others));
    }

    /** A sum that holds once a part is as it was meant to be is no error of its own. */
    void follow() {
        failed().stream()
                .filter(sum -> sum.reason().from().stream()
                        .filter(verdicts::isContradicted)
                        .limit(MOST_WRONG)
                        .anyMatch(part -> isMended(sum, part)))
                .forEach(verdicts::retract);
    }

    private boolean isMended(Said sum, Mention part) {
        List<Mention> others = new ArrayList<>(sum.reason().from());
        others.remove(part);
        Interval missing = Interval.of(sum.at()).minus(Interval.sum(others));
        return verdicts.said(part).stream()
                .filter(one -> one.verdict() == Verdict.CONTRADICTS)
                .map(one -> one.reason().expected())
                .anyMatch(meant -> meant != null && missing.meets(new Interval(meant, meant)));
    }
}
