package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.List;

/** 1450.23 万元/1469.06 万元×100%=98.72%: the way to the rate is written out. */
final class WrittenFormulas {
    private static final List<String> OVER = List.of("/", "÷", "／");
    private static final List<String> TIMES = List.of("×", "*", "x", "X", "✕", "＊");
    private static final List<String> EQUALS = List.of("=", "＝", "≈");
    private static final int FIGURES = 3;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    WrittenFormulas(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(Mention rate) {
        int at = rate.index();
        boolean written = at >= FIGURES
                && rate.quantity().unit().isRate()
                && isSign(rate, EQUALS)
                && isSign(mentions.get(at - 1), TIMES)
                && isSign(mentions.get(at - 2), OVER)
                && mentions.get(at - FIGURES).at().block() == rate.at().block();
        if (written) {
            Mention part = mentions.get(at - FIGURES);
            Mention whole = mentions.get(at - 2);
            RateText.settle(verdicts, RateText.share(rate, part, whole).stream().toList(), true);
        }
    }

    /** Nothing but the sign, and brackets, stands before it. */
    private static boolean isSign(Mention mention, List<String> signs) {
        String between = mention.lead().text().replaceAll("[\\s()（）]", "");
        return signs.contains(between);
    }
}
