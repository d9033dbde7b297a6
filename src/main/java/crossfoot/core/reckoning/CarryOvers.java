package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.summary.ControlTotal.Stock;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.SubjectBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a year begins with, held against what the year before left: as the final accounts state both (决算公开01表, 年初 and
 * 年末结转和结余), as the budget carries it over, and as the ledgers' own balances have it.
 */
public final class CarryOvers {
    private record Subject(int year, ControlTotal.Kind kind, String key) {
        static Subject of(ControlTotal control) {
            return new Subject(control.year(), control.kind(), control.subject());
        }

        static Subject of(BudgetLine budget) {
            ControlTotal.Kind kind = budget.project() ? ControlTotal.Kind.PROJECT : ControlTotal.Kind.FIGURE;
            return new Subject(budget.year(), kind, budget.subject());
        }

        Subject before() {
            return new Subject(year - 1, kind, key);
        }
    }

    /** What is carried over into a year. */
    private record Carried(Subject subject, String from, String label, String where, Money amount) {
        Check check(String what, Money expected) {
            String id = "CF-CARRIED-%d-%s-%s-%s"
                    .formatted(subject.year, subject.kind.name().toLowerCase(Locale.ROOT), subject.key, from);
            Status status = expected.equals(amount) ? Status.PASS : Status.FAIL;
            return check(id, status, what, expected);
        }

        private Check check(String id, Status status, String what, Money expected) {
            return new Check(
                    id,
                    subject.year,
                    Kind.CARRIED,
                    status,
                    label + "：" + what,
                    where,
                    new Quantity.Amount(expected),
                    new Quantity.Amount(amount));
        }

        /** What was left may have been called back: only more than that is wrong. */
        Check within(Money left) {
            Check check = check("上年结转 = 上年结余（全年预算 − 执行）", left);
            return amount.compareTo(left) >= 0
                    ? check
                    : check(check.id(), Status.SKIPPED, "上年结转少于上年结余（全年预算 − 执行），差额是否已收回，无从核对", left);
        }
    }

    private final Map<Subject, ControlTotal> openings = new HashMap<>();
    private final Map<Subject, ControlTotal> closings = new HashMap<>();
    private final Map<Subject, Money> left = new HashMap<>();

    private CarryOvers(Facts facts, Reckoning reckoning) {
        facts.controls(Stock.OPENING).forEach(control -> openings.put(Subject.of(control), control));
        facts.controls(Stock.CLOSING).forEach(control -> closings.put(Subject.of(control), control));
        reckoning
                .deviations()
                .forEach(one ->
                        left.put(Subject.of(one.budget()), one.overFinal().negated()));
    }

    /** All checks that can be made; of a year whose year before is not known, none. */
    public static List<Check> checks(Facts facts, FundSources funds, Reckoning reckoning) {
        CarryOvers all = new CarryOvers(facts, reckoning);
        List<Check> checks = new ArrayList<>();
        for (ControlTotal opening : facts.controls(Stock.OPENING)) {
            checks.addAll(all.stated(opening));
        }
        for (SubjectBudget budget : SubjectBudget.of(facts.budgets())) {
            checks.addAll(all.budgeted(budget, funds));
        }
        checks.addAll(new LedgerOpenings(facts.sources()).checks());
        return checks;
    }

    private List<Check> stated(ControlTotal opening) {
        Subject subject = Subject.of(opening);
        Carried carried =
                new Carried(subject, "control", opening.label(), opening.at().display(), opening.amount());
        return againstYearBefore(carried).toList();
    }

    private List<Check> budgeted(SubjectBudget budget, FundSources funds) {
        Money amount = Money.ZERO;
        boolean any = false;
        for (Map.Entry<String, BudgetAmounts> part : budget.byFund().entrySet()) {
            if (funds.of(part.getKey()).nature() == Nature.CARRIED) {
                amount = amount.plus(
                        part.getValue().total().minus(part.getValue().adjusted()));
                any = true;
            }
        }
        if (!any) {
            return List.of();
        }
        Subject subject = Subject.of(budget.whole());
        Carried carried = new Carried(subject, "budget", budget.whole().label(), "", amount);
        ControlTotal opening = openings.get(subject);
        return opening == null
                ? againstYearBefore(carried).toList()
                : List.of(carried.check("预算所列上年结转 = 年初结转", opening.amount()));
    }

    /** The closing of the year before as it is stated; else what was left of its budget. */
    private Stream<Check> againstYearBefore(Carried carried) {
        Subject before = carried.subject.before();
        ControlTotal closing = closings.get(before);
        if (closing != null) {
            return Stream.of(carried.check("年初结转 = 上年年末结转", closing.amount()));
        }
        return Stream.ofNullable(left.get(before)).map(carried::within);
    }
}
