package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Deviation.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The excess of a figure over its opening budget as it is printed, in 0.01 万元: the difference of the two printed
 * figures, shared out so that the causes and what is unexplained add up to it.
 *
 * @param causesHundredths as many as the deviation has causes
 */
public record DeviationFigure(
        Deviation deviation, long excessHundredths, List<Long> causesHundredths, long unexplainedHundredths) {
    public DeviationFigure {
        causesHundredths = List.copyOf(causesHundredths);
    }

    /**
     * Shares out by largest remainders.
     *
     * @param spentHundredths and {@code initialHundredths} as they are printed
     */
    public static DeviationFigure of(Deviation deviation, long spentHundredths, long initialHundredths) {
        List<Money> parts =
                new ArrayList<>(deviation.causes().stream().map(Cause::amount).toList());
        parts.add(deviation.unexplained());
        long excess = spentHundredths - initialHundredths;
        List<Long> shares = shares(parts, excess);
        int last = parts.size() - 1;
        return new DeviationFigure(deviation, excess, shares.subList(0, last), shares.get(last));
    }

    private static List<Long> shares(List<Money> parts, long whole) {
        long[] shares = parts.stream()
                .mapToLong(part -> Math.floorDiv(part.fen(), JointRounding.HUNDREDTH_FEN))
                .toArray();
        long missing = whole - LongStream.of(shares).sum();
        List<Integer> byRemainder = IntStream.range(0, shares.length)
                .boxed()
                .filter(index -> !parts.get(index).isZero())
                .sorted(Comparator.comparingLong(
                        (Integer index) -> -Math.floorMod(parts.get(index).fen(), JointRounding.HUNDREDTH_FEN)))
                .toList();
        for (int i = 0; missing > 0 && i < byRemainder.size(); i++, missing--) {
            shares[byRemainder.get(i)]++;
        }
        if (missing != 0 && !byRemainder.isEmpty()) {
            shares[byRemainder.get(0)] += missing;
        }
        return IntStream.range(0, shares.length)
                .mapToObj(index -> Long.valueOf(shares[index]))
                .toList();
    }
}
