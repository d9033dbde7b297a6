package crossfoot.core.reckoning;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.SubjectBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A budget that money may be moved from or to, of one broad class. Money granted from above, left of the year before or
 * of other funds stays with its purpose: what can be moved, and what is short, is the office's own.
 *
 * @param govClass empty where it is not known, or is more than one
 * @param balance own budget less own spending; negative where it is short
 */
record Account(Adjustment.Side side, Code govClass, Money balance) {
    /** The accounts of one subject: one a class that its budget names, or one in all. */
    static List<Account> of(SubjectBudget budget, List<Outlay> outlays, GovClasses classes) {
        BudgetLine whole = budget.whole();
        if (budget.byEconomic().isEmpty()) {
            Money fixed = whole.amounts().granted().plus(notOwn(budget.byFund(), outlays));
            return List.of(account(new Adjustment.Side(whole, "", whole.total(), Outlay.sum(outlays)), outlays, fixed)
                    .of(classes.named(onlyClass(outlays))));
        }
        Map<String, List<Outlay>> byCode = new TreeMap<>();
        for (Outlay outlay : outlays) {
            String code = Execution.nearest(budget.byEconomic(), outlay.economicCode());
            byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(outlay);
        }
        TreeSet<String> codes = new TreeSet<>(budget.byEconomic().keySet());
        codes.addAll(byCode.keySet());
        List<Account> accounts = new ArrayList<>();
        for (String code : codes) {
            List<Outlay> spent = byCode.getOrDefault(code, List.of());
            BudgetAmounts amounts = budget.byEconomic().getOrDefault(code, BudgetAmounts.ZERO);
            Adjustment.Side side = new Adjustment.Side(whole, code, amounts.total(), Outlay.sum(spent));
            String known = onlyClass(spent);
            accounts.add(account(side, spent, amounts.granted())
                    .of(classes.named(known.isEmpty() ? classes.of(code, "") : known)));
        }
        return accounts;
    }

    private Account of(Code govClass) {
        return new Account(side, govClass, balance);
    }

    /** @param fixed what of the budget is not the office's own */
    private static Account account(Adjustment.Side side, List<Outlay> outlays, Money fixed) {
        Money above = Outlay.sum(outlays, Nature.ABOVE)
                .plus(Outlay.sum(outlays, Nature.CARRIED))
                .plus(Outlay.sum(outlays, Nature.OTHER));
        Money unstated = Outlay.sum(outlays, Nature.UNSTATED);
        Money notOwn = above.compareTo(fixed) >= 0 ? above : Deviation.least(fixed, above.plus(unstated));
        Money ownSpent = side.spent().minus(notOwn);
        Money balance = side.budget().minus(fixed).minus(ownSpent);
        return new Account(side, Code.NONE, bounded(balance, side.left()));
    }

    /** No more is left or short than of the whole budget, own or not. */
    private static Money bounded(Money balance, Money left) {
        boolean surplus = balance.fen() > 0;
        if (surplus != left.fen() > 0) {
            return Money.ZERO;
        }
        return surplus == balance.compareTo(left) < 0 ? balance : left;
    }

    /** What a breakdown by fund source gives to sources that are not the office's own, grants not counted again. */
    private static Money notOwn(Map<String, BudgetAmounts> byFund, List<Outlay> outlays) {
        Money sum = Money.ZERO;
        for (Map.Entry<String, BudgetAmounts> part : byFund.entrySet()) {
            boolean spentAsNotOwn = outlays.stream()
                    .map(Outlay::fund)
                    .anyMatch(fund -> fund.source().equals(part.getKey())
                            && fund.nature() != Nature.OWN
                            && fund.nature() != Nature.UNKNOWN);
            BudgetAmounts amounts = part.getValue();
            sum = spentAsNotOwn ? sum.plus(amounts.total().minus(amounts.granted())) : sum;
        }
        return sum;
    }

    /** The broad class of all that was spent; empty if there are several, or it is not known. */
    private static String onlyClass(List<Outlay> outlays) {
        List<String> known = outlays.stream().map(Outlay::govClass).distinct().toList();
        return known.size() == 1 ? known.get(0) : "";
    }
}
