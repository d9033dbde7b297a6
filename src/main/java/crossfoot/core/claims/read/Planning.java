package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import java.util.List;

/** Whether the figures of a paragraph were planned or have happened, from left to right. */
final class Planning {
    /** 为预算 3 万元的 5%, 控制在预算 3 万元以内: the budget is told along, nothing is listed of it. */
    private static final List<String> OF = List.of("为", "控制在", "未超", "低于");

    /** 完成预算 3 万元的 5%: with the rate, the comparison with the budget has been told. */
    private static final String RATE_OF = "的";

    private final Measure list;
    private final List<Mention> mentions;
    private Measure listed;
    /** Of the figure in front of an open bracket. */
    private Measure bracketed = Measure.ACTUAL;

    /** @param list what the list is of in which the paragraph is an item */
    Planning(Measure list, List<Mention> mentions) {
        this.list = list;
        this.mentions = mentions;
        this.listed = list;
    }

    /** A sentence begins. */
    void begin() {
        listed = list;
        bracketed = Measure.ACTUAL;
    }

    /** What is planned as a whole is planned in its parts; scores and changes are no plans. */
    Measure measure(Quantity quantity, Role role, Lead lead, int sentence) {
        if (lead.opensList() || lead.startsWith('：', ':')) {
            listed = ofWhole(sentence);
        }
        bracketed = lead.opensBracket() ? before(lead, sentence) : lead.closesBracket() ? Measure.ACTUAL : bracketed;
        if (quantity.unit().dimension().equals(Unit.SCORE) || role.isChange()) {
            return Measure.ACTUAL;
        }
        Measure inherited = bracketed.isPlan() ? bracketed : listed;
        return inherited.isPlan() && !Measure.isSaid(lead.clause()) ? inherited : Measure.of(lead.clause());
    }

    /** 预算 3 万元（年初 1 万元，追加 2 万元）: what stands in the bracket is of the plan in front of it. */
    private Measure before(Lead lead, int sentence) {
        if (mentions.isEmpty() || !lead.startsWith('（', '(')) {
            return Measure.ACTUAL;
        }
        Mention last = mentions.get(mentions.size() - 1);
        return last.sentence() == sentence ? last.measure() : Measure.ACTUAL;
    }

    /** That of the figure before, but for those in brackets. */
    private Measure ofWhole(int sentence) {
        for (int i = mentions.size() - 1; i >= 0 && mentions.get(i).sentence() >= sentence - 1; i--) {
            Mention mention = mentions.get(i);
            if (mention.role() == Role.AMOUNT
                    && !mention.prior()
                    && !isBase(i)
                    && OF.stream().noneMatch(mention.lead().clause().strip()::startsWith)
                    && !mention.lead().opensBracket()) {
                return mention.measure();
            }
        }
        return Measure.ACTUAL;
    }

    /** 完成预算 3 万元的 5%: told along with the rate. */
    private boolean isBase(int at) {
        Mention later = at + 1 < mentions.size() ? mentions.get(at + 1) : mentions.get(at);
        return later.quantity().unit().isRate() && isTold(later.lead());
    }

    static boolean isTold(Lead rate) {
        return rate.text().strip().equals(RATE_OF);
    }
}
