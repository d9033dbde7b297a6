package crossfoot.output.page;

import com.samskivert.mustache.Mustache;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The words of the page, from {@code crossfoot/page*.properties}. Both languages stand in the page; the reader chooses.
 */
final class PageWords {
    private static final Pattern DETAIL = Pattern.compile("|", Pattern.LITERAL);

    private final ResourceBundle chinese = bundle(Locale.ROOT);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "crossfoot.page",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text in both languages, as the template's {@code both} takes it; one of them if they are the same. */
    static Map<String, Object> both(String chinese, String english) {
        return chinese.equals(english) ? Map.of("zh", chinese) : Map.of("zh", chinese, "en", english);
    }

    Map<String, Object> of(String key, Object... details) {
        return both(text(chinese, key, details), text(english, key, details));
    }

    private static String text(ResourceBundle words, String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    /** What stands between {@code {{#w}}} and {@code {{/w}}} is a key and its details, parted by bars. */
    Mustache.Lambda lambda() {
        return (fragment, out) -> {
            String[] parts = DETAIL.split(fragment.execute(), -1);
            Object[] details = Arrays.copyOfRange(parts, 1, parts.length);
            String zh = text(chinese, parts[0], details);
            String en = text(english, parts[0], details);
            out.write(
                    zh.equals(en)
                            ? zh
                            : "<span class=\"zh\">" + zh + "</span><span class=\"en\" lang=\"en\">" + en + "</span>");
        };
    }
}
