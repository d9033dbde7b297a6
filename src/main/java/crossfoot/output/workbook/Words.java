package crossfoot.output.workbook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the workbook, from {@code crossfoot/workbook*.properties}; English for an English locale. */
final class Words {
    private final ResourceBundle words;

    Words(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.words = ResourceBundle.getBundle(
                "crossfoot.workbook",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    /** The words for a key that may have none: then {@code otherwise}. */
    String orElse(String key, String otherwise) {
        return words.containsKey(key) ? of(key) : otherwise;
    }
}
