package crossfoot.core.claims;

import crossfoot.core.claims.YearPairs.Pair;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.draft.Draft;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 接待费 1.76 万元，同比下降 39.1%, beside a table that has both years: the change is that of the two figures of the table that
 * the sentence tells of by its name, or by what there is now.
 */
final class ToldChanges {
    private static final int NEAR = 8;
    private static final int SHORTEST = 2;
    private static final int TELLING = 4;
    private static final int FEWEST_DIGITS = 3;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(3);
    private static final Pattern OTHER_BASIS = Pattern.compile("同口径|可比|剔除|扣除|不含|预算|计划|分别|累计|年均|第");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;
    private final List<Pair> pairs;

    /** @param sure what there is now is told right before it */
    private record Told(Mention change, Pair pair, boolean sure) {
        Interval apart() {
            Interval more = Interval.of(pair.now()).minus(Interval.of(pair.before()));
            return change.role() == Role.RISE ? more : more.negated();
        }

        Optional<RateText> rate() {
            return Growth.byBase(change, pair.now(), pair.before());
        }

        boolean holds() {
            return isRate() ? rate().filter(RateText::agrees).isPresent() : apart().meets(Interval.of(change));
        }

        boolean isRate() {
            return change.quantity().unit().isRate();
        }

        BigDecimal value() {
            return isRate()
                    ? rate().map(text -> Arithmetic.rate(Arithmetic.percent(text.part(), text.whole()), change))
                            .orElse(BigDecimal.ZERO)
                    : apart().middle().low();
        }

        /** It is that much, but the other way. */
        boolean isTurned() {
            BigDecimal stated =
                    isRate() ? change.quantity().number() : change.quantity().value();
            return value().signum() < 0 && value().negate().compareTo(stated) == 0;
        }

        boolean isSlip() {
            boolean digits = change.quantity().number().precision() >= FEWEST_DIGITS;
            return isRate()
                    ? rate().filter(RateText::isTellingSlip).isPresent()
                    : digits && (Typo.isAnyDigit(change, value()) || Typo.isLike(change, value()));
        }
    }

    ToldChanges(Verdicts verdicts, Draft draft, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
        this.pairs = YearPairs.of(draft, mentions);
    }

    void check() {
        mentions.stream().filter(this::isOpen).forEach(this::settle);
    }

    private boolean isOpen(Mention change) {
        return !pairs.isEmpty()
                && !change.inTable()
                && change.role().isChange()
                && change.quantity().exact()
                && (change.against() == Against.PRIOR_YEAR || change.against() == Against.NOTHING)
                && !OTHER_BASIS.matcher(change.lead().text()).find()
                && verdicts.isOpen(change);
    }

    private void settle(Mention change) {
        List<Told> told = told(change);
        Optional<Told> right = told.stream().filter(Told::holds).findFirst();
        if (right.isPresent()) {
            Pair pair = right.get().pair();
            verdicts.agree(List.of(change, pair.now(), pair.before()));
            return;
        }
        boolean one = told.stream()
                .allMatch(other -> other.value().compareTo(told.get(0).value()) == 0);
        boolean base = !surroundings.before(change, Mention::prior).isEmpty();
        told.stream().limit(1).filter(only -> one && !base && isWrong(only)).forEach(this::say);
    }

    private boolean isWrong(Told told) {
        Pair pair = told.pair();
        boolean known = verdicts.isContradicted(pair.now()) || verdicts.isContradicted(pair.before());
        BigDecimal stated = told.isRate()
                ? told.change().quantity().number()
                : told.change().quantity().value();
        boolean near = told.value().signum() > 0 && Magnitude.within(stated, told.value(), FARTHEST);
        boolean yearly = told.change().against() == Against.PRIOR_YEAR;
        return !known && (told.isTurned() || told.isSlip() || (told.sure() && yearly && near));
    }

    /** By what there is now, if that is told; else by its name. */
    private List<Told> told(Mention change) {
        List<Mention> now =
                surroundings
                        .before(
                                change,
                                other -> !other.role().isChange()
                                        && !other.quantity().unit().isRate())
                        .stream()
                        .limit(1)
                        .filter(other -> other.role() == Role.AMOUNT && surroundings.isTold(other, change))
                        .toList();
        List<Pair> near = pairs.stream()
                .filter(pair -> Math.abs(pair.block() - change.at().block()) <= NEAR)
                .filter(pair -> change.quantity().unit().isRate()
                        || pair.now().dimension().equals(change.dimension()))
                .toList();
        List<Told> byValue = near.stream()
                .filter(pair -> now.stream().anyMatch(amount -> isSame(amount, pair)))
                .map(pair -> new Told(change, pair, true))
                .toList();
        return byValue.isEmpty() ? byName(change, near) : byValue;
    }

    private static boolean isSame(Mention amount, Pair pair) {
        boolean named = isNamed(pair, TableLine.letters(amount.lead().clause()));
        return amount.quantity().meets(pair.now().quantity())
                && (named || amount.quantity().number().precision() >= TELLING);
    }

    private static boolean isNamed(Pair pair, String clause) {
        return pair.name().length() >= SHORTEST && clause.contains(pair.name());
    }

    private static List<Told> byName(Mention change, List<Pair> near) {
        String clause = TableLine.letters(change.lead().clause());
        List<Pair> named = near.stream().filter(pair -> isNamed(pair, clause)).toList();
        int longest =
                named.stream().mapToInt(pair -> pair.name().length()).max().orElse(0);
        return named.stream()
                .filter(pair -> pair.name().length() == longest)
                .filter(pair -> change.year() == 0
                        || pair.now().year() == 0
                        || change.year() == pair.now().year())
                .sorted(Comparator.comparingInt(pair -> -pair.now().year()))
                .map(pair -> new Told(change, pair, false))
                .toList();
    }

    private void say(Told told) {
        Pair pair = told.pair();
        if (told.isRate()) {
            told.rate().ifPresent(text -> text.contradict(verdicts));
        } else {
            boolean rise = told.change().role() == Role.RISE;
            List<Mention> of = rise ? List.of(pair.now(), pair.before()) : List.of(pair.before(), pair.now());
            Difference.settle(verdicts, told.change(), told.apart(), of);
        }
    }
}
