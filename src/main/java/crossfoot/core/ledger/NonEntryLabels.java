package crossfoot.core.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which texts name a total, a balance or a signature instead of an entry: the table {@code crossfoot/nonentry.csv}. */
final class NonEntryLabels {
    /** What a label says of its row; the scopes of stated totals are explained in {@link RunningTotals}. */
    enum Kind {
        SIGNATURE,
        CARRY,
        BALANCE,
        ALL,
        GROUP,
        SUBTOTAL,
        PAGE,
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }

    private static final int LONGEST_LABEL = 20;
    private static final Map<String, Kind> LABELS = load();

    private NonEntryLabels() {}

    /** The kind of total that the whole text names; null if it is no total's label. */
    static @Nullable Kind total(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            return null;
        }
        String label = HeaderText.normalised(text);
        Kind kind = LABELS.get(label);
        if (kind == null) {
            kind = byEnding(label);
        }
        return kind == Kind.SIGNATURE ? null : kind;
    }

    /** The text is a line for signatures, a page number or a note about the table. */
    static boolean isSignature(String text) {
        String folded = HeaderText.folded(text);
        int colon = folded.indexOf(':');
        String head = colon < 0 ? folded : folded.substring(0, colon);
        boolean page =
                (folded.startsWith("第") && folded.contains("页")) || (folded.startsWith("共") && folded.endsWith("页"));
        return page || LABELS.get(head) == Kind.SIGNATURE;
    }

    private static @Nullable Kind byEnding(String label) {
        boolean sum = label.endsWith("合计") || label.endsWith("小计") || label.endsWith("累计");
        if (!sum) {
            return null;
        }
        String before = label.substring(0, label.length() - 2);
        if (before.endsWith("月") || before.endsWith("月份")) {
            return Kind.MONTH;
        }
        if (before.endsWith("季度") || before.endsWith("季")) {
            return Kind.QUARTER;
        }
        if (before.endsWith("年") || before.endsWith("年度")) {
            return Kind.YEAR;
        }
        return label.endsWith("合计") ? Kind.GROUP : Kind.SUBTOTAL;
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> labels = new HashMap<>();
        for (String line : ResourceLines.of("nonentry.csv")) {
            int comma = line.indexOf(',');
            Kind kind = Kind.valueOf(line.substring(0, comma).toUpperCase(Locale.ROOT));
            labels.put(HeaderText.normalised(line.substring(comma + 1)), kind);
        }
        return Map.copyOf(labels);
    }
}
