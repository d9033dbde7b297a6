package crossfoot.input.xlsx;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workbook's texts, copied once: POI builds an object tree for a text at every look. */
final class SharedStrings {
    /** What an object and its array take of the memory beside the characters. */
    private static final int OBJECT_BYTES = 48;

    private final String[] texts;

    private SharedStrings(String[] texts) {
        this.texts = texts;
    }

    /**
     * Reads all texts; the count that the part states itself is not believed.
     *
     * @param xml the part, which is closed; null if the workbook has none
     */
    static SharedStrings of(@Nullable Xml xml, Limits limits) throws IOException {
        List<String> texts = new ArrayList<>();
        long bytes = 0;
        if (xml != null) {
            try (xml) {
                while (xml.toTag()) {
                    if (xml.isStart() && xml.name().equals("si")) {
                        String text = richText(xml);
                        bytes += bytes(text);
                        texts.add(text);
                    } else if (xml.isStart() && !xml.name().equals("sst")) {
                        xml.skip();
                    }
                    if (texts.size() > limits.texts()) {
                        throw new LimitExceeded("sharedStrings", "> " + limits.texts(), limits.texts(), "texts");
                    }
                    if (bytes > limits.textBytes()) {
                        throw new LimitExceeded("sharedStrings", "> " + bytes + " B", limits.textBytes(), "textBytes");
                    }
                }
            }
        }
        return new SharedStrings(texts.toArray(new String[0]));
    }

    /** About what a text takes of the memory: Java keeps one of Latin letters in a byte each. */
    private static int bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return OBJECT_BYTES + 2 * text.length();
            }
        }
        return OBJECT_BYTES + text.length();
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
