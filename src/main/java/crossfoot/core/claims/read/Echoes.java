package crossfoot.core.claims.read;

import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.text.Quantity;
import crossfoot.core.draft.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Figures in brackets that say the one before them once more, in another unit: 2833.7 万吨（566.7 亿斤）. */
final class Echoes {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[（(]\\s*(即|合|折合|约合|折)?\\s*");

    private final String text;
    private final List<Mention> mentions;
    private final List<Echo> taken = new ArrayList<>();

    private record Echo(Quantity quantity, Mention of) {}

    /** @param mentions those read so far; the last is the figure before */
    Echoes(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** Whether the figure is one; then it is kept apart from its sentence, of which it is no part. */
    boolean take(Quantity before, Quantity quantity) {
        String rest = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + 2))
                .strip();
        boolean echo = before.unit().dimension().equals(quantity.unit().dimension())
                && !before.unit().symbol().equals(quantity.unit().symbol())
                && BETWEEN.matcher(text.substring(before.end(), quantity.start()))
                        .matches()
                && (rest.startsWith("）") || rest.startsWith(")"));
        if (echo) {
            taken.add(new Echo(quantity, mentions.get(mentions.size() - 1)));
        }
        return echo;
    }

    /** Adds them behind their paragraph, each as a sentence of its own; returns the number of the last. */
    int tell(int block, int sentences) {
        int sentence = sentences;
        for (Echo echo : taken) {
            sentence++;
            mentions.add(mention(echo.quantity(), echo.of(), block, sentence));
        }
        return sentence;
    }

    private Mention mention(Quantity quantity, Mention of, int block, int sentence) {
        return new Mention(
                mentions.size(),
                Span.inParagraph(block, quantity.start(), quantity.end() - quantity.start()),
                of.quote(),
                sentence,
                quantity,
                Lead.of("（"),
                "",
                of.subject(),
                false,
                of.year(),
                Role.ECHO,
                of.measure(),
                Against.NOTHING,
                of.prior());
    }
}
