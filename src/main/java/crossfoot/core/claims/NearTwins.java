package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.draft.Draft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 全年支出 2,058.63 万元, and elsewhere 支出 2,085.63 万元: a figure that stands nowhere else, while one slip of a finger makes
 * another of it. The fewer digits there are and the commoner the slip, the more must their words have in common.
 */
final class NearTwins {
    /** A key that more figures have is no sign of anything. */
    private static final int MOST = 40;

    /** As many pairs of signs as it is worth that a row's whole name stands before a figure. */
    private static final int ROW = 4;

    private static final int FEW_DIGITS = 3;
    private static final int MANY_DIGITS = 5;
    private static final int FEWEST_PAIRS = 3;
    /** One in so many at most that a figure comes so near by chance: where no words speak for it, and where some do. */
    private static final int CHANCE = 20;

    private static final int CHANCE_BESIDE_WORDS = 2;
    /** So many digits another may be. */
    private static final int OTHERS = 9;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Wording words;
    private final NumberedLists lists;
    private final SameNames sentences;
    private final Map<String, List<Mention>> byKey = new HashMap<>();
    /** How often a value is told, and how many figures there are of a dimension. */
    private final Map<String, Integer> told = new HashMap<>();

    NearTwins(Verdicts verdicts, Draft draft, Statements statements) {
        this.verdicts = verdicts;
        this.mentions = statements.mentions().stream()
                .filter(one -> one.quantity().exact())
                .toList();
        this.words = new Wording(draft);
        this.lists = new NumberedLists(statements);
        this.sentences = new SameNames(statements.mentions());
    }

    /** @param shared so many pairs of signs are in the words of both */
    private record Twin(Mention figure, Misprint slip, int shared) {}

    void check() {
        for (Mention one : mentions) {
            told.merge(one.dimension(), 1, Integer::sum);
            values(one).forEach(value -> told.merge(value, 1, Integer::sum));
            Misprint.keys(one)
                    .forEach(key -> byKey.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(one));
        }
        for (Mention one : mentions) {
            if (isAlone(one) && !verdicts.isContradicted(one) && !verdicts.addsUp(one)) {
                twin(one)
                        .ifPresent(
                                twin -> verdicts.contradict(Kind.REPEAT, one, RepeatCheck.twice(twin.figure(), one)));
            }
        }
    }

    /** No other figure has its value, or its number in a table that names no unit. */
    private boolean isAlone(Mention one) {
        return values(one).stream().allMatch(value -> told.getOrDefault(value, 0) == 1);
    }

    private static Set<String> values(Mention one) {
        String number = one.quantity().number().stripTrailingZeros().toString();
        return Set.of(number, value(one, one.quantity().value()));
    }

    private static String value(Mention one, BigDecimal amount) {
        return one.dimension() + "/" + amount.stripTrailingZeros();
    }

    private Optional<Twin> twin(Mention one) {
        Set<Mention> near = new LinkedHashSet<>();
        for (String key : Misprint.keys(one)) {
            List<Mention> alike = byKey.getOrDefault(key, List.of());
            near.addAll(alike.size() > MOST ? List.of() : alike);
        }
        return near.stream()
                .filter(other -> isComparable(one, other))
                .flatMap(other -> Misprint.between(one, other).stream()
                        .map(slip -> new Twin(other, slip, words.shared(one, other))))
                .filter(twin -> twin.slip().kind() == Misprint.Kind.TURNED ? isTurned(one, twin) : isSlipped(one, twin))
                .filter(twin -> !sentences.areOfTwoThings(one, twin.figure()))
                .max(Comparator.comparingInt(Twin::shared));
    }

    /** Of two that nothing proves the later is wrong. */
    private boolean isComparable(Mention one, Mention other) {
        boolean unnamed = other.inTable()
                && other.dimension().isEmpty()
                && !one.quantity().unit().isRate();
        boolean tables = one.inTable() || other.inTable();
        boolean first = other.index() > one.index() && verdicts.isOpen(other) && isAlone(other);
        return (unnamed || one.dimension().equals(other.dimension()))
                && !(one.inTable() && other.inTable())
                && (tables || one.role().isChange() == other.role().isChange())
                && !first
                && !verdicts.isContradicted(other)
                && !other.quantity().meets(one.quantity());
    }

    /** Two digits have changed places: that is no chance, but between 计划改厕 3420 户 and 实际改厕 3402 户. */
    private boolean isTurned(Mention one, Twin twin) {
        Mention other = twin.figure();
        int digits = twin.slip().digits();
        boolean planned = one.sentence() == other.sentence()
                && one.measure().isPlan() != other.measure().isPlan();
        int fewest = digits > FEW_DIGITS ? 0 : verdicts.isAgreed(other) ? 1 : FEWEST_PAIRS;
        return isRelied(one, twin)
                && (digits >= MANY_DIGITS || !planned)
                && (digits > FEW_DIGITS || isOfOneThing(one, other))
                && twin.shared() >= fewest
                && isUnlikely(one, twin, digits);
    }

    /** Among so many figures of its kind; each of its digits may slip in so many ways. */
    private boolean isUnlikely(Mention one, Twin twin, int slips) {
        int chance = twin.shared() < FEWEST_PAIRS ? CHANCE : CHANCE_BESIDE_WORDS;
        long near = (long) slips * chance * told.getOrDefault(one.dimension(), 0);
        boolean row = words.isRowNamed(one, twin.figure());
        return row || BigInteger.TEN.pow(twin.slip().digits()).compareTo(BigInteger.valueOf(near)) > 0;
    }

    /** It may be: of one year, and no other item of a list. */
    private boolean isOfOneThing(Mention one, Mention other) {
        boolean years = one.year() == other.year() || one.year() == 0 || other.year() == 0;
        boolean together = one.sentence() == other.sentence();
        return years && !together && one.prior() == other.prior() && !lists.areTwoItems(one, other);
    }

    /** Another digit is as often what parts two amounts: this year's and the last, the planned and the spent. */
    private boolean isSlipped(Mention one, Twin twin) {
        Mention other = twin.figure();
        int digits = twin.slip().digits() - (twin.slip().kind() == Misprint.Kind.LOST ? 1 : 0);
        BigDecimal apart = one.quantity().value().subtract(other.quantity().value());
        boolean row = words.isRowNamed(one, other);
        int pairs = twin.shared() + (row ? ROW : 0);
        boolean rate = one.quantity().unit().isRate() || one.dimension().equals(Unit.SCORE);
        boolean many = !rate && digits >= MANY_DIGITS;
        boolean some = !rate && digits > FEW_DIGITS && pairs >= FEWEST_PAIRS;
        return isRelied(one, twin)
                && !told.containsKey(value(one, apart.abs()))
                && isOfOneThing(one, other)
                && one.measure().isPlan() == other.measure().isPlan()
                && one.sentence() != other.sentence()
                && (many || some || (digits >= FEW_DIGITS && row && pairs > ROW))
                && isUnlikely(one, twin, OTHERS * digits);
    }

    /** Nothing proves it; or what does is weaker than what ties it to a figure that adds up with others. */
    private boolean isRelied(Mention one, Twin twin) {
        boolean named = words.isRowNamed(one, twin.figure()) || twin.shared() >= ROW;
        boolean stronger = twin.slip().digits() >= MANY_DIGITS && named && verdicts.addsUp(twin.figure());
        return verdicts.isOpen(one) || stronger;
    }
}
