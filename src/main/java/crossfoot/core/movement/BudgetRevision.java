package crossfoot.core.movement;

import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A budget that was revised: how the budget of a figure or project in one year came from what it was to what it is.
 * {@code after − before} is the sum of the three movements.
 *
 * @param before 全年预算 as it was
 * @param after 全年预算 as it is
 * @param initial by how much 年初预算 moved
 * @param additional by how much 追加 moved
 * @param adjusted by how much 调整 moved
 */
public record BudgetRevision(
        int year,
        boolean project,
        String label,
        Money before,
        Money after,
        Money initial,
        Money additional,
        Money adjusted) {
    private record Subject(int year, boolean project, String subject) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byYear = Integer.compare(year, other.year);
            int byKind = byYear != 0 ? byYear : Boolean.compare(project, other.project);
            return byKind != 0 ? byKind : subject.compareTo(other.subject);
        }
    }

    /** Every budget that differs, by year, figures before projects. */
    public static List<BudgetRevision> between(List<BudgetLine> before, List<BudgetLine> after) {
        Map<Subject, BudgetLine> were = sums(before);
        Map<Subject, BudgetLine> are = sums(after);
        Map<Subject, BudgetLine> all = new TreeMap<>(were);
        all.putAll(are);
        List<BudgetRevision> revisions = new ArrayList<>();
        all.forEach((subject, line) -> {
            BudgetLine none = new BudgetLine(
                    line.year(), line.project(), line.subject(), line.label(), Money.ZERO, Money.ZERO, Money.ZERO);
            BudgetRevision revision = of(were.getOrDefault(subject, none), are.getOrDefault(subject, none));
            if (!revision.initial.isZero() || !revision.additional.isZero() || !revision.adjusted.isZero()) {
                revisions.add(revision);
            }
        });
        return revisions;
    }

    private static BudgetRevision of(BudgetLine was, BudgetLine is) {
        return new BudgetRevision(
                is.year(),
                is.project(),
                is.label(),
                was.total(),
                is.total(),
                is.initial().minus(was.initial()),
                is.additional().minus(was.additional()),
                is.adjusted().minus(was.adjusted()));
    }

    private static Map<Subject, BudgetLine> sums(List<BudgetLine> lines) {
        Map<Subject, BudgetLine> sums = new TreeMap<>();
        for (BudgetLine line : lines) {
            sums.merge(
                    new Subject(line.year(), line.project(), line.subject()),
                    line,
                    (a, b) -> new BudgetLine(
                            a.year(),
                            a.project(),
                            a.subject(),
                            a.label(),
                            a.initial().plus(b.initial()),
                            a.additional().plus(b.additional()),
                            a.adjusted().plus(b.adjusted())));
        }
        return sums;
    }
}
