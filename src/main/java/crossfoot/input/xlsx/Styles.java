package crossfoot.input.xlsx;

import crossfoot.input.sheet.DateFormats;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date. */
final class Styles {
    private static final int MOST_STYLES = 1_000_000;

    private final BitSet dates = new BitSet();

    /** @param xml the part, which is closed; null if the workbook has none */
    static Styles of(@Nullable Xml xml) throws IOException {
        Styles styles = new Styles();
        if (xml != null) {
            try (xml) {
                styles.read(xml);
            }
        }
        return styles;
    }

    /** @param styleIndex as a cell states it; null if it states none */
    boolean isDate(@Nullable String styleIndex) throws IOException {
        if (styleIndex == null || dates.isEmpty()) {
            return false;
        }
        return dates.get(number(styleIndex));
    }

    private void read(Xml xml) throws IOException {
        Map<Integer, String> patterns = new HashMap<>();
        boolean cellStyles = false;
        int style = 0;
        while (xml.toTag()) {
            String name = xml.name();
            if (name.equals("cellXfs")) {
                cellStyles = xml.isStart();
            } else if (xml.isStart() && name.equals("numFmt")) {
                String id = xml.attribute("numFmtId");
                String pattern = xml.attribute("formatCode");
                if (id != null && pattern != null && !cellStyles) {
                    patterns.put(number(id), pattern);
                }
            } else if (xml.isStart() && name.equals("xf") && cellStyles) {
                String id = xml.attribute("numFmtId");
                int format = id == null ? 0 : number(id);
                dates.set(style, DateFormats.isDate(format, patterns.get(format)));
                style++;
            } else if (xml.isStart()) {
                xml.countForeign();
            }
        }
    }

    private static int number(String text) throws IOException {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number < MOST_STYLES) {
                return number;
            }
        } catch (NumberFormatException damaged) {
            // Told below.
        }
        throw new Xml.MalformedXml("style " + text);
    }
}
