package crossfoot.core.summary;

import crossfoot.core.money.Money;

/**
 * What a budget says of one subject. Final (全年预算) = initial + added + granted + adjusted.
 *
 * @param initial 年初预算
 * @param added 追加 of the office's own level
 * @param granted 上级专项: added by those above, for a purpose of theirs
 * @param adjusted 调整, either sign
 */
public record BudgetAmounts(Money initial, Money added, Money granted, Money adjusted) {
    public static final BudgetAmounts ZERO = new BudgetAmounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public BudgetAmounts plus(BudgetAmounts more) {
        return new BudgetAmounts(
                initial.plus(more.initial),
                added.plus(more.added),
                granted.plus(more.granted),
                adjusted.plus(more.adjusted));
    }

    /** 全年预算. */
    public Money total() {
        return initial.plus(added).plus(granted).plus(adjusted);
    }
}
