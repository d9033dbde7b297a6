package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of a journal that are no spending add to one account in one year.
 *
 * @param account four digits; closings left out
 * @param amount debit − credit
 */
public record AccountSum(int fiscalYear, String account, Money amount) implements Serializable {
    /** Adds up lines; parts of a journal may be added up apart, and their sums again. */
    public static final class Adder {
        private final Map<Integer, Map<String, Money>> sums = new TreeMap<>();

        public void add(Parsed.AccountLine line) {
            add(new AccountSum(line.fiscalYear(), line.account(), line.amount()));
        }

        public void add(AccountSum sum) {
            sums.computeIfAbsent(sum.fiscalYear, year -> new TreeMap<>()).merge(sum.account, sum.amount, Money::plus);
        }

        /** By year and account. */
        public List<AccountSum> sums() {
            List<AccountSum> all = new ArrayList<>();
            sums.forEach((year, accounts) ->
                    accounts.forEach((account, amount) -> all.add(new AccountSum(year, account, amount))));
            return all;
        }
    }
}
