package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Why;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Puts a reason into words, from {@code crossfoot/proofs*.properties}. */
final class WhyText {
    private static final int LONGEST_NAME = 24;

    private final ResourceBundle chinese = words(Locale.ROOT);
    private final ResourceBundle english = words(Locale.ENGLISH);

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "crossfoot.proofs",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Why of(Mention at, Reason reason) {
        String unit = at.quantity().unit().symbol();
        String stated = at.quantity().number().toPlainString() + unit;
        BigDecimal expected = reason.expected();
        String should = expected == null
                ? ""
                : Arithmetic.number(
                                at.quantity().unit(),
                                expected,
                                at.quantity().number().scale())
                        + unit;
        Object[] details = {name(at), stated, reason.arithmetic(), should, names(reason)};
        return new Why(text(chinese, reason.key(), details), text(english, reason.key(), details));
    }

    private static String text(ResourceBundle words, String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    private static String names(Reason reason) {
        return reason.from().stream().map(WhyText::name).distinct().collect(Collectors.joining("、"));
    }

    private static String name(Mention mention) {
        String words = mention.subject().words();
        return words.length() > LONGEST_NAME ? words.substring(words.length() - LONGEST_NAME) : words;
    }
}
