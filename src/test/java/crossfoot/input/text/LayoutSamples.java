package crossfoot.input.text;

import crossfoot.core.ledger.Layout;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Layouts that decide one thing. */
final class LayoutSamples {
    private LayoutSamples() {}

    static Layout delimitedBy(char delimiter) {
        return of(null, delimiter);
    }

    static Layout encodedIn(String encoding) {
        return of(encoding, null);
    }

    private static Layout of(@Nullable String encoding, @Nullable Character delimiter) {
        return new Layout(
                "**", Map.of(), null, encoding, delimiter, null, false, null, List.of(), false, Map.of(), false,
                List.of());
    }
}
