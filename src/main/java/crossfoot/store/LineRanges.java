package crossfoot.store;

import java.util.Collection;
import java.util.Set;

/** Sets of line numbers as short text: {@code 3-5,9}. */
final class LineRanges {
    private LineRanges() {}

    static String encode(Collection<Long> lines) {
        StringBuilder text = new StringBuilder();
        long first = 0;
        long last = 0;
        Set<Long> ascending = new LineSet();
        ascending.addAll(lines);
        for (long line : ascending) {
            if (line != last + 1 || first == 0) {
                append(text, first, last);
                first = line;
            }
            last = line;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, long first, long last) {
        if (first > 0) {
            text.append(text.isEmpty() ? "" : ",").append(first);
            text.append(last > first ? "-" + last : "");
        }
    }

    static Set<Long> decode(String text) {
        Set<Long> lines = new LineSet();
        for (String range : text.split(",", -1)) {
            if (!range.isEmpty()) {
                int dash = range.indexOf('-');
                long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
                long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
                for (long line = first; line <= last; line++) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
