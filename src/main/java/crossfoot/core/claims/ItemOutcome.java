package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a paragraph of 部门决算 says of one item twice: 行政运行（项）3 万元，主要用于…。年初预算为 4 万元，支出决算为 3 万元.
 */
final class ItemOutcome {
    private static final Pattern QUOTES = Pattern.compile("[“”\"\\s]");
    private static final List<String> ITEM = List.of("（项）", "(项)");
    private static final List<String> OUTCOME = List.of("支出决算为", "支出决算", "支出决算数为", "决算数为", "决算为", "决算数");

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ItemOutcome(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check() {
        for (Mention item : mentions) {
            if (isItem(item)) {
                item(item);
            }
        }
    }

    private static boolean isItem(Mention mention) {
        return mention.role() == Role.AMOUNT
                && !mention.inTable()
                && ITEM.stream().anyMatch(QUOTES.matcher(mention.lead().text()).replaceAll("")::endsWith);
    }

    /** Up to the next item, its outcome. */
    private void item(Mention item) {
        for (int i = item.index() + 1; i < mentions.size(); i++) {
            Mention later = mentions.get(i);
            if (later.at().block() != item.at().block() || isItem(later)) {
                return;
            }
            String clause = later.lead().clause().strip();
            if (later.isAmount() && later.dimension().equals(item.dimension()) && OUTCOME.contains(clause)) {
                compare(item, later);
                return;
            }
        }
    }

    private void compare(Mention item, Mention outcome) {
        if (item.quantity().value().compareTo(outcome.quantity().value()) == 0) {
            verdicts.agree(List.of(item, outcome));
            return;
        }
        boolean borneOut = verdicts.isAgreed(outcome) && !verdicts.isAgreed(item);
        Mention first = borneOut ? outcome : item;
        Mention later = borneOut ? item : outcome;
        Reason reason = RepeatCheck.twice(first, later);
        if (Interval.of(item).widened(outcome.quantity().grain()).meets(Interval.of(outcome))) {
            verdicts.note(Kind.REPEAT, later, reason);
        } else {
            verdicts.contradict(Kind.REPEAT, later, reason);
        }
    }
}
