package crossfoot.core.claims;

import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.Statements.Passage;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paragraphs numbered alike, each beginning with an amount, and a figure told shortly before: that they come to it
 * proves them, that they miss it by digits changed about is no chance; anything else proves nothing.
 */
final class NumberedSums {
    private static final Pattern OPENED = Pattern.compile("(具体|明细|分别|情况|构成|组成)[^。]{0,4}如下|其中[：:]?$");
    private static final int FEWEST = 2;
    private static final int MOST = 40;
    private static final int FEW_DIGITS = 4;
    private static final int PARAGRAPHS = 4;
    private static final int NEAREST = 8;
    /** How unlikely an accident must be where the words announce a list, and where they don't. */
    private static final int ANNOUNCED = 5;

    private static final int SILENT = 100;

    private final Verdicts verdicts;
    private final Statements statements;

    NumberedSums(Verdicts verdicts, Statements statements) {
        this.verdicts = verdicts;
        this.statements = statements;
    }

    void check() {
        List<Passage> passages = statements.passages();
        int at = 0;
        while (at < passages.size()) {
            String style = style(passages.get(at));
            List<Mention> items = style.isEmpty() ? List.of() : items(at, style);
            if (items.size() >= FEWEST) {
                numbered(at, items);
                settle(items, closing(at + items.size(), items.get(0)));
            }
            at += Math.max(1, items.size());
        }
    }

    /** How the paragraph is numbered; empty if it isn't, or tells no amount. */
    private String style(Passage passage) {
        return first(passage).isPresent() ? passage.mark() : "";
    }

    private Optional<Mention> first(Passage passage) {
        return statements.in(passage).stream()
                .filter(one -> !one.quantity().unit().isRate() && !one.role().isChange())
                .findFirst()
                .filter(one -> one.isAmount() && !one.inTable());
    }

    /** The first amounts of this paragraph and those right behind it that are numbered alike and of one kind. */
    private List<Mention> items(int from, String style) {
        List<Mention> items = new ArrayList<>();
        for (int i = from; i < statements.passages().size() && items.size() < MOST; i++) {
            Passage passage = statements.passages().get(i);
            if (!style(passage).equals(style)) {
                break;
            }
            Mention item = first(passage).orElseThrow();
            Mention first = items.isEmpty() ? item : items.get(0);
            boolean alone = beside(item).isEmpty() && item.dimension().equals(first.dimension());
            if (!alone && !isAlike(item, first)) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    /** The first amounts; or all that the items tell side by side; or what was planned and done, told with them. */
    private void numbered(int at, List<Mention> items) {
        List<Mention> all = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        for (Mention item : items) {
            List<Mention> beside = beside(item);
            all.add(item);
            beside.stream()
                    .filter(other -> other.named() && isAlike(other, item))
                    .forEach(all::add);
            beside.stream()
                    .filter(other -> other.measure().isPlan() != item.measure().isPlan())
                    .limit(1)
                    .forEach(others::add);
        }
        List<Mention> wholes = wholes(at, items.get(0));
        boolean settled = prove(items, wholes) || prove(all, wholes) || ask(all, wholes);
        if (!settled && all.size() > items.size()) {
            ask(items, wholes);
        }
        if (others.size() == items.size()) {
            settle(others, wholes(at, others.get(0)));
        }
    }

    /** With few digits only two neighbours that changed places are no chance. */
    private static boolean isSlip(Mention figure, BigDecimal meant) {
        boolean telling = figure.quantity().number().unscaledValue().toString().length() > FEW_DIGITS;
        return telling ? Typo.isLike(figure, meant) : Typo.isSwapped(figure, meant);
    }

    /** The amounts behind it in its sentence, up to a list of parts. */
    private List<Mention> beside(Mention item) {
        List<Mention> beside = new ArrayList<>();
        for (int i = item.index() + 1; i < statements.mentions().size(); i++) {
            Mention next = statements.mentions().get(i);
            boolean listed = next.lead().opensList() || next.lead().opensBracket();
            if (next.sentence() != item.sentence() || listed) {
                break;
            }
            if (next.isAmount() && next.dimension().equals(item.dimension())) {
                beside.add(next);
            }
        }
        return beside;
    }

    private static boolean isAlike(Mention one, Mention other) {
        return one.isAmount()
                && one.dimension().equals(other.dimension())
                && (one.measure().isPlan() == other.measure().isPlan() || isGiven(one) || isGiven(other));
    }

    private static boolean isGiven(Mention amount) {
        return Measure.isGiven(amount.lead().clause());
    }

    /** What is told in the few paragraphs before the list, the nearest first. */
    private List<Mention> wholes(int from, Mention first) {
        List<Mention> wholes = new ArrayList<>();
        for (int i = from - 1; i >= Math.max(0, from - PARAGRAPHS); i--) {
            List<Mention> within = statements.in(statements.passages().get(i));
            within.stream()
                    .filter(other -> isAlike(other, first) && !other.inTable())
                    .forEach(wholes::add);
            if (!within.isEmpty()) {
                break;
            }
        }
        return wholes.subList(0, Math.min(wholes.size(), NEAREST));
    }

    /** 以上各项合计 3 万元, right behind the list. */
    private List<Mention> closing(int behind, Mention first) {
        List<Mention> within = behind < statements.passages().size()
                ? statements.in(statements.passages().get(behind))
                : List.of();
        return within.stream()
                .filter(other -> isAlike(other, first) && !other.inTable())
                .limit(1)
                .filter(other -> Words.TOTAL.in(other.lead().clause()))
                .toList();
    }

    /** 已支出 3 万元，具体如下：: all of it is told below. */
    private static boolean isOpened(Mention whole) {
        return OPENED.matcher(whole.tail()).find();
    }

    private void settle(List<Mention> items, List<Mention> wholes) {
        if (!prove(items, wholes)) {
            ask(items, wholes);
        }
    }

    /** They come to one of the figures told before. */
    private boolean prove(List<Mention> items, List<Mention> wholes) {
        Optional<Mention> same = isSpoilt(items, wholes)
                ? Optional.empty()
                : wholes.stream()
                        .filter(whole -> whole.quantity().value().compareTo(TableSum.of(items)) == 0
                                || (isOpened(whole) && Interval.sum(items).meets(Interval.of(whole))))
                        .findFirst();
        same.ifPresent(whole -> verdicts.addUp(whole, items));
        return same.isPresent();
    }

    private boolean isSpoilt(List<Mention> items, List<Mention> wholes) {
        return items.stream().anyMatch(verdicts::isContradicted)
                || wholes.stream().anyMatch(verdicts::isContradicted);
    }

    /** They miss one of them by a slip. */
    private boolean ask(List<Mention> items, List<Mention> wholes) {
        if (isSpoilt(items, wholes)) {
            return true;
        }
        BigDecimal sum = TableSum.of(items);
        for (Mention whole : wholes) {
            if (NearMiss.settle(verdicts, whole, items, isOpened(whole) ? ANNOUNCED : SILENT)) {
                return true;
            }
            boolean leftOut = isOpened(whole) && TableSum.isLeftOut(whole, items);
            boolean digits = isSlip(whole, sum) || Typo.isOtherDigit(whole, Interval.sum(items));
            if (verdicts.isOpen(whole) && (leftOut || digits)) {
                verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, items, "sum.more"));
                return true;
            }
        }
        return false;
    }
}
