package crossfoot.core.summary;

import crossfoot.core.money.Money;
import java.util.List;

/**
 * Something that is in the books and makes up a difference to the 分. It is proven that the amounts are equal, not that
 * this is the cause. Its words are in {@code crossfoot/explanations*.properties}.
 *
 * @param amount the money that makes up the difference; of a slip of the whole figure, what the figure should be
 * @param count how many candidates there are, 1 or more; {@code places} may name fewer
 * @param places of the first candidates: {@code file!sheet!row}, or the name of a part
 * @param details what else the words need, see {@link Kind}
 */
public record Explanation(Kind kind, Money amount, long count, List<String> places, List<String> details) {
    /** How many candidates are named, and how many explanations a difference gets. */
    static final int MOST = 3;

    public Explanation {
        places = List.copyOf(places);
        details = List.copyOf(details);
    }

    /** In the order in which they are told. "Stated" is the figure as others state it, "ours" what the entries make. */
    public enum Kind {
        /** Details: stated, the factor. Stated × factor = ours. */
        UNIT_SMALL,
        /** Details: stated, the factor. Stated × factor = ours, rounded to two decimals of the unit. */
        UNIT_ROUNDED,
        /** Details: stated, the factor. Stated ÷ factor = ours. */
        UNIT_LARGE,
        /** Details: stated. */
        SIGN_OF_WHOLE,
        /** Details: stated, the two digits as stated, as they should be. */
        DIGITS_SWAPPED,
        /** Details: stated, the digit. */
        DIGIT_DROPPED,
        /** Details: stated, the digit. */
        DIGIT_ADDED,
        /** Place: the right total right above, with no line between. */
        PAGE_MISSING,
        /** Details: the months. Place: the right total of the month that follows. */
        MONTH_MISSING,
        /** Details: number of the voucher, how many lines it has. Places: where it begins, where again. */
        VOUCHER_DOUBLED,
        /** Details: number of the voucher. Places: the two entries. */
        ENTRY_DOUBLED,
        /** Details: {@code @part.…}, how many entries it has, where it begins. */
        PART_LEFT_OUT,
        PART_TWICE,
        /** Details: number of the voucher, how many lines it has. */
        VOUCHER_LEFT_OUT,
        VOUCHER_TWICE,
        REJECTED,
        /** Details: the amount's text as it stands, letters in place of digits. */
        REJECTED_MISTYPED,
        /** Count: how many rows there are together. */
        REJECTED_TOGETHER,
        OVERLAP,
        /** Count: how many entries there are together. */
        OVERLAPS_TOGETHER,
        UNCLASSIFIED,
        /** Count: how many entries there are together. */
        UNCLASSIFIED_TOGETHER,
        ENTRY_LEFT_OUT,
        /** Amount: that of the entry, half the difference. */
        ENTRY_SIGN,
        /** Amount: that of the entry. Details: what it would be with the two digits swapped. */
        ENTRY_DIGITS,
        ENTRY_TWICE,
        /** Places: pairs. */
        PAIR_LEFT_OUT,
        /** Amount: the difference. Place: the first total of the sheet that is off by as much. */
        SAME_AS_ABOVE
    }

    static Explanation of(Kind kind, Money amount, Places places, String... details) {
        return new Explanation(kind, amount, places.count(), places.first(), List.of(details));
    }
}
