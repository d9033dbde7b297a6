package crossfoot.core.movement;

import crossfoot.core.ledger.Entry;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells an altered entry from one that vanished and one that is new: the same voucher of the same year, the same month
 * or the same amount, the same line number, summary or amount, and more than half of all fields alike; or the same day
 * and all alike but for summary and amount. The most alike are paired first. Where a voucher has too many lines to
 * compare them all, they stay vanished and new.
 */
final class Alterations {
    private static final int ENOUGH_ALIKE = 6;
    private static final int ALIKE_BUT_FOR_SUMMARY_AND_AMOUNT = 9;
    private static final long MOST_COMPARED = 250_000;

    /** An entry that is there on one side only, and how often. */
    static final class Loose {
        final ClassifiedEntry entry;
        long copies;

        Loose(ClassifiedEntry entry, long copies) {
            this.entry = entry;
            this.copies = copies;
        }
    }

    /** What was altered into what, so many times. */
    record Pair(ClassifiedEntry before, ClassifiedEntry after, long copies) {}

    private record Voucher(int year, String no) {}

    private record Likeness(Loose before, Loose after, int alike) {}

    private Alterations() {}

    /** Pairs what it can, and takes the copies it has paired off both lists. */
    static List<Pair> pair(List<Loose> vanished, List<Loose> added) {
        Map<Voucher, List<Loose>> byVoucher = new HashMap<>();
        for (Loose one : added) {
            if (!one.entry.entry().voucherNo().isEmpty()) {
                byVoucher
                        .computeIfAbsent(voucher(one), key -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<Voucher, List<Loose>> left = new HashMap<>();
        List<Voucher> order = new ArrayList<>();
        for (Loose one : vanished) {
            if (byVoucher.containsKey(voucher(one))) {
                left.computeIfAbsent(voucher(one), key -> {
                            order.add(key);
                            return new ArrayList<>();
                        })
                        .add(one);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Voucher voucher : order) {
            pairs.addAll(
                    pairVoucher(left.getOrDefault(voucher, List.of()), byVoucher.getOrDefault(voucher, List.of())));
        }
        return pairs;
    }

    private static Voucher voucher(Loose one) {
        Entry entry = one.entry.entry();
        return new Voucher(entry.fiscalYear(), entry.voucherNo());
    }

    private static List<Pair> pairVoucher(List<Loose> vanished, List<Loose> added) {
        List<Likeness> likenesses = new ArrayList<>();
        if ((long) vanished.size() * added.size() <= MOST_COMPARED) {
            for (Loose before : vanished) {
                for (Loose after : added) {
                    int alike = alike(before.entry.entry(), after.entry.entry());
                    if (alike >= ENOUGH_ALIKE) {
                        likenesses.add(new Likeness(before, after, alike));
                    }
                }
            }
        }
        likenesses.sort(Comparator.comparingInt(Likeness::alike).reversed());
        List<Pair> pairs = new ArrayList<>();
        for (Likeness one : likenesses) {
            long copies = Math.min(one.before.copies, one.after.copies);
            if (copies > 0) {
                one.before.copies -= copies;
                one.after.copies -= copies;
                pairs.add(new Pair(one.before.entry, one.after.entry, copies));
            }
        }
        return pairs;
    }

    /** How many fields agree; 0 if the two can't be one entry. */
    private static int alike(Entry a, Entry b) {
        boolean amount = a.amount().equals(b.amount());
        boolean summary = a.summary().equals(b.summary());
        boolean line = a.lineNo().equals(b.lineNo());
        boolean day = Objects.equals(a.date(), b.date());
        boolean[] fields = {
            amount,
            summary,
            line,
            day,
            a.unit().equals(b.unit()),
            a.function().equals(b.function()),
            a.economic().equals(b.economic()),
            a.govEconomic().equals(b.govEconomic()),
            a.project().equals(b.project()),
            a.fundSource().equals(b.fundSource()),
            a.spendingType() == b.spendingType()
        };
        int alike = 0;
        for (boolean field : fields) {
            alike += field ? 1 : 0;
        }
        boolean near = amount || a.month() == b.month();
        boolean known = amount
                || (summary && !a.summary().isEmpty())
                || (line && !a.lineNo().isEmpty())
                || (day && alike >= ALIKE_BUT_FOR_SUMMARY_AND_AMOUNT);
        return near && known ? alike : 0;
    }
}
