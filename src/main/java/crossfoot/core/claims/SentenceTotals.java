package crossfoot.core.claims;

import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * All amounts of one kind that a sentence tells, and the first or the last of them: 护理补贴 90 人，一级 40 人，二级 50 人; or
 * 甲 3 万元；乙 4 万元，共计下达 7 万元. That the others miss it by a slip is no chance, anything else proves nothing.
 */
final class SentenceTotals {
    private static final int FEWEST = 4;
    private static final int MOST = 40;
    private static final String IN_ALL = "累计";
    /** How unlikely an accident must be. */
    private static final int CHANCE = 20;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Brackets brackets;

    SentenceTotals(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.brackets = new Brackets(mentions);
    }

    void check() {
        int at = 0;
        while (at < mentions.size()) {
            int end = at + 1;
            while (end < mentions.size()
                    && mentions.get(end).sentence() == mentions.get(at).sentence()) {
                end++;
            }
            if (!mentions.get(at).inTable() && end - at <= MOST) {
                int total = end < mentions.size() && isTotalOf(mentions.get(at), mentions.get(end)) ? end + 1 : end;
                mentions.subList(at, total).stream()
                        .map(Mention::dimension)
                        .distinct()
                        .forEach(new Sentence(mentions.subList(at, total))::check);
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

    /** The figures of one. */
    private final class Sentence {
        private final List<Mention> figures;

        Sentence(List<Mention> figures) {
            this.figures = figures;
        }

        /** 专业技术, 管理 and 工勤: there are no others. */
        private void apart(Mention whole, List<Mention> parts) {
            Interval sum = Interval.sum(parts);
            if (!sum.meets(Interval.of(whole))) {
                String key = sum.isAbove(Interval.of(whole)) ? "sum.more" : "sum.less";
                verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, key));
            }
        }

        void check(String dimension) {
            List<Mention> alike = figures.stream()
                    .filter(one -> one.isAmount() && one.dimension().equals(dimension) && !brackets.hold(one))
                    .toList();
            if (alike.size() < FEWEST || alike.stream().anyMatch(one -> !verdicts.isOpen(one))) {
                return;
            }
            List<Mention> parts = new ArrayList<>(alike);
            String last = alike.get(alike.size() - 1).lead().clause().strip();
            boolean closed = Words.TOTAL.begin(last) || last.startsWith(IN_ALL);
            Mention whole = parts.remove(closed ? parts.size() - 1 : 0);
            boolean mixed =
                    alike.stream().map(one -> one.measure().isPlan()).distinct().count() > 1;
            boolean set = Completeness.isOfSet(parts);
            if (parts.stream().anyMatch(part -> !part.named()) || (mixed && !closed && !set)) {
                return;
            }
            boolean largest = parts.stream()
                    .allMatch(part ->
                            part.quantity().value().compareTo(whole.quantity().value()) < 0);
            if (largest && !NearMiss.settle(verdicts, whole, parts, CHANCE) && set) {
                apart(whole, parts);
            }
        }
    }
}
