package crossfoot.core.reckoning;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetLine;

/**
 * A proposal (调剂建议): what a budget with money left could give to one that is short, within one broad class of
 * 政府预算支出经济分类. Never applied by the program.
 *
 * @param govClass {@code 502 机关商品和服务支出}
 * @param from and {@code to} as the proposals before this one leave them
 */
public record Adjustment(int year, Code govClass, Side from, Side to, Money amount) {
    /**
     * One of the two budgets.
     *
     * @param economicCode the class that the budget names; empty where it names none
     * @param budget its final budget
     * @param spent what was spent on it
     */
    public record Side(BudgetLine subject, String economicCode, Money budget, Money spent) {
        Side with(Money more) {
            return new Side(subject, economicCode, budget.plus(more), spent);
        }

        public Money left() {
            return budget.minus(spent);
        }
    }

    /**
     * What no proposal can cover.
     *
     * @param govClass empty where it spends under several classes and its budget names none
     */
    public record Shortage(Side side, Code govClass, Money amount) {}
}
