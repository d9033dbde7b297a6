package crossfoot.core.ledger;

/**
 * A line of a journal as the books see it.
 *
 * @param voucher what its voucher is known by: 单位, date and number, or the 摘要 where there is no number
 * @param netFen debit − credit
 * @param byPath what the journal's own columns leave open was read from the account's path
 */
record JournalLine(Account account, String voucher, String summary, long netFen, boolean byPath) {
    private static final String[] EARLIER_YEARS = {"以前年度", "上年度", "年初余额"};

    /** It puts the years before right: no closing of this one. */
    boolean isOfEarlierYears() {
        for (String words : EARLIER_YEARS) {
            if (summary.contains(words) || account.names(words)) {
                return true;
            }
        }
        return false;
    }
}
