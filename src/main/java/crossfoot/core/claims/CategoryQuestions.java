package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.Statements.Passage;
import crossfoot.core.claims.read.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money told in the text under a category that is more than the category spent. It may be paid from elsewhere, so this
 * is asked, not said.
 */
final class CategoryQuestions {
    private static final int NEAR_THE_BEGINNING = 24;

    private static final String ITEM_MARKS = "（(1234567890一二三四五六七八九十";

    private final Verdicts verdicts;
    private @Nullable Mention category;

    CategoryQuestions(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(Statements statements) {
        for (Passage passage : statements.passages()) {
            if (passage.heading()) {
                category = null;
            }
            List<Mention> mentions = statements.in(passage);
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                String behind = i + 1 < mentions.size() ? mention.tail() : passage.tail();
                if (heads(mention, behind) || (i == 0 && headsAsItem(mention))) {
                    category = mention;
                } else if (i == 0 && (isOtherItem(mention) || (category != null && isNextItem(category, mention)))) {
                    category = null;
                } else {
                    ask(mention);
                }
            }
        }
    }

    /** 城市管理项目支出525.22万元：… */
    private static boolean heads(Mention mention, String behind) {
        String words = behind.stripLeading();
        boolean colon = words.startsWith("：") || words.startsWith(":");
        return mention.isAmount()
                && mention.quantity().unit().isMoney()
                && !mention.inTable()
                && colon
                && !Words.OPENING.in(words)
                && words.length() > 1
                && mention.named()
                && (!mention.subject().term().isEmpty() || mention.at().offset() < NEAR_THE_BEGINNING);
    }

    /** （二）城市管理类支出525.22万元。 */
    private static boolean headsAsItem(Mention mention) {
        String lead = mention.lead().text().strip();
        boolean item = !lead.isEmpty() && ITEM_MARKS.indexOf(lead.charAt(0)) >= 0;
        return item
                && mention.isAmount()
                && mention.named()
                && mention.quantity().unit().isMoney()
                && !mention.inTable()
                && mention.tail().isBlank()
                && lead.contains("支出")
                && mention.at().offset() < NEAR_THE_BEGINNING;
    }

    /** （三）城市管理支出 3 万元，占 30%: what follows is of this, whether more is known of it or not. */
    private static boolean isOtherItem(Mention mention) {
        String lead = mention.lead().text().strip();
        return !lead.isEmpty()
                && ITEM_MARKS.indexOf(lead.charAt(0)) >= 0
                && mention.isAmount()
                && !mention.subject().term().isEmpty();
    }

    /** （五）其他支出 3 万元，其中…, behind an item that was numbered likewise. */
    private static boolean isNextItem(Mention category, Mention mention) {
        String before = category.lead().text().strip();
        String lead = mention.lead().text().strip();
        boolean marked = !before.isEmpty()
                && ITEM_MARKS.indexOf(before.charAt(0)) >= 0
                && !lead.isEmpty()
                && (ITEM_MARKS.indexOf(lead.charAt(0)) >= 0 || lead.matches("[一二三四五六七八九十]{1,3}、.*"));
        return marked && mention.isAmount() && lead.contains("支出");
    }

    private void ask(Mention mention) {
        Mention head = category;
        if (head == null || mention.inTable() || !mention.quantity().unit().isMoney() || !mention.isAmount()) {
            return;
        }
        String clause = mention.lead().clause();
        boolean spent = Words.SPENDING.in(clause)
                && !Words.EARNING.in(clause)
                && !mention.measure().isPlan();
        boolean larger = mention.quantity().least().compareTo(head.quantity().most()) > 0;
        if (spent && larger && mention.subject().term().isEmpty()) {
            var unit = mention.quantity().unit();
            String arithmetic = Arithmetic.in(unit, mention) + " > " + Arithmetic.in(unit, head);
            verdicts.ask(Kind.IMPOSSIBLE, mention, new Reason("category", arithmetic, null, List.of(head)));
        }
    }
}
