package crossfoot.core.ledger;

import crossfoot.core.money.Money;

/** What one side of a journal shows on the way through it, voucher by voucher; a voucher's lines stand together. */
final class SideScan {
    private final JournalSide side;
    private String voucher = "";
    private long debits;
    private long credits;
    private boolean others;
    private long moves;
    private long movedFen;
    private long byPath;
    private long closingLines;
    private long closedFen;

    SideScan(JournalSide side) {
        this.side = side;
    }

    /** @param saysClosing its 摘要 would make it a closing, were it a line of spending */
    void add(JournalLine line, boolean saysClosing) {
        if (!line.voucher().equals(voucher)) {
            end();
            voucher = line.voucher();
        }
        if (!side.isSpending(line.account().code())) {
            others = true;
            return;
        }
        byPath += line.byPath() ? 1 : 0;
        if (saysClosing) {
            closingLines++;
            closedFen = Money.addFen(closedFen, line.netFen());
        }
        if (line.netFen() < 0) {
            credits = Money.addFen(credits, line.netFen());
        } else {
            debits = Money.addFen(debits, line.netFen());
        }
    }

    /** The last voucher is over: one that only moves spending from one project or class to another is a 调账. */
    void end() {
        if (!others && debits != 0 && Money.addFen(debits, credits) == 0) {
            moves++;
            movedFen = Money.addFen(movedFen, debits);
        }
        debits = 0;
        credits = 0;
        others = false;
    }

    /** Vouchers that move spending within the accounts of spending. */
    long moves() {
        return moves;
    }

    Money moved() {
        return Money.ofFen(movedFen);
    }

    /** Lines of spending of which the account's path says more than the columns. */
    long byPath() {
        return byPath;
    }

    /** Lines that close spending, by their words. */
    ClosingVouchers.Closed closedByWords() {
        return new ClosingVouchers.Closed(closingLines, Money.ofFen(closedFen));
    }
}
