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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs numbered alike, each beginning with an amount, and a figure told shortly before: that they come to it
 * proves them, that they miss it by digits changed about is no chance; anything else proves nothing.
 */
final class NumberedSums {
    private static final Pattern MARK =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|[0-9]{1,2}[、.．]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[）)]|[①-⑩])");
    private static final Pattern OPENED = Pattern.compile("(具体|明细|分别|情况|构成|组成)[^。]{0,4}如下");
    private static final int FEWEST = 2;
    private static final int MOST = 20;
    private static final int FEW_DIGITS = 4;
    private static final int PARAGRAPHS = 4;
    private static final int NEAREST = 8;

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

    /** How its first sentence is numbered: 1、 as N、; empty if it isn't, or begins with no amount. */
    private String style(Passage passage) {
        List<Mention> within = statements.in(passage);
        if (within.isEmpty() || !within.get(0).isAmount() || within.get(0).inTable()) {
            return "";
        }
        Matcher mark = MARK.matcher(within.get(0).lead().text().strip());
        return mark.lookingAt() ? mark.group().replaceAll("[0-9一二三四五六七八九十①-⑩]+", "N") : "";
    }

    /** The first amounts of this paragraph and those right behind it that are numbered alike and of one kind. */
    private List<Mention> items(int from, String style) {
        List<Mention> items = new ArrayList<>();
        for (int i = from; i < statements.passages().size() && items.size() < MOST; i++) {
            Passage passage = statements.passages().get(i);
            if (!style(passage).equals(style)) {
                break;
            }
            Mention item = statements.in(passage).get(0);
            Mention first = items.isEmpty() ? item : items.get(0);
            if (!isAlike(item, first)) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    /** The first amounts; or all that the items tell side by side; or the budgets told along with them. */
    private void numbered(int at, List<Mention> items) {
        if (settle(items, wholes(at, items.get(0)))) {
            return;
        }
        List<Mention> all = new ArrayList<>();
        List<Mention> plans = new ArrayList<>();
        for (Mention item : items) {
            List<Mention> others = beside(item);
            all.add(item);
            others.stream()
                    .filter(other -> other.named() && isAlike(other, item))
                    .forEach(all::add);
            others.stream()
                    .filter(other -> other.measure().isPlan() && !item.measure().isPlan())
                    .limit(1)
                    .forEach(plans::add);
        }
        if (all.size() > items.size()) {
            settle(all, wholes(at, items.get(0)));
        }
        if (plans.size() == items.size()) {
            settle(plans, wholes(at, plans.get(0)));
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

    /** Whether anything is to be said of these. */
    private boolean settle(List<Mention> items, List<Mention> wholes) {
        if (items.stream().anyMatch(verdicts::isContradicted) || wholes.stream().anyMatch(verdicts::isContradicted)) {
            return true;
        }
        BigDecimal sum = TableSum.of(items);
        Optional<Mention> same = wholes.stream()
                .filter(whole -> whole.quantity().value().compareTo(sum) == 0
                        || (isOpened(whole) && Interval.sum(items).meets(Interval.of(whole))))
                .findFirst();
        if (same.isPresent()) {
            verdicts.addUp(same.get(), items);
            return true;
        }
        for (Mention whole : wholes) {
            boolean leftOut = isOpened(whole) && TableSum.isLeftOut(whole, items);
            boolean digits = isSlip(whole, sum) || Typo.isOtherDigit(whole, Interval.sum(items));
            if (verdicts.isOpen(whole) && (leftOut || digits)) {
                verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, items, "sum.more"));
                return true;
            }
            List<Slip> slips = Slip.of(whole, items).stream()
                    .filter(slip -> isSlip(slip.part(), slip.meant()))
                    .toList();
            if (!slips.isEmpty() && slips.stream().allMatch(slip -> verdicts.isOpen(slip.part()))) {
                Slip.say(verdicts, whole, items, slips);
                return true;
            }
        }
        return false;
    }
}
