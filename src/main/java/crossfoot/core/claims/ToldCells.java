package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.TableLine.Place;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.draft.Draft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 核定编制 109 名，实有在职 101 人，离退休 50 人, beside a table that has 109, 102 and 50 in its totals: what a sentence tells of one
 * line of a table is what stands in it. That others of the sentence do shows that the line is meant.
 */
final class ToldCells {
    private static final int NAMED = 10;
    private static final int COUNTED = 3;
    private static final int SAME_UNIT = 1;
    private static final int NEAR = 8;
    private static final int FEW_LETTERS = 2;
    private static final int LONG = 4;
    private static final int TELLING = 4;
    private static final int FEWEST_DIGITS = 3;
    private static final BigDecimal FARTHEST = new BigDecimal("1.5");
    private static final BigDecimal NEARLY = new BigDecimal("1.2");

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Wording wording;
    private final List<TableLine> lines;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

    /** @param weight how clearly the words name the place */
    private record Told(Mention figure, TableLine line, Place place, int weight) {
        boolean isNamed() {
            return weight >= NAMED;
        }
    }

    ToldCells(Verdicts verdicts, Draft draft, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions.stream().filter(ToldCells::isTelling).toList();
        this.wording = new Wording(draft);
        this.lines = TableLines.of(draft, mentions);
        this.mentions.forEach(told -> bySentence
                .computeIfAbsent(told.sentence(), unused -> new ArrayList<>())
                .add(told));
    }

    private static boolean isTelling(Mention told) {
        return !told.inTable()
                && told.quantity().exact()
                && !told.prior()
                && !told.role().isChange()
                && told.role() != Role.SHARE
                && told.role() != Role.ECHO;
    }

    /** What stands in the line that its sentence tells of is proven. */
    private void prove() {
        mentions.stream()
                .filter(verdicts::isOpen)
                .forEach(told -> right(told).ifPresent(right -> {
                    verdicts.agree(List.of(told));
                    verdicts.agree(right.place().from());
                }));
    }

    private Optional<Told> right(Mention told) {
        return places(told).stream()
                .filter(one -> one.place().meets(told))
                .filter(one -> one.isNamed() || others(one) > 0)
                .findFirst();
    }

    /** What does not, is wrong. */
    void check() {
        prove();
        for (Mention told : mentions) {
            List<Told> places = verdicts.isContradicted(told) ? List.of() : places(told);
            if (places.stream().noneMatch(one -> one.place().meets(told))) {
                places.stream()
                        .filter(this::isClear)
                        .max(Comparator.comparingLong(this::others))
                        .ifPresent(this::say);
            }
        }
    }

    /** One of each line that may be meant. */
    private List<Told> places(Mention told) {
        String clause = TableLine.letters(told.lead().clause());
        String item = TableLine.letters(wording.item(told));
        List<TableLine> near = lines.stream()
                .filter(line -> Math.abs(line.block() - told.at().block()) <= NEAR)
                .toList();
        boolean row = near.stream().anyMatch(line -> line.kind() == TableLine.Kind.ROW && line.isNamedIn(clause));
        List<Told> places = near.stream()
                .filter(line -> switch (line.kind()) {
                    case ROW -> line.isNamedIn(row ? clause : item);
                    case TOTALS -> !row;
                    case COLUMN -> true;
                })
                .flatMap(line -> place(told, clause, line).stream())
                .toList();
        List<Told> named = places.stream().filter(Told::isNamed).toList();
        return named.isEmpty() ? places : named;
    }

    /** The one of the line that the words name most clearly. */
    private static Optional<Told> place(Mention told, String clause, TableLine line) {
        List<Told> found = line.places().stream()
                .filter(place -> place.isOfKind(told) && isOfYear(told, place))
                .map(place -> new Told(told, line, place, weight(told, clause, place)))
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingInt(Told::weight).reversed())
                .toList();
        boolean one = found.size() == 1
                || (found.size() > 1 && found.get(0).weight() > found.get(1).weight());
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isOfYear(Mention told, Place place) {
        Mention cell = place.from().get(0);
        return !cell.prior() && (cell.year() == 0 || told.year() == 0 || cell.year() == told.year());
    }

    private static int weight(Mention told, String clause, Place place) {
        Unit own = told.quantity().unit();
        int same = place.unit().equals(own.symbol()) && !own.isMoney() ? COUNTED : SAME_UNIT;
        int unit = place.isUnit(own.symbol()) ? same : 0;
        if (place.isNamed() && clause.contains(place.name())) {
            return NAMED * place.name().length() + unit;
        }
        int shared = (int)
                Affinity.pairs(place.name()).stream().filter(clause::contains).count();
        return Math.min(NAMED - 1, unit + LONG * shared);
    }

