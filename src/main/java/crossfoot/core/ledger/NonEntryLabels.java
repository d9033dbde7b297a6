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
        TEN_DAYS,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    private static final int LONGEST_LABEL = 20;
    private static final String PERIOD = "0123456789年月日份度季第一二三四五六七八九十上中下半旬-~—至到";
    private static final Map<String, Kind> LABELS = load();
    /** The characters in which labels end: what ends otherwise needs no closer look. */
    private static final String ENDINGS = endings();

    private NonEntryLabels() {}

    /** The kind of total that the whole text names; null if it is no total's label. */
    static @Nullable Kind total(String text) {
        if (!mayBeLabel(text)) {
            return null;
        }
        String label = HeaderText.normalised(text);
        Kind kind = LABELS.get(label);
        if (kind == null) {
            kind = ofPeriod(label);
        }
        return kind == Kind.SIGNATURE ? null : kind;
    }

    /** A sum of something that the text names (办公费小计): a total only where no date and no voucher say otherwise. */
    static @Nullable Kind sumOf(String text) {
        if (!mayBeLabel(text)) {
            return null;
        }
        String label = HeaderText.normalised(text);
        if (label.endsWith("小计") || label.endsWith("累计")) {
            return Kind.SUBTOTAL;
        }
        return label.endsWith("合计") || label.endsWith("总计") ? Kind.GROUP : null;
    }

    /** The text is a line for signatures, a page number or a note about the table. */
    static boolean isSignature(String text) {
        String folded = HeaderText.folded(text);
        int colon = folded.indexOf(':');
        String head = colon < 0 ? folded : folded.substring(0, colon);
        boolean page = folded.endsWith("页") && (folded.startsWith("第") || folded.startsWith("共"));
        return page || LABELS.get(head) == Kind.SIGNATURE;
    }

    private static boolean mayBeLabel(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_LABEL
                && ENDINGS.indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) >= 0;
    }

    /** 3月合计, 2021年累计, 第一季度小计. */
    private static @Nullable Kind ofPeriod(String label) {
        boolean sum = label.endsWith("合计") || label.endsWith("小计") || label.endsWith("累计");
        String period = sum ? label.substring(0, label.length() - 2) : "";
        for (int i = 0; i < period.length(); i++) {
            if (PERIOD.indexOf(period.charAt(i)) < 0) {
                return null;
            }
        }
        if (period.endsWith("旬")) {
            return Kind.TEN_DAYS;
        }
        if (period.endsWith("半年")) {
            return Kind.HALF_YEAR;
        }
        if (period.endsWith("日")) {
            return Kind.DAY;
        }
        if (period.endsWith("月") || period.endsWith("月份")) {
            return Kind.MONTH;
        }
        if (period.endsWith("季度") || period.endsWith("季")) {
            return Kind.QUARTER;
        }
        return period.endsWith("年") || period.endsWith("年度") ? Kind.YEAR : null;
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

    private static String endings() {
        StringBuilder endings = new StringBuilder(":：*＊)）");
        LABELS.keySet().forEach(label -> endings.append(label.charAt(label.length() - 1)));
        return endings.toString();
    }
}
