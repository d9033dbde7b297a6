package crossfoot.core.summary;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Status;
import crossfoot.core.summary.Reconciliation.About;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the two sides of journals in parallel bookkeeping, year by year: expenses (5xxx) with spending (7xxx),
 * closings left out of both. The government accounting rules let them differ: expenses accrue, spending is paid.
 * So a difference never unbalances a run. As both sides balance by themselves, what expenses are above spending must
 * have come out of what is no money and no income: it is accepted if those accounts make it up to the 分, and only
 * said, with the rest that nothing explains, if they don't.
 */
final class JournalSides {
    private static final String EXPENSES = "5";

    /** 累计折旧, 累计摊销. */
    private static final Set<String> DEPRECIATION = Set.of("1602", "1702", "1802", "1832");

    private final Facts facts;

    JournalSides(Facts facts) {
        this.facts = facts;
    }

    /** One for each year in which a journal has both sides. */
    List<Check> checks() {
        Set<Integer> years = new TreeSet<>();
        for (AccountSum sum : facts.accounts()) {
            if (sum.account().startsWith(EXPENSES)) {
                years.add(sum.fiscalYear());
            }
        }
        List<Check> checks = new ArrayList<>();
        for (int year : years) {
            checks.add(check(year));
        }
        return checks;
    }

    private Check check(int year) {
        Money expenses = Money.ZERO;
        Map<String, Money> causes = new LinkedHashMap<>();
        for (AccountSum sum : facts.accounts()) {
            if (sum.fiscalYear() == year && sum.account().startsWith(EXPENSES)) {
                expenses = expenses.plus(sum.amount());
            } else if (sum.fiscalYear() == year) {
                String cause = cause(sum.account());
                causes.merge(cause, sum.amount().negated(), Money::plus);
            }
        }
        causes.remove("");
        Money spending = facts.spendingOfJournals().getOrDefault(year, Money.ZERO);
        Money rest = expenses.minus(spending);
        for (Money cause : causes.values()) {
            rest = rest.minus(cause);
        }
        boolean equal = expenses.equals(spending);
        String what = "财务会计费用与预算会计支出" + (equal ? "" : reasons(causes, rest));
        Check check = Reconciliation.check(
                new About(Kind.JOURNAL_SIDES, year, "sides", what, ""),
                Reconciliation.amount(spending),
                Reconciliation.amount(expenses));
        return equal ? check : check.with(rest.isZero() ? Status.ACCEPTED : Status.SKIPPED);
    }

    private static String reasons(Map<String, Money> causes, Money rest) {
        StringBuilder reasons = new StringBuilder("（制度允许二者不同；差额中：");
        causes.forEach((cause, amount) -> {
            if (!amount.isZero()) {
                reasons.append(cause).append(' ').append(amount.yuan()).append("，");
            }
        });
        return reasons.append("未能说明 ").append(rest.yuan()).append(" 元）").toString();
    }

    /** Why expenses differ from spending where this account moves; empty for money, income and the budget. */
    private static String cause(String account) {
        if (DEPRECIATION.contains(account)) {
            return "折旧与摊销";
        }
        return switch (account.charAt(0)) {
            case '1' -> asset(account);
            case '2' -> "应付与预收";
            case '3' -> "净资产";
            default -> "";
        };
    }

    private static String asset(String account) {
        return switch (account.substring(0, Math.min(2, account.length()))) {
            case "10" -> "";
            case "12" -> account.equals("1201") ? "" : "预付与应收";
            case "13" -> "库存物品";
            case "14" -> "待摊费用";
            default -> "购置资产";
        };
    }
}
