package crossfoot.core.summary;

import crossfoot.core.money.Money;

/**
 * The budget of one figure or project in one year. Final (全年预算) = initial + additional + adjusted.
 *
 * @param subject key of a figure ({@code project.urban}), or the project's code or name where {@code project} is true
 * @param initial 年初预算
 * @param additional 追加 (上级专项)
 * @param adjusted 调整, either sign
 */
public record BudgetLine(
        int year, boolean project, String subject, String label, Money initial, Money additional, Money adjusted) {
    /** 全年预算. */
    public Money total() {
        return initial.plus(additional).plus(adjusted);
    }
}
