package crossfoot.core.rules;

import crossfoot.core.money.Money;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a rule or a person puts an entry: into one category whole, or into several by fixed shares.
 *
 * @param shares at least one; their weights are what each takes of the sum of all
 */
public record Allotment(List<Share> shares) implements Serializable {
    /**
     * What one category takes.
     *
     * @param category a leaf
     * @param weight above 0
     * @param text as typed: {@code 60%}, {@code 1/3}; empty for the whole
     */
    public record Share(Category category, BigInteger weight, String text) implements Serializable {
        private String label() {
            return text.isEmpty() ? category.label() : category.label() + ":" + text;
        }
    }

    public Allotment {
        shares = List.copyOf(shares);
    }

    /** All of it for one category. */
    public static Allotment of(Category category) {
        return new Allotment(List.of(new Share(category, BigInteger.ONE, "")));
    }

    /** More than one category has a share. */
    public boolean isShared() {
        return shares.size() > 1;
    }

    /** As it may be typed: {@code 城市管理}, {@code 城市管理:60%|公共服务:40%}. */
    public String label() {
        return shares.stream().map(Share::label).collect(Collectors.joining("|"));
    }

    /** The same categories with the same shares, in whatever form they are typed. */
    public boolean isLike(Allotment other) {
        return shares.size() == other.shares.size()
                && IntStream.range(0, shares.size()).allMatch(index -> isLike(shares.get(index), other, index));
    }

    private boolean isLike(Share share, Allotment other, int index) {
        Share theirs = other.shares.get(index);
        return share.category.equals(theirs.category)
                && share.weight.multiply(other.whole()).equals(theirs.weight.multiply(whole()));
    }

    private BigInteger whole() {
        return shares.stream().map(Share::weight).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * What each share takes of an amount, in their order: to the 分 and exactly the amount in all. Each takes the whole
     * 分 of its share; those that are left over go to the largest remainders, of equals to the share named first. A
     * reversal is divided as what it reverses.
     */
    public List<Money> parts(Money amount) {
        if (!isShared()) {
            return List.of(amount);
        }
        BigInteger fen = BigInteger.valueOf(amount.fen()).abs();
        BigInteger whole = whole();
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = fen;
        for (Share share : shares) {
            BigInteger[] part = fen.multiply(share.weight).divideAndRemainder(whole);
            parts.add(part[0]);
            remainders.add(part[1]);
            left = left.subtract(part[0]);
        }
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
        BigInteger sign = BigInteger.valueOf(Long.signum(amount.fen()));
        return parts.stream()
                .map(part -> Money.ofFen(part.multiply(sign).longValueExact()))
                .toList();
    }
}
