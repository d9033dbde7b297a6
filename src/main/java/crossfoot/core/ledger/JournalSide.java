package crossfoot.core.ledger;

import org.jspecify.annotations.Nullable;

/** The two sides of parallel bookkeeping (平行记账), each a set of books that balances by itself. */
enum JournalSide {
    /** 预算会计: 7101 行政支出, 7201 事业支出 …; 6xxx are its income, 8001 its money, the other 8xxx what is left over. */
    BUDGET("7", "6", "8", "80"),
    /**
     * 财务会计: 5001 业务活动费用, 5101 单位管理费用 …; 4xxx are its income, 3xxx its net assets, into which it is closed
     * (3301 本期盈余; before 2019 any of them), but not 35xx, which is the years before.
     */
    FINANCIAL("5", "4", "3", "35");

    private final String spending;
    private final String income;
    private final String surplus;
    private final String noSurplus;

    JournalSide(String spending, String income, String surplus, String noSurplus) {
        this.spending = spending;
        this.income = income;
        this.surplus = surplus;
        this.noSurplus = noSurplus;
    }

    /** The side an account belongs to; null for a code of neither. */
    static @Nullable JournalSide of(String code) {
        if (code.isEmpty() || code.charAt(0) < '1' || code.charAt(0) > '8') {
            return null;
        }
        return code.charAt(0) >= '6' ? BUDGET : FINANCIAL;
    }

    /** The first digit of the accounts that are spending. */
    String spending() {
        return spending;
    }

    boolean isSpending(String code) {
        return code.startsWith(spending);
    }

    boolean isIncome(String code) {
        return code.startsWith(income);
    }

    /** Into such an account income and spending are closed. */
    boolean isSurplus(String code) {
        return code.startsWith(surplus) && !code.startsWith(noSurplus);
    }
}
