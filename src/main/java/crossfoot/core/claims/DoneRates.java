package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;

/** 受理 320 件，办结 310 件，办结率 96.9%: the rate names what was done. */
final class DoneRates {
    private static final List<String> NAMES = List.of("率", "满意度", "占比", "比例");
    private static final int STEM = 2;
    /** 3 起/10 万公顷: what something is counted by. */
    private static final String PER = "/";
    /** Signs of too many words to tell one thing done from another. */
    static final String GENERAL = "成完率分部门人支出收入数量金额的行合";

    private static final List<String> UNDONE = List.of("未", "不");
    private static final String DUE = "应";

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    DoneRates(Verdicts verdicts, Surroundings surroundings) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
    }

    void check(Mention rate) {
        String clause = rate.lead().clause().strip();
        int end = clause.indexOf('率');
        List<Mention> amounts = surroundings.item(rate, Mention::isAmount);
        List<Mention> item = amounts.stream()
                .filter(one -> one.dimension().equals(amounts.get(0).dimension()))
                .filter(one -> !one.lead().opensBracket() && !one.lead().text().endsWith(PER))
                .toList();
        boolean pair = end >= STEM
                && !NamedRates.isOfChange(rate)
                && item.size() == 2
                && item.stream()
                        .noneMatch(one -> UNDONE.stream().anyMatch(one.lead().clause()::contains))
                && item.get(0).dimension().equals(item.get(1).dimension())
                && isNamedAlike(clause.substring(end - STEM, end), item.get(0), item.get(1));
        if (pair) {
            List<RateText> ways = new ArrayList<>();
            boolean due = item.get(0).lead().clause().strip().startsWith(DUE);
            RateText.share(rate, item.get(due ? 1 : 0), item.get(due ? 0 : 1)).ifPresent(ways::add);
            RateText.ofAll(rate, item.get(0), item).filter(RateText::agrees).ifPresent(ways::add);
            RateText.settle(verdicts, ways, true);
        } else if (NAMES.stream().anyMatch(clause::contains)) {
            ofAny(rate, surroundings.before(rate, Mention::isAmount));
        }
    }

    /** 审结 has a sign of 结案 in it, 受理 has none. */
    private static boolean isNamedAlike(String stem, Mention done, Mention all) {
        String part = done.lead().clause();
        String whole = all.lead().clause();
        return part.contains(stem)
                || stem.chars().anyMatch(c -> part.indexOf(c) >= 0 && whole.indexOf(c) < 0 && GENERAL.indexOf(c) < 0);
    }

    /** It is a rate of two figures of its sentence, or it can't be checked. */
    private void ofAny(Mention rate, List<Mention> amounts) {
        List<RateText> ways = new ArrayList<>();
        for (Mention part : amounts) {
            for (Mention whole : amounts) {
                if (part.index() != whole.index() && part.dimension().equals(whole.dimension())) {
                    RateText.share(rate, part, whole).filter(RateText::agrees).ifPresent(ways::add);
                }
            }
        }
        RateText.settle(verdicts, ways, false);
    }
}
