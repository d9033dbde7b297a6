package crossfoot.input.xlsx;

import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workbook's texts, copied once: POI builds an object tree for a text at every look. */
final class SharedStrings {
    /** Texts that a workbook may have; the count it states itself is not believed. */
    private static final int MOST_TEXTS = 8_000_000;

    private final String[] texts;

    private SharedStrings(String[] texts) {
        this.texts = texts;
    }

    /** @param in the part; null if the workbook has none */
    static SharedStrings of(@Nullable InputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        if (in != null) {
            try (Xml xml = new Xml(in)) {
                while (xml.toTag()) {
                    if (xml.isStart() && xml.name().equals("si")) {
                        texts.add(richText(xml));
                    } else if (xml.isStart() && !xml.name().equals("sst")) {
                        xml.skip();
                    }
                    if (texts.size() > MOST_TEXTS) {
                        throw new Xml.MalformedXml("more than " + MOST_TEXTS + " texts");
                    }
                }
            }
        }
        return new SharedStrings(texts.toArray(new String[0]));
    }

    /** @throws IOException if there is no such text */
    String get(String index) throws IOException {
        int number = -1;
        try {
            number = Integer.parseInt(index);
        } catch (NumberFormatException damaged) {
            throw new Xml.MalformedXml("shared text \"" + index + "\"");
        }
        if (number < 0 || number >= texts.length) {
            throw new Xml.MalformedXml("shared text " + number + " of " + texts.length);
        }
        return texts[number];
    }

    /** The text of the element that has just begun: its own and that of its runs, without phonetic hints. */
    static String richText(Xml xml) throws IOException {
        String first = "";
        StringBuilder all = null;
        int depth = 1;
        while (depth > 0) {
            if (!xml.toTag()) {
                throw new Xml.MalformedXml("it ends within a text");
            }
            if (!xml.isStart()) {
                depth--;
            } else if (xml.name().equals("t")) {
                String piece = xml.text();
                if (all == null && first.isEmpty()) {
                    first = piece;
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    if (all.length() <= Xml.MOST_CHARACTERS) {
                        all.append(piece);
                    }
                }
            } else if (xml.name().equals("r")) {
                depth++;
            } else {
                xml.skip();
            }
            if (depth > 2) {
                throw new Xml.MalformedXml("a run within a run");
            }
        }
        return unescaped(all == null ? first : all.toString());
    }

    /** Resolves Excel's {@code _x000D_} for characters that XML does not allow (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = escapeAt(text, at);
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int escapeAt(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
