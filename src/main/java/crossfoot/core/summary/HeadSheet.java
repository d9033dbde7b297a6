package crossfoot.core.summary;

import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.ledger.TotalRank;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The totals of one money column of a sheet, and what its lines add up to between them. */
final class HeadSheet {
    private static final class Gap {
        private Money sum = Money.ZERO;
        private boolean any;
    }

    private record Head(StatedSum total, TotalRank rank) {}

    private final Side side;
    private final List<Head> heads = new ArrayList<>();
    private final TreeMap<Integer, Gap> gaps = new TreeMap<>();

    HeadSheet(Side side) {
        this.side = side;
        gaps.put(0, new Gap());
    }

    /** Takes the next total of the sheet, from its top to its bottom. */
    void add(StatedSum total, TotalRank rank) {
        heads.add(new Head(total, rank));
        gaps.put(total.at().rowNumber(), new Gap());
    }

    /** Some rank's first total covers nothing and says otherwise: it may stand above its lines. */
    boolean mayStandAbove() {
        return heads.stream().anyMatch(this::mayBegin);
    }

    private boolean mayBegin(Head head) {
        boolean first = heads.stream()
                .filter(one -> one.rank == head.rank)
                .findFirst()
                .orElse(head)
                .equals(head);
        return first && head.total.differs() && head.total.covered().isZero();
    }

    void line(int rowNumber, Money amount) {
        boolean ofSide = side == Side.AMOUNT || (side == Side.DEBIT) == amount.fen() > 0;
        Gap gap = gaps.floorEntry(rowNumber).getValue();
        gap.any = true;
        gap.sum = ofSide ? gap.sum.plus(side == Side.CREDIT ? amount.negated() : amount) : gap.sum;
    }

    /** A row that could not be read: what it lacks may be what a total below it covers. */
    void rejected(int rowNumber) {
        gaps.floorEntry(rowNumber).getValue().any = true;
    }

    /** The totals that are to be compared with what stands below them, compared with it. */
    List<StatedSum> settled() {
        List<StatedSum> settled = new ArrayList<>();
        for (TotalRank rank : TotalRank.values()) {
            List<Head> ofRank = heads.stream().filter(one -> one.rank == rank).toList();
            settle(ofRank, settled);
        }
        return settled;
    }

    private void settle(List<Head> ofRank, List<StatedSum> settled) {
        int begin = 0;
        while (begin < ofRank.size() && isTop(ofRank.get(begin)) && isOfWholeSheet(ofRank.get(begin))) {
            settled.add(ofRank.get(begin).total.below(toEnd(ofRank.get(begin))));
            begin++;
        }
        if (begin == ofRank.size() || !isTop(ofRank.get(begin))) {
            return;
        }
        List<Head> rest = ofRank.subList(begin, ofRank.size());
        long tying = rest.stream().filter(this::ties).count();
        long feet = rest.stream().filter(one -> !one.total.differs()).count();
        if (rest.get(0).rank == TotalRank.MONTH && tying <= feet) {
            return; // the lines of the first month are missing rather than below
        }
        for (Head head : rest) {
            // whether it is one is for the others to say
            long otherFeet = head.total.differs() ? feet : feet - 1;
            long otherHeads = ties(head) && !head.total.differs() ? tying - 1 : tying;
            boolean isHead = head.equals(rest.get(0)) || isBare(head) || otherHeads > otherFeet;
            if (isHead && anyBelow(head)) {
                settled.add(head.total.below(toNext(head)));
            }
        }
    }

    /** Nothing at all stands above it, and it says otherwise. */
    private boolean isTop(Head head) {
        boolean anyAbove =
                gaps.headMap(head.total.at().rowNumber()).values().stream().anyMatch(gap -> gap.any);
        return !anyAbove && head.total.differs();
    }

    /** No line stands between it and the total above it, and it says otherwise. */
    private boolean isBare(Head head) {
        return head.total.differs()
                && !gaps.lowerEntry(head.total.at().rowNumber()).getValue().any;
    }

    private boolean isOfWholeSheet(Head head) {
        return head.rank != TotalRank.MONTH && head.total.stated().equals(toEnd(head));
    }

    private boolean ties(Head head) {
        return anyBelow(head) && head.total.stated().equals(toNext(head));
    }

    private boolean anyBelow(Head head) {
        return below(head).stream().anyMatch(gap -> gap.any);
    }

    private Money toNext(Head head) {
        return sum(below(head));
    }

    private Money toEnd(Head head) {
        return sum(List.copyOf(gaps.tailMap(head.total.at().rowNumber()).values()));
    }

    private static Money sum(List<Gap> gaps) {
        return gaps.stream().map(gap -> gap.sum).reduce(Money.ZERO, Money::plus);
    }

    /** The gaps from a total to the next one that reaches as wide. */
    private List<Gap> below(Head head) {
        int from = head.total.at().rowNumber();
        int to = heads.stream()
                .filter(one -> one.rank.compareTo(head.rank) <= 0)
                .mapToInt(one -> one.total.at().rowNumber())
                .filter(row -> row > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        return List.copyOf(gaps.subMap(from, to).values());
    }
}
