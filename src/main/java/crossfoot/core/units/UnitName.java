package crossfoot.core.units;

import crossfoot.core.money.HalfWidth;
import java.util.Locale;

/** The form in which names of units are compared: small Latin letters, half-width, without blanks, dashes, brackets. */
final class UnitName {
    private UnitName() {}

    static String fold(String text) {
        return HalfWidth.of(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_—·()\\[\\]【】〔〕]", "");
    }
}
