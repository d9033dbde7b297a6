package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.FundSources.Fund;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was spent on one thing in one year.
 *
 * @param economicCode 部门经济分类 as the ledger has it
 * @param govClass broad class of 政府经济分类; empty where it is not known
 */
record Outlay(int year, String economicCode, String govClass, Fund fund, Money amount) {
    static Money sum(List<Outlay> outlays) {
        return sum(outlays, outlay -> true);
    }

    static Money sum(List<Outlay> outlays, Predicate<Outlay> of) {
        Money sum = Money.ZERO;
        for (Outlay outlay : outlays) {
            sum = of.test(outlay) ? sum.plus(outlay.amount) : sum;
        }
        return sum;
    }

    static Money sum(List<Outlay> outlays, FundSources.Nature nature) {
        return sum(outlays, outlay -> outlay.fund.nature() == nature);
    }
}
