package crossfoot.core.summary;

import crossfoot.core.money.Money;

/**
 * The budget of one figure or project in one year, or of a part of it.
 *
 * @param subject key of a figure ({@code project.urban}), or the project's code or name where {@code project} is true
 * @param part which part of the subject's budget it is; {@link Part#WHOLE} where nothing is said of that
 */
public record BudgetLine(int year, boolean project, String subject, String label, Part part, BudgetAmounts amounts) {
    /**
     * A part of a subject's budget.
     *
     * @param economicCode 类 or 款 of 部门经济分类; empty = any
     * @param fundSource 资金来源 as written; empty = any
     */
    public record Part(String economicCode, String fundSource) {
        public static final Part WHOLE = new Part("", "");
    }

    /** The whole budget of a subject, nothing of it granted from above. */
    public BudgetLine(
            int year, boolean project, String subject, String label, Money initial, Money added, Money adjusted) {
        this(year, project, subject, label, Part.WHOLE, new BudgetAmounts(initial, added, Money.ZERO, adjusted));
    }

    public Money initial() {
        return amounts.initial();
    }

    /** 追加, 上级专项 among them. */
    public Money additional() {
        return amounts.added().plus(amounts.granted());
    }

    public Money adjusted() {
        return amounts.adjusted();
    }

    /** 全年预算. */
    public Money total() {
        return amounts.total();
    }

    /** The same subject with the amounts of both. */
    public BudgetLine plus(BudgetLine more) {
        return new BudgetLine(year, project, subject, label, part, amounts.plus(more.amounts));
    }
}
