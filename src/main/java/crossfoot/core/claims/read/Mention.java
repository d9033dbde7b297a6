package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.draft.Span;
import java.util.List;

/**
 * A figure with all that its surroundings say of it.
 *
 * @param index in the draft, from 0
 * @param at its place
 * @param quote the words around it
 * @param sentence number of its sentence in the draft; a cell of a table is one of its own
 * @param lead the words before it; those of a cell are its row's and column's
 * @param tail the words behind it, up to the next figure or the end of the sentence, the first 60 characters of them
 * @param subject what it is of; taken from nearby where the clause itself doesn't say
 * @param named the clause itself says the subject
 * @param year that it belongs to; 0 if that can't be told
 * @param against what a change or a rate is measured by
 * @param prior an amount of the year before, given to compare with
 */
public record Mention(
        int index,
        Span at,
        String quote,
        int sentence,
        Quantity quantity,
        Lead lead,
        String tail,
        Subject subject,
        boolean named,
        int year,
        Role role,
        Measure measure,
        Against against,
        boolean prior) {

    private static final List<String> GOT = List.of("得", "，得", "实得", "，实得", "得分", "，得分");

    /** What a change or a rate is measured by. */
    public enum Against {
        NOTHING,
        PRIOR_YEAR,
        INITIAL,
        ADJUSTED,
        BUDGET;

        public static Against of(String said) {
            String words = Measure.withoutKinds(said);
            if (Words.INITIAL.in(words)) {
                return INITIAL;
            }
            if (Words.ADJUSTED.in(words)) {
                return ADJUSTED;
            }
            if (Words.PRIOR.in(words) || words.contains("同比") || Years.compared(words) > 0) {
                return PRIOR_YEAR;
            }
            return words.contains("预算") || words.contains("计划") ? BUDGET : NOTHING;
        }

        public boolean isBudget() {
            return this != NOTHING && this != PRIOR_YEAR;
        }
    }

    /** 去年完成 3 万元，同比增长 5%: what is compared is of the year that is told of, if no other figure is. */
    boolean compares(List<Mention> told) {
        int last = told.size() - 1;
        return last >= 0
                && role.isChange()
                && against == Against.PRIOR_YEAR
                && Words.COMPARING.begin(lead.clause().strip())
                && isBefore(told.get(last))
                && (last == 0
                        || !isBefore(told.get(last - 1))
                        || !told.get(last).isLike(told.get(last - 1)));
    }

    private boolean isBefore(Mention before) {
        return before.role == Role.AMOUNT && before.sentence == sentence;
    }

    private boolean isLike(Mention other) {
        return other.dimension().equals(dimension());
    }

    /** The same figure, and not one of the year before. */
    Mention now() {
        return new Mention(
                index, at, quote, sentence, quantity, lead, tail, subject, named, year, role, measure, against, false);
    }

    /** The same place and words, with another number. */
    public Mention with(Quantity other) {
        return new Mention(
                index, at, quote, sentence, other, lead, tail, subject, named, year, role, measure, against, prior);
    }

    /** The same, planned or done. */
    Mention with(Measure other) {
        return new Mention(
                index, at, quote, sentence, quantity, lead, tail, subject, named, year, role, other, against, prior);
    }

    /** 25 分 of 资金管理 25 分得 24.2 分: what could be got. */
    public boolean isFullScore(List<Mention> mentions) {
        return dimension().equals(Unit.SCORE)
                && index + 1 < mentions.size()
                && mentions.get(index + 1).sentence == sentence
                && mentions.get(index + 1).dimension().equals(Unit.SCORE)
                && GOT.contains(mentions.get(index + 1).lead().text().strip());
    }

    public boolean inTable() {
        return at.row() >= 0;
    }

    public String dimension() {
        return quantity.unit().dimension();
    }

    /** How much there is of the subject now: no change, no rate, not last year's. */
    public boolean isAmount() {
        return role == Role.AMOUNT && !quantity.unit().isRate() && !prior;
    }
}
