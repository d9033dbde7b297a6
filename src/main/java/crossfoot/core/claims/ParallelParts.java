package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import java.util.List;
import java.util.Optional;

/** 项目 11 个、投资 23 亿元，其中亿元以上 6 个、投资 25 亿元: what is told beside a part is no more than what is told beside the whole. */
final class ParallelParts {
    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ParallelParts(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(List<Breakdown> lists) {
        lists.stream().filter(list -> list.parts().get(0).lead().opensList()).forEach(this::check);
    }

    private void check(Breakdown list) {
        Optional<Mention> ofWhole = beside(list.whole());
        for (Mention part : list.parts()) {
            Optional<Mention> ofPart = beside(part);
            boolean larger = ofWhole.isPresent()
                    && ofPart.isPresent()
                    && ofWhole.get().index() + 1 == list.parts().get(0).index()
                    && ofPart.get().dimension().equals(ofWhole.get().dimension())
                    && ofPart.get().measure().isPlan()
                            == ofWhole.get().measure().isPlan()
                    && Interval.of(ofPart.get()).isAbove(Interval.of(ofWhole.get()));
            if (larger) {
                verdicts.contradict(Kind.IMPOSSIBLE, ofPart.get(), LargerParts.larger(ofWhole.get(), ofPart.get()));
            }
        }
    }

    /** The amount of another kind right behind it. */
    private Optional<Mention> beside(Mention head) {
        int next = head.index() + 1;
        return next >= mentions.size()
                ? Optional.empty()
                : Optional.of(mentions.get(next))
                        .filter(one -> one.sentence() == head.sentence()
                                && one.isAmount()
                                && !one.lead().opensList()
                                && one.lead().text().indexOf('；') < 0
                                && !one.dimension().equals(head.dimension()));
    }
}
