package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 群众满意率 | 92.40% in a table of indicators, and 收回问卷 250 份，满意的 236 份 in the text: these make the rate. */
final class IndicatorRates {
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2})[率度]$");
    private static final Pattern ACTUAL = Pattern.compile("实际|完成|实现");
    private static final Pattern NOT = Pattern.compile("不|未|没有|其余");
    private static final int MOST = 200;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

    IndicatorRates(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        mentions.stream()
                .filter(told ->
                        !told.inTable() && told.isAmount() && told.quantity().exact())
                .limit(MOST)
                .forEach(told -> bySentence
                        .computeIfAbsent(told.sentence(), unused -> new ArrayList<>())
                        .add(told));
    }

    void check() {
        mentions.stream()
                .filter(rate -> rate.inTable() && rate.quantity().unit().isRate() && verdicts.isOpen(rate))
                .filter(rate -> ACTUAL.matcher(rate.lead().clause()).find())
                .forEach(this::settle);
    }

    private void settle(Mention rate) {
        Matcher name = NAME.matcher(TableLine.letters(rate.lead().before()));
        List<RateText> ways = name.find() ? ways(rate, name.group(1)) : List.of();
        Optional<RateText> right = ways.stream().filter(RateText::agrees).findFirst();
        boolean one = ways.stream()
                .allMatch(way -> way.part().compareTo(ways.get(0).part()) == 0
                        && way.whole().compareTo(ways.get(0).whole()) == 0);
        if (right.isPresent()) {
            RateText.settle(verdicts, List.of(right.get()), false);
        } else if (one) {
            ways.stream().filter(RateText::isTellingSlip).findFirst().ifPresent(way -> way.contradict(verdicts));
        }
    }

    /** Of what goes by the name of the rate, and of more of the same in its sentence. */
    private List<RateText> ways(Mention rate, String stem) {
        return bySentence.values().stream()
                .flatMap(sentence -> sentence.stream()
                        .filter(part -> isCalled(part, stem))
                        .flatMap(part -> sentence.stream()
                                .filter(whole -> whole.index() != part.index() && isOf(part, whole))
                                .flatMap(whole -> RateText.share(rate, part, whole).stream())))
                .toList();
    }

    private static boolean isCalled(Mention part, String stem) {
        String clause = part.lead().clause();
        return clause.contains(stem) && !NOT.matcher(clause).find();
    }

    private static boolean isOf(Mention part, Mention whole) {
        return whole.dimension().equals(part.dimension())
                && whole.quantity().value().compareTo(part.quantity().value()) >= 0;
    }
}
