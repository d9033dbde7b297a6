package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Scope;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same quantity stated twice: same subject, year, money, plan or outcome. */
final class RepeatCheck {
    /** As often as no report repeats itself. */
    private static final int MOST = 200;

    private static final Set<String> GENERAL = Set.of("年初结转", "年末结转", "收入", "支出", "本年收入", "本年支出");
    private static final List<String> ADDED = List.of("追加", "调增", "调减", "压减");
    /** 同口径: counted as in another year. */
    private static final String SAME_BASIS = "同口径";

    private static final String OF_SOME = "（同口径";
    private static final BigDecimal ONE_SIZE = BigDecimal.valueOf(2);
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);

    private final Verdicts verdicts;
    /** What names no year is of the only one that the draft names. */
    private final boolean oneYear;

    private final Map<Integer, Mention> wholes = new HashMap<>();
    /** What the first figure of a paragraph is of, beyond the term. */
    private final Map<Integer, String> topics = new HashMap<>();

    /** The cells of a row of a table. */
    private final Map<String, List<Mention>> rows = new HashMap<>();

    private final Set<Integer> interim;
    private final Set<Integer> added;
    private final NumberedLists lists;
    private final SameNames names;

    RepeatCheck(Verdicts verdicts, Statements statements, List<Breakdown> breakdowns) {
        List<Mention> mentions = statements.mentions();
        this.verdicts = verdicts;
        this.lists = new NumberedLists(statements);
        this.names = new SameNames(mentions);
        this.oneYear = mentions.stream()
                        .map(Mention::year)
                        .filter(year -> year > 0)
                        .distinct()
                        .count()
                == 1;
        for (Breakdown breakdown : breakdowns) {
            breakdown.parts().forEach(part -> wholes.put(part.index(), breakdown.whole()));
        }
        mentions.forEach(mention ->
                topics.putIfAbsent(mention.at().block(), mention.subject().rest()));
        mentions.stream()
                .filter(Mention::inTable)
                .forEach(cell -> rows.computeIfAbsent(row(cell), unused -> new ArrayList<>())
                        .add(cell));
        this.interim = interim(mentions);
        this.added = added(mentions);
    }

    private static String row(Mention cell) {
        return cell.at().block() + "/" + cell.at().row();
    }

    /** 项目支出中普通教育 1138.62 万元, beside a row 普通教育 | 6349.06 | 5210.44 | 1138.62. */
    private boolean isInRow(Mention told, Mention cell) {
        return cell.inTable()
                && rows.getOrDefault(row(cell), List.of()).stream()
                        .anyMatch(other -> other.quantity().meets(told.quantity()));
    }

    /** 追加项目资金 56 万元、人员经费 36 万元: so much more of each. */
    private static Set<Integer> added(List<Mention> mentions) {
        Set<Integer> found = new HashSet<>();
        for (Mention mention : mentions) {
            boolean listed = mention.lead().joint() == '、' && found.contains(mention.index() - 1);
            if (listed || ADDED.stream().anyMatch(mention.lead().clause()::contains)) {
                found.add(mention.index());
            }
        }
        return found;
    }

    /** （一）支持产业 3 万元 below 一、中央资金, and below 二、省级资金: items of two lists. */
    private boolean isOfOtherList(Mention one, Mention other) {
        int first = lists.of(one);
        int second = lists.of(other);
        boolean apart = first >= 0 && second >= 0 && first != second;
        return one.subject().term().isEmpty() && (apart || lists.areTwoItems(one, other));
    }

    /** Of a month or a quarter: what its paragraph has said once, or a cell's own head. */
    private static Set<Integer> interim(List<Mention> mentions) {
        Set<Integer> found = new HashSet<>();
        int block = -1;
        for (Mention mention : mentions) {
            if (Words.INTERIM.in(mention.lead().text())) {
                found.add(mention.index());
                block = mention.inTable() ? block : mention.at().block();
            } else if (mention.at().block() == block) {
                found.add(mention.index());
            }
        }
        return found;
    }

    void check(List<Mention> mentions) {
        Map<String, List<Mention>> alike = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String key = key(mention);
            if (!key.isEmpty()) {
                alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(mention);
            }
        }
        alike.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> compare(group.subList(0, Math.min(group.size(), MOST))));
    }

    /** Empty where the figure may be another of the same name. */
    String key(Mention mention) {
        String subject = mention.subject().key();
        boolean usable = mention.isAmount()
                && !added.contains(mention.index())
                && !mention.lead().text().contains(SAME_BASIS)
                && !mention.tail().startsWith(OF_SOME)
                && mention.named()
                && !subject.isEmpty()
                && mention.quantity().exact();
        if (!usable || interim.contains(mention.index()) || !RepeatedNames.has(mention)) {
            return "";
        }
        return String.join(
                "/",
                subject,
                parent(mention),
                oneYear ? "" : Integer.toString(mention.year()),
                mention.measure().name(),
                mention.dimension());
    }

    /** What it is a part of, where that isn't what such parts are always of. */
    private String parent(Mention mention) {
        Mention whole = wholes.get(mention.index());
        if (whole == null) {
            return "";
        }
        Subject of = whole.subject();
        return Terms.isPart(mention.subject().term(), of.term()) ? of.rest() : of.term() + of.rest();
    }

    private Scope scope(Mention mention) {
        Mention whole = wholes.get(mention.index());
        Scope own = mention.subject().scope();
        return whole == null ? own : own.within(whole.subject().scope());
    }

    private void compare(List<Mention> group) {
        for (Mention mention : group) {
            List<Mention> fitting = group.stream()
                    .filter(other ->
                            other.index() != mention.index() && scope(other).fits(scope(mention)))
                    .toList();
            List<Mention> equal = fitting.stream()
                    .filter(other -> other.quantity().meets(mention.quantity()))
                    .toList();
            verdicts.agree(equal);
            if (equal.stream()
                    .noneMatch(other -> other.at().block() != mention.at().block())) {
                List<Mention> same = group.stream()
                        .filter(other -> other.index() == mention.index() || isSame(mention, other))
                        .toList();
                compare(mention, standard(same), same.size());
            }
        }
    }

    /**
     * Of the same money for sure, or so much alike that one of them must be a slip. Who tells two figures in one
     * sentence means two things, unless they are alike.
     */
    private boolean isSame(Mention one, Mention other) {
        boolean columns = one.inTable()
                && one.at().block() == other.at().block()
                && (one.at().row() == other.at().row()
                        || one.at().column() == other.at().column());
        if (columns
                || isOfOtherTopic(one, other)
                || isOfOtherList(one, other)
                || isOfOtherWhole(one, other)
                || names.areOfTwoThings(one, other)) {
            return false;
        }
        Scope first = scope(one);
        Scope second = scope(other);
        if (one.sentence() == other.sentence()) {
            return Typo.isLike(one, other);
        }
        if (first.isSame(second)) {
            return true;
        }
        boolean unsure = first.owner().equals(second.owner()) && first.money().equals(second.money());
        return unsure ? Typo.isNear(one, other) : first.fits(second) && Typo.isLike(one, other);
    }

    /** 资金 15 万元 of 1832.93 万元, and 资金 10 万元 of 1537.93 万元: parts of two wholes. */
    private boolean isOfOtherWhole(Mention one, Mention other) {
        Mention first = wholes.get(one.index());
        Mention second = wholes.get(other.index());
        return first != null
                && second != null
                && (one.subject().term().isEmpty()
                        || GENERAL.contains(one.subject().term()))
                && !first.quantity().meets(second.quantity());
    }

    /** What is carried over, or bears no name of its own, is of what its paragraph is about. */
    private boolean isOfOtherTopic(Mention one, Mention other) {
        boolean general =
                one.subject().term().isEmpty() || GENERAL.contains(one.subject().term());
        if (!general || one.inTable() || other.inTable()) {
            return false;
        }
        String first = topics.getOrDefault(one.at().block(), "");
        String second = topics.getOrDefault(other.at().block(), "");
        return one.at().block() != other.at().block()
                && !first.isEmpty()
                && !second.isEmpty()
                && !first.contains(second)
                && !second.contains(first);
    }

    private void compare(Mention mention, Mention standard, int size) {
        if (mention.quantity().meets(standard.quantity())
                || isOfOtherSize(mention, standard)
                || isInRow(mention, standard)
                || isInRow(standard, mention)) {
            return;
        }
        boolean proven = verdicts.addsUp(mention) && !verdicts.addsUp(standard);
        boolean relied = verdicts.addsUp(standard) && !verdicts.addsUp(mention);
        boolean inOrder = proven || (!relied && mention.index() < standard.index() && size == 2);
        Mention first = inOrder ? mention : standard;
        Mention later = inOrder ? standard : mention;
        verdicts.contradict(Kind.REPEAT, later, twice(first, later));
    }

    /** 收入 1.17 亿元 of the region, and 收入 4523.8 万元 of the office. */
    private static boolean isOfOtherSize(Mention one, Mention other) {
        BigDecimal first = one.quantity().value();
        BigDecimal second = other.quantity().value();
        boolean units = !one.quantity().unit().equals(other.quantity().unit());
        boolean slip = first.max(second).compareTo(first.min(second).multiply(SLIP)) == 0;
        return units && !slip && !Magnitude.within(first, second, ONE_SIZE);
    }

    /** The value that most of them have; the first where none is more frequent. */
    private static Mention standard(List<Mention> group) {
        Mention best = group.get(0);
        long most = 0;
        for (Mention candidate : group) {
            long same = group.stream()
                    .filter(other -> other.quantity().meets(candidate.quantity()))
                    .count();
            if (same > most) {
                most = same;
                best = candidate;
            }
        }
        return best;
    }

    /** What a table names no unit of is in that of the other. */
    static Reason twice(Mention first, Mention later) {
        Mention meant = first.dimension().equals(later.dimension())
                ? first
                : later.with(later.quantity().with(first.quantity().number()));
        BigDecimal one = meant.quantity().value();
        BigDecimal other = later.quantity().value();
        boolean slip = one.signum() != 0
                && (one.compareTo(other.multiply(SLIP)) == 0 || other.compareTo(one.multiply(SLIP)) == 0);
        String arithmetic = Arithmetic.in(later.quantity().unit(), later) + " ≠ "
                + Arithmetic.in(later.quantity().unit(), meant);
        return new Reason(slip ? "repeat.slip" : "repeat", arithmetic, one, List.of(first));
    }
}
