package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The vouchers that close spending into what is left over (7101 → 8101, 5001 → 3301), as the whole journal shows them.
 * Such a voucher moves no money: it has lines of spending and of surplus and none of another account of its side. Where
 * one voucher holds payments as well, its closing is what its credits make up to the 分. Holds the vouchers with a
 * line of surplus only, which are few.
 */
final class ClosingVouchers implements Serializable {
    private static final long serialVersionUID = 1;

    /** A journal in which every voucher touches a surplus is no journal of this kind. */
    private static final int MOST = 50_000;

    private static final class Sums implements Serializable {
        private static final long serialVersionUID = 1;

        private long spending;
        private long credits;
        private long income;
        private long surplus;
        private boolean others;
        private long lines;
        private long creditLines;

        private boolean close() {
            return others && credits != 0 && credits + income + surplus == 0;
        }
    }

    /** How many lines close a side, and what they come to. */
    record Closed(long lines, Money amount) {}

    private final Map<String, Sums> vouchers = new HashMap<>();
    private final Set<JournalSide> sides = EnumSet.noneOf(JournalSide.class);
    private boolean tooMany;

    private static String key(JournalSide side, JournalLine line) {
        return side.spending() + line.voucher();
    }

    private static boolean isSurplus(JournalSide side, JournalLine line) {
        return side.isSurplus(line.account().code()) && !line.isOfEarlierYears();
    }

    /** First time through the journal: which vouchers are to be looked at. */
    void note(JournalSide side, JournalLine line) {
        if (tooMany || !isSurplus(side, line)) {
            return;
        }
        sides.add(side);
        vouchers.putIfAbsent(key(side, line), new Sums());
        if (vouchers.size() > MOST) {
            vouchers.clear();
            tooMany = true;
        }
    }

    /** Second time through. */
    void add(JournalSide side, JournalLine line) {
        Sums sums = vouchers.get(key(side, line));
        if (sums == null) {
            return;
        }
        String code = line.account().code();
        if (side.isSpending(code)) {
            sums.spending = Money.addFen(sums.spending, line.netFen());
            sums.credits = Money.addFen(sums.credits, Math.min(line.netFen(), 0));
            sums.lines++;
            sums.creditLines += line.netFen() < 0 ? 1 : 0;
        } else if (side.isIncome(code)) {
            sums.income = Money.addFen(sums.income, Math.max(line.netFen(), 0));
        } else if (isSurplus(side, line)) {
            sums.surplus = Money.addFen(sums.surplus, line.netFen());
        } else {
            sums.others = true;
        }
    }

    /** Some voucher has to be looked at a second time. */
    boolean wanted() {
        return !vouchers.isEmpty();
    }

    /** The journal holds the accounts into which the side is closed: no closing need be guessed from words. */
    boolean decides(JournalSide side) {
        return sides.contains(side) && !tooMany;
    }

    /** Whether a line of a spending account takes nothing back, but closes it. */
    boolean isClosing(JournalSide side, JournalLine line) {
        Sums sums = vouchers.get(key(side, line));
        return sums != null && (!sums.others || (line.netFen() < 0 && sums.close()));
    }

    Closed closed(JournalSide side) {
        long lines = 0;
        Money amount = Money.ZERO;
        for (Map.Entry<String, Sums> voucher : vouchers.entrySet()) {
            Sums sums = voucher.getValue();
            boolean credits = sums.close();
            if (voucher.getKey().startsWith(side.spending()) && (!sums.others || credits)) {
                lines += credits ? sums.creditLines : sums.lines;
                amount = amount.plus(Money.ofFen(credits ? sums.credits : sums.spending));
            }
        }
        return new Closed(lines, amount);
    }
}
