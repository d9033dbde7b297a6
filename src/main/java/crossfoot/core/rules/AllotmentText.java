package crossfoot.core.rules;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell 归类: a leaf's label or key, or several with their shares, {@code 城市管理:60%|公共服务:40%}. A share is
 * a percentage with up to four decimals or a fraction ({@code 1/3}); together they are exactly the whole. Full-width
 * signs will do.
 */
final class AllotmentText {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?%|(\\d{1,4})/([1-9]\\d{0,3})");
    private static final int PERCENT_DECIMALS = 4;
    private static final BigInteger WHOLE_PERCENT = BigInteger.TEN.pow(2 + PERCENT_DECIMALS);

    /** A share as a fraction, not yet brought to a common denominator. */
    private record Fraction(Category category, BigInteger numerator, BigInteger denominator, String text) {}

    private final Line line;
    private final String column;
    private final CategoryTree tree;
    private final List<Problem> problems;

    private AllotmentText(Line line, String column, CategoryTree tree, List<Problem> problems) {
        this.line = line;
        this.column = column;
        this.tree = tree;
        this.problems = problems;
    }

    /** What the cell says; null after a problem, which is added to those given. */
    static @Nullable Allotment read(Line line, String column, CategoryTree tree, List<Problem> problems) {
        AllotmentText text = new AllotmentText(line, column, tree, problems);
        String cell = line.text(column);
        boolean shared = tree.find(cell).isEmpty() && FoldedText.fold(cell).matches("(?s).*[|%:].*");
        if (shared) {
            return text.shared(cell);
        }
        Category leaf = text.leaf(cell);
        return leaf == null ? null : Allotment.of(leaf);
    }

    private @Nullable Category leaf(String name) {
        Category leaf = tree.leaf(name).orElse(null);
        if (leaf != null) {
            return leaf;
        }
        if (name.isEmpty()) {
            refuse(ProblemKind.CONFIG_NO_CATEGORY, name, labels(tree.leaves()));
            return null;
        }
        Category inner = tree.find(name).orElse(null);
        if (inner == null) {
            refuse(ProblemKind.CONFIG_UNKNOWN_CATEGORY, name, tree.nearestLeaf(name), labels(tree.leaves()));
            return null;
        }
        List<Category> below = tree.leaves().stream()
                .filter(one -> tree.ancestors(one.key()).contains(inner))
                .toList();
        refuse(ProblemKind.CONFIG_NOT_A_LEAF, name, labels(below.isEmpty() ? tree.leaves() : below));
        return null;
    }

    private @Nullable Allotment shared(String cell) {
        int before = problems.size();
        List<Fraction> fractions = new ArrayList<>();
        Set<Category> named = new HashSet<>();
        for (String piece : cell.split("[|｜]", -1)) {
            Fraction fraction = fraction(FoldedText.trimmed(piece));
            if (fraction != null && !named.add(fraction.category)) {
                refuse(ProblemKind.CONFIG_SHARED_TWICE, piece, fraction.category.label());
            } else if (fraction != null) {
                fractions.add(fraction);
            }
        }
        return problems.size() > before ? null : whole(cell, fractions);
    }

    private @Nullable Fraction fraction(String piece) {
        int colon = Math.max(piece.lastIndexOf(':'), piece.lastIndexOf('：'));
        String text = FoldedText.fold(piece.substring(colon + 1)).replaceAll("\\s", "");
        Matcher share = SHARE.matcher(text);
        if (colon < 0 || !share.matches()) {
            refuse(ProblemKind.CONFIG_BAD_SHARE, piece);
            return null;
        }
        boolean percent = share.group(1) != null;
        BigInteger numerator = percent ? tenThousandths(share) : new BigInteger(share.group(3));
        BigInteger denominator = percent ? WHOLE_PERCENT : new BigInteger(share.group(4));
        if (numerator.signum() == 0) {
            refuse(ProblemKind.CONFIG_BAD_SHARE, piece);
            return null;
        }
        Category leaf = leaf(FoldedText.trimmed(piece.substring(0, colon)));
        return leaf == null ? null : new Fraction(leaf, numerator, denominator, text);
    }

    private static BigInteger tenThousandths(Matcher share) {
        String decimals = share.group(2) == null ? "" : share.group(2);
        return new BigInteger(share.group(1) + decimals + "0".repeat(PERCENT_DECIMALS - decimals.length()));
    }

    private @Nullable Allotment whole(String cell, List<Fraction> fractions) {
        BigInteger common = BigInteger.ONE;
        for (Fraction one : fractions) {
            common = common.multiply(one.denominator).divide(common.gcd(one.denominator));
        }
        List<Allotment.Share> shares = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (Fraction one : fractions) {
            BigInteger weight = one.numerator.multiply(common).divide(one.denominator);
            shares.add(new Allotment.Share(one.category, weight, one.text));
            sum = sum.add(weight);
        }
        if (!sum.equals(common)) {
            BigInteger shown = sum.gcd(common);
            refuse(ProblemKind.CONFIG_SHARES_NOT_WHOLE, cell, sum.divide(shown) + "/" + common.divide(shown));
            return null;
        }
        return new Allotment(shares);
    }

    private void refuse(ProblemKind kind, String value, String... details) {
        problems.add(Problem.of(kind, line.at(), line.address(column), FoldedText.trimmed(value), details));
    }

    private static String labels(List<Category> categories) {
        return categories.stream().map(Category::label).collect(Collectors.joining("、"));
    }
}