    /** So many other figures of its sentence are of the line. */
    private long others(Told one) {
        return bySentence.getOrDefault(one.figure().sentence(), List.of()).stream()
                .filter(other -> other.index() != one.figure().index())
                .flatMap(other -> equal(other, one.line()).stream())
                .filter(place -> !place.equals(one.place()))
                .distinct()
                .count();
    }

    private static Optional<Place> equal(Mention other, TableLine line) {
        Optional<Place> named = place(other, TableLine.letters(other.lead().clause()), line)
                .filter(told -> told.place().meets(other))
                .filter(told -> told.isNamed()
                        || other.quantity().number().precision() >= (told.weight() >= COUNTED ? 2 : FEWEST_DIGITS))
                .map(Told::place);
        return named.or(() -> line.places().stream()
                .filter(place -> line.kind() == TableLine.Kind.ROW && place.isOne())
                .filter(place -> other.quantity().unit().isCount()
                        && other.dimension().equals(place.from().get(0).dimension()))
                .filter(place -> place.meets(other))
                .findFirst());
    }

    private boolean isClear(Told one) {
        if (one.place().from().stream().anyMatch(verdicts::isContradicted)) {
            return false;
        }
        long others = others(one);
        int left = left(one).length();
        boolean slip = isSlip(one);
        boolean open = verdicts.isOpen(one.figure());
        BigDecimal value = one.figure().quantity().value();
        boolean named = one.isNamed() && left <= FEW_LETTERS;
        boolean near = named && Magnitude.within(value, one.place().value(), FARTHEST);
        boolean nearly =
                near && left == 0 && Magnitude.within(value, one.place().value(), NEARLY);
        boolean full =
                one.isNamed() && left == 0 && (one.place().name() + one.line().name()).length() >= LONG;
        return (open && others > 0 && slip && (named || !one.isNamed()))
                || (open && others > 1 && near)
                || (open && others > 0 && nearly && one.place().isOne())
                || (full && isOtherName(one))
                || (others > 0 && named && isOtherRow(one));
    }

    /** The words of its clause that neither the table nor any report has. */
    private static String left(Told one) {
        String words = TableLine.letters(one.figure().lead().clause())
                .replace(one.place().name(), "")
                .replace(one.line().name().isEmpty() ? "\0" : one.line().name(), "");
        for (String filler : Words.FILLER.all()) {
            words = words.replace(filler, "");
        }
        return words.replace("人员", "");
    }

    private static boolean isSlip(Told one) {
        BigDecimal factor = one.figure().quantity().unit().factor();
        int decimals = Math.max(0, one.figure().quantity().number().scale());
        BigDecimal meant = one.place()
                .value()
                .divide(factor, decimals, RoundingMode.HALF_UP)
                .multiply(factor);
        String number = one.figure().quantity().number().toPlainString();
        String other = meant.toPlainString();
        boolean turned = number.length() == 2
                && new StringBuilder(number).reverse().toString().equals(other);
        return turned
                || Typo.isAnyDigit(one.figure(), meant)
                || Typo.isLike(one.figure(), meant)
                || Typo.isSwapped(one.figure(), meant);
    }

    /** It is what stands in the same column beside another row. */
    private boolean isOtherRow(Told one) {
        Mention told = one.figure();
        return told.quantity().number().precision() >= TELLING
                && !verdicts.addsUp(told)
                && one.line().kind() == TableLine.Kind.ROW
                && lines.stream()
                        .filter(line -> line.block() == one.line().block() && line.kind() == TableLine.Kind.ROW)
                        .flatMap(line -> line.places().stream())
                        .anyMatch(place -> place.name().equals(one.place().name()) && place.meets(told));
    }

    /** It is what stands in the table beside another name. */
    private boolean isOtherName(Told one) {
        Mention told = one.figure();
        return told.quantity().number().precision() >= TELLING
                && one.line().kind() == TableLine.Kind.COLUMN
                && lines.stream()
                        .filter(line -> line.block() == one.line().block() && line.kind() == TableLine.Kind.COLUMN)
                        .flatMap(line -> line.places().stream())
                        .anyMatch(place ->
                                !place.name().equals(one.place().name()) && place.isOfKind(told) && place.meets(told));
    }

    private void say(Told one) {
        Place place = one.place();
        Mention told = one.figure();
        if (place.isOne()) {
            verdicts.contradict(
                    Kind.REPEAT, told, RepeatCheck.twice(place.from().get(0), told));
        } else {
            verdicts.contradict(SumCheck.kind(told), told, SumCheck.apart(told, place.from(), "sum.apart"));
        }
    }
}
