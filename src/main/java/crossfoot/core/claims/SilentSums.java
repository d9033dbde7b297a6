package crossfoot.core.claims;

import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures listed without a word that says of what: 按经济分类，工资 3 万元、办公 4 万元、设备 5 万元. That they come to a figure
 * stated shortly before, or to the first or last of their sentence, proves them; that they miss it by a slip is no
 * chance, anything else proves nothing.
 */
final class SilentSums {
    private static final int FEWEST = 3;
    /** How unlikely an accident must be. */
    private static final int CHANCE = 20;

    /** Of all that a sentence tells. */
    private static final int FEWEST_OF_SENTENCE = 4;

    private static final int TELLING_DIGITS = 4;
    private static final int MOST = 16;
    private static final int NEAREST = 6;
    private static final int FARTHEST = 40;
    private static final List<String> BETWEEN = List.of("、", "和", "及", "与");
    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final List<Mention> mentions;
    private final Brackets brackets;

    SilentSums(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
        this.brackets = new Brackets(mentions);
    }

    void check() {
        int at = 0;
        while (at < mentions.size()) {
            Mention first = mentions.get(at);
            boolean open = !first.inTable() && first.isAmount() && (verdicts.isOpen(first) || isFirst(first));
            List<Mention> run = open ? run(first, false) : List.of();
            if (run.size() > 1 && !prove(run) && !prove(run(first, true))) {
                askDigits(run);
            }
            at++;
        }
        sentences();
    }

    /** The amounts of its kind in its sentence from it on; if {@code whatever}, planned or done. */
    private List<Mention> run(Mention first, boolean whatever) {
        List<Mention> run = new ArrayList<>();
        for (int i = first.index(); i < Math.min(mentions.size(), first.index() + FARTHEST) && run.size() < MOST; i++) {
            Mention next = mentions.get(i);
            if (next.sentence() != first.sentence()) {
                break;
            }
            boolean alike = next.isAmount()
                    && next.dimension().equals(first.dimension())
                    && (whatever
                            || next.measure().isPlan() == first.measure().isPlan()
                            || Measure.isGiven(next.lead().clause()));
            boolean told = next.named() || BETWEEN.contains(next.lead().text().strip());
            if (alike && told && !next.lead().opensBracket()) {
                run.add(next);
            }
        }
        return run;
    }

    private boolean prove(List<Mention> run) {
        Mention first = run.get(0);
        List<Mention> wholes = wholes(first);
        BigDecimal sum = first.quantity().value();
        for (int count = 2; count <= run.size(); count++) {
            sum = sum.add(run.get(count - 1).quantity().value());
            for (Mention whole : wholes) {
                boolean some = count >= FEWEST && (count == run.size() || digits(whole) >= FEWEST);
                boolean telling = some || isTelling(whole, run.subList(0, count));
                if (telling && whole.quantity().value().compareTo(sum) == 0) {
                    verdicts.addUp(whole, run.subList(0, count));
                    return true;
                }
            }
        }
        return false;
    }

    private void askDigits(List<Mention> run) {
        Mention first = run.get(0);
        boolean open = isFirst(first) && run.size() < MOST && run.stream().noneMatch(verdicts::addsUp);
        List<Mention> wholes = open ? wholes(first) : List.of();
        wholes.stream().limit(NEAREST).forEach(whole -> slipped(whole, run));
    }

    private List<Mention> wholes(Mention first) {
        List<Mention> wholes = new ArrayList<>(surroundings.paragraph(first, other -> isWhole(other, first)));
        wholes.addAll(surroundings.lately(first, other -> isWhole(other, first)));
        return wholes;
    }

    /** Two come to a third by chance, unless they have digits enough. */
    private static boolean isTelling(Mention whole, List<Mention> pair) {
        return digits(whole) >= TELLING_DIGITS && pair.stream().allMatch(part -> digits(part) >= TELLING_DIGITS - 1);
    }

    private static int digits(Mention figure) {
        return figure.quantity().number().unscaledValue().abs().toString().length();
    }

    /** With two digits of one of them changed about they would come to it. */
    private void slipped(Mention whole, List<Mention> run) {
        List<Slip> slips = Slip.of(whole, run);
        boolean telling = !verdicts.addsUp(whole)
                || (NearMiss.isUnlikely(whole, run, CHANCE)
                        && slips.stream().allMatch(slip -> Typo.isSameLong(slip.part(), slip.meant())));
        boolean open =
                whole.quantity().exact() && telling && slips.stream().allMatch(slip -> verdicts.isOpen(slip.part()));
        if (open && !slips.isEmpty()) {
            Slip.say(verdicts, whole, run, slips);
        }
    }

    /** No amount of its kind stands before it in its sentence. */
    private boolean isFirst(Mention mention) {
        return surroundings
                .before(mention, other -> other.isAmount() && other.dimension().equals(mention.dimension()))
                .isEmpty();
    }

    private void sentences() {
        int at = 0;
        while (at < mentions.size()) {
            int end = at + 1;
            while (end < mentions.size()
                    && mentions.get(end).sentence() == mentions.get(at).sentence()) {
                end++;
            }
            if (!mentions.get(at).inTable() && end - at <= FARTHEST) {
                int total = end < mentions.size() && isTotalOf(mentions.get(at), mentions.get(end)) ? end + 1 : end;
                List<Mention> figures = mentions.subList(at, total);
                figures.stream().map(Mention::dimension).distinct().forEach(dimension -> sentence(figures, dimension));
            }
            at = end;
        }
    }

    /** 甲 3 万元；乙 4 万元。共计下达 7 万元: told in a sentence of its own. */
    private static boolean isTotalOf(Mention one, Mention total) {
        return total.sentence() == one.sentence() + 1
                && total.at().block() == one.at().block()
                && total.isAmount()
                && Words.TOTAL.begin(total.lead().clause().strip());
    }

    /** All amounts of one kind, and the first or the last of them: 护理补贴 90 人，一级 40 人，二级 30 人，三级 20 人. */
    private void sentence(List<Mention> figures, String dimension) {
        List<Mention> parts = new ArrayList<>(figures.stream()
                .filter(one -> one.isAmount() && one.dimension().equals(dimension) && !brackets.hold(one))
                .toList());
        if (parts.size() < FEWEST_OF_SENTENCE || parts.stream().anyMatch(one -> !verdicts.isOpen(one))) {
            return;
        }
        boolean mixed =
                parts.stream().map(one -> one.measure().isPlan()).distinct().count() > 1;
        boolean closed = CountedTotals.isTotal(parts.get(parts.size() - 1));
        Mention whole = parts.remove(closed ? parts.size() - 1 : 0);
        boolean within = parts.stream()
                .allMatch(part -> part.named()
                        && part.quantity().value().compareTo(whole.quantity().value()) < 0);
        if (within && (closed || !mixed)) {
            NearMiss.settle(verdicts, whole, parts, CHANCE);
        }
    }

    private static boolean isWhole(Mention other, Mention part) {
        return !other.quantity().unit().isRate()
                && other.dimension().equals(part.dimension())
                && !other.role().isChange()
                && other.quantity().value().compareTo(part.quantity().value()) > 0;
    }
}
