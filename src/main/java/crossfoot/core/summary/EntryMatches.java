package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Single entries that make up a difference: left out, counted twice, with the wrong sign, with digits swapped. */
final class EntryMatches {
    /** So many candidates, and they say nothing. */
    private static final int TOO_MANY = 20;

    private final long difference;
    private final int swapDigit;
    private final List<Entry> equal = new ArrayList<>();
    private final Places leftOut = new Places();
    private final Places twice = new Places();
    private final Places sign = new Places();
    private final Places swapped = new Places();
    private long swappedFen;
    private long entries;

    EntryMatches(long difference) {
        this.difference = difference;
        this.swapDigit = FigureSlips.swapDigit(difference);
    }

    void add(CoveredEntry entry) {
        long fen = entry.fen();
        entries++;
        if (fen == difference) {
            leftOut.add(entry.at().display());
            if (equal.size() < TOO_MANY) {
                equal.add(entry.entry());
            }
        } else if (fen == -difference) {
            twice.add(entry.at().display());
        }
        if (difference % 2 == 0 && fen == difference / 2) {
            sign.add(entry.at().display());
        }
        if (swapDigit >= 0 && fen != 0 && FigureSlips.isSwapped(fen, difference, swapDigit)) {
            swappedFen = swapped.isEmpty() ? fen : swappedFen;
            swapped.add(entry.at().display());
        }
    }

    /** Pairs of entries with one voucher number, amount and summary, each of which is the difference. */
    List<Explanation> doubled() {
        List<Explanation> found = new ArrayList<>();
        for (int i = 0; i < equal.size(); i++) {
            for (int j = i + 1; j < equal.size(); j++) {
                Entry one = equal.get(i);
                Entry other = equal.get(j);
                boolean same = !one.voucherNo().isEmpty()
                        && VoucherRuns.isOneVoucher(one, other)
                        && one.summary().equals(other.summary());
                if (same) {
                    Places places = new Places();
                    places.add(one.at().display() + " + " + other.at().display());
                    found.add(Explanation.of(Kind.ENTRY_DOUBLED, Money.ofFen(difference), places, one.voucherNo()));
                }
            }
        }
        return found;
    }

    /** The entries that alone make up the difference; where chance may have its part, only those that are it. */
    List<Explanation> single(Chance chance) {
        List<Explanation> found = new ArrayList<>();
        add(found, Kind.ENTRY_LEFT_OUT, leftOut, difference);
        if (!chance.isLikely(entries)) {
            add(found, Kind.ENTRY_SIGN, sign, difference / 2);
            if (swapped.count() <= Explanation.MOST) {
                add(found, Kind.ENTRY_DIGITS, swapped, swappedFen);
            }
            add(found, Kind.ENTRY_TWICE, twice, -difference);
        }
        return found;
    }

    private void add(List<Explanation> found, Kind kind, Places places, long fen) {
        if (places.isEmpty() || places.count() > TOO_MANY) {
            return;
        }
        String corrected = Money.ofFen(fen).minus(Money.ofFen(difference)).yuan();
        found.add(Explanation.of(kind, Money.ofFen(fen), places, corrected));
    }
}
