package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same name twice, and figures that one slip of a finger parts: 发放补助资金 278.8 万元 and 发放补助资金 288.8 万元. Names that are
 * nearly the same count, if the digits are the same in another order.
 */
final class SlippedRepeats {
    private static final Pattern COPULA = Pattern.compile("(?:为|是|达|达到|共|共计|合计)$");
    private static final Pattern DONE = Pattern.compile("发放|拨付|支付|投入|兑付|兑现");
    private static final Pattern TIME = Pattern.compile("(?:[0-9]{4}年度?|全年|本年度?|当年)(?:的)?");
    private static final int FEWEST_DIGITS = 4;
    private static final int FEWEST_SWAPPED = 3;
    private static final int MANY_DIGITS = 5;
    private static final int NOUN = 2;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_ALIKE = 8;
    private static final int SHORTEST_WITHIN = 4;
    /** A name that is told more often is that of many things. */
    private static final int OFTEN = 5;
    /** As many figures as such a search is worth. */
    private static final int MOST = 300;
    /** Tenths of the shorter name that stand in the longer one, in their order. */
    private static final int ALIKE = 8;

    private static final int TENTHS = 10;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final NumberedLists lists;

    SlippedRepeats(Verdicts verdicts, Statements statements) {
        this.verdicts = verdicts;
        this.mentions = statements.mentions();
        this.lists = new NumberedLists(statements);
    }

    void check() {
        List<Mention> told =
                mentions.stream().filter(SlippedRepeats::isTelling).limit(MOST).toList();
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        for (Mention one : told) {
            byName.computeIfAbsent(name(one), unused -> new ArrayList<>()).add(one);
        }
        byName.values().stream()
                .filter(same -> same.size() <= OFTEN && plain(same.get(0)).length() >= SHORTEST)
                .forEach(this::same);
        for (Mention later : told) {
            told.stream()
                    .filter(earlier -> earlier.index() < later.index() && isSwapped(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> say(earlier, later));
        }
    }

    private static boolean isTelling(Mention one) {
        return !one.inTable()
                && (one.isAmount() || one.role() == Role.SURPLUS)
                && one.named()
                && !one.prior()
                && one.quantity().exact()
                && one.quantity().number().precision() >= FEWEST_SWAPPED
                && (plain(one).length() >= SHORTEST_WITHIN
                        || precision(one) >= MANY_DIGITS
                        || Words.SURPLUS.in(plain(one)));
    }

    private static String plain(Mention one) {
        return COPULA.matcher(one.subject().words()).replaceFirst("").replaceFirst("^其中", "");
    }

    private static String name(Mention one) {
        String words = plain(one);
        boolean planned = one.measure().isPlan()
                && !Words.ACTUAL.in(words)
                && !DONE.matcher(words).lookingAt();
        return String.join(
                "/",
                words,
                one.subject().scope().toString(),
                one.quantity().unit().symbol(),
                Integer.toString(one.year()),
                Boolean.toString(planned));
    }

    private void same(List<Mention> same) {
        for (Mention later : same) {
            same.stream()
                    .filter(earlier -> earlier.index() < later.index() && isSlip(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> say(earlier, later));
        }
    }

    private boolean isSlip(Mention one, Mention other) {
        boolean long4 = Math.max(precision(one), precision(other)) >= FEWEST_DIGITS;
        boolean slip = Typo.isSwapped(other, one.quantity().value())
                || (long4
                        && (Typo.isLike(one, other)
                                || Typo.isAnyDigit(other, one.quantity().value())));
        return slip && one.sentence() != other.sentence() && !lists.areTwoItems(one, other) && isUndecided(one, other);
    }

    private static int precision(Mention one) {
        return one.quantity().number().precision();
    }

    private boolean isUndecided(Mention one, Mention other) {
        boolean said = verdicts.isContradicted(one) || verdicts.isContradicted(other);
        return !said && (verdicts.isOpen(one) || verdicts.isOpen(other));
    }

    private boolean isSwapped(Mention one, Mention other) {
        return one.at().block() != other.at().block()
                && one.year() == other.year()
                && one.quantity().unit().equals(other.quantity().unit())
                && Typo.isSwapped(other, one.quantity().value())
                && isUndecided(one, other)
                && (isWithin(one, other) || isTold(one, other));
    }

    private static boolean isTold(Mention one, Mention other) {
        boolean many = one.quantity().unit().isMoney() || precision(one) >= FEWEST_DIGITS;
        return many && (isNamedAlike(plain(one), plain(other)) || isOfOneNoun(one, other) || isLeft(one, other));
    }

    /** 受益人口 of 饮水安全支出受益人口; of three digits longer names are needed, as one value may be proven. */
    private boolean isWithin(Mention one, Mention other) {
        String first = plain(one);
        String second = plain(other);
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        boolean proven = verdicts.isAgreed(one) || verdicts.isAgreed(other);
        int shortest = proven || precision(one) >= FEWEST_DIGITS ? SHORTEST_WITHIN : SHORTEST;
        return shorter.length() >= shortest && longer.contains(shorter);
    }

    private static boolean isNamedAlike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST_ALIKE && common(one, other) * TENTHS >= shorter * ALIKE;
    }

    /** 移民 15324 人受益 and 移民 15342 人: so many digits in another order are no chance. */
    private static boolean isOfOneNoun(Mention one, Mention other) {
        boolean many = precision(one) >= MANY_DIGITS && precision(other) >= MANY_DIGITS;
        String noun = noun(one);
        boolean same = noun.length() == NOUN && noun.equals(noun(other));
        return many && (same || Affinity.shared(Affinity.pairs(plain(one)), other) > 1);
    }

    /** 支出 of 部门支出 3 万元, and of 全年 3 万元支出. */
    private static String noun(Mention one) {
        String words = TIME.matcher(one.lead().clause().strip()).matches() ? one.tail() : plain(one);
        boolean behind = words.equals(one.tail());
        int length = Math.min(NOUN, words.length());
        return behind ? words.substring(0, length) : words.substring(words.length() - length);
    }

    /** 结余 0.4535 万元 and 剩余 0.4355 万元. */
    private static boolean isLeft(Mention one, Mention other) {
        return precision(one) >= FEWEST_DIGITS && Words.SURPLUS.in(plain(one)) && Words.SURPLUS.in(plain(other));
    }

    /** The longest sequence of signs that stands in both, in its order. */
    private static int common(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] next = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                boolean same = one.charAt(i) == other.charAt(j);
                next[j + 1] = same ? last[j] + 1 : Math.max(last[j + 1], next[j]);
            }
            last = next;
        }
        return last[other.length()];
    }

    /** The one that nothing proves is wrong; of two of them the one told less often, else the later one. */
    private void say(Mention earlier, Mention later) {
        boolean laterOpen = verdicts.isOpen(later);
        boolean earlierOpen = verdicts.isOpen(earlier);
        boolean ofLater = laterOpen && (!earlierOpen || times(later) <= times(earlier));
        Mention wrong = ofLater ? later : earlier;
        Mention right = ofLater ? earlier : later;
        verdicts.contradict(Kind.REPEAT, wrong, RepeatCheck.twice(right, wrong));
    }

    private long times(Mention one) {
        return mentions.stream()
                .filter(other -> other.dimension().equals(one.dimension())
                        && other.quantity().value().compareTo(one.quantity().value()) == 0)
                .count();
    }
}
