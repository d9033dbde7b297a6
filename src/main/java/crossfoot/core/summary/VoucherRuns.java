package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vouchers of several lines, one below the other, that make up a difference; and whether they stand there twice. */
final class VoucherRuns {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_VOUCHERS = 100;

    private record Line(long fen, String summary) {}

    /** A voucher whose lines make up the difference; its lines with how often each occurs. */
    private record Voucher(Entry first, long fen, int lineCount, Map<Line, Integer> lines) {
        boolean sameAs(Voucher other) {
            return isOneVoucher(first, other.first) && fen == other.fen && lines.equals(other.lines);
        }
    }

    private final long difference;
    private final List<CoveredEntry> run = new ArrayList<>();
    private final List<Voucher> equal = new ArrayList<>();
    private final List<Explanation> doubled = new ArrayList<>();
    private long sum;
    private boolean tooLong;

    VoucherRuns(long difference) {
        this.difference = difference;
    }

    void add(CoveredEntry entry) {
        if (run.isEmpty() || !isOneVoucher(run.get(0).entry(), entry.entry())) {
            end();
        }
        if (entry.entry().voucherNo().isEmpty()) {
            return;
        }
        tooLong |= run.size() == MOST_LINES;
        if (!tooLong) {
            run.add(entry);
            sum = Money.addFen(sum, entry.fen());
        }
    }

    static boolean isOneVoucher(Entry one, Entry other) {
        return one.voucherNo().equals(other.voucherNo())
                && one.fiscalYear() == other.fiscalYear()
                && one.month() == other.month()
                && one.unit().equals(other.unit());
    }

    private void end() {
        if (!tooLong && run.size() > 1) {
            Map<Line, Integer> lines = new HashMap<>();
            run.forEach(entry -> lines.merge(new Line(entry.fen(), entry.entry().summary()), 1, Integer::sum));
            Entry first = run.get(0).entry();
            Voucher voucher = new Voucher(first, sum, run.size(), lines);
            if (Math.abs(sum) == Math.abs(difference) && equal.size() < MOST_VOUCHERS) {
                equal.add(voucher);
            } else if (sum == difference * 2 && run.size() > 2) {
                halves(voucher);
            }
        }
        run.clear();
        sum = 0;
        tooLong = false;
    }

    /** Every line stands there twice, one below the other. */
    private void halves(Voucher voucher) {
        if (voucher.lines.values().stream().allMatch(times -> times % 2 == 0)) {
            int half = voucher.lineCount / 2;
            doubled.add(doubled(voucher.first, half, run.get(half).entry()));
        }
    }

    private Explanation doubled(Entry first, int lineCount, Entry again) {
        Places places = new Places();
        places.add(first.at().display() + " + " + again.at().display());
        String lines = Integer.toString(lineCount);
        return Explanation.of(Kind.VOUCHER_DOUBLED, Money.ofFen(difference), places, first.voucherNo(), lines);
    }

    /** Vouchers that are there twice; else those that make up the difference, or its opposite. */
    List<Explanation> explanations() {
        end();
        List<Explanation> twice = new ArrayList<>(doubled);
        for (int i = 0; i < equal.size(); i++) {
            for (int j = i + 1; j < equal.size(); j++) {
                if (equal.get(i).fen == difference && equal.get(i).sameAs(equal.get(j))) {
                    twice.add(doubled(equal.get(i).first, equal.get(i).lineCount, equal.get(j).first));
                }
            }
        }
        if (!twice.isEmpty()) {
            return twice;
        }
        List<Explanation> found = new ArrayList<>(single(Kind.VOUCHER_LEFT_OUT, difference));
        found.addAll(single(Kind.VOUCHER_TWICE, -difference));
        return found;
    }

    private List<Explanation> single(Kind kind, long fen) {
        Places places = new Places();
        Voucher first = null;
        for (Voucher voucher : equal) {
            if (voucher.fen == fen) {
                first = first == null ? voucher : first;
                places.add(voucher.first.at().display());
            }
        }
        if (first == null) {
            return List.of();
        }
        String lines = Integer.toString(first.lineCount);
        return List.of(Explanation.of(kind, Money.ofFen(fen), places, first.first.voucherNo(), lines));
    }
}
