package crossfoot.input.docx;

import java.nio.charset.StandardCharsets;

/** Goes through the text of an element in its bytes, a character of the text at a time. */
final class RawText {
    private final byte[] bytes;
    private int at;
    private char second;

    RawText(byte[] bytes, long fromByte) {
        this.bytes = bytes;
        this.at = Math.toIntExact(fromByte);
    }

    long atByte() {
        return at;
    }

    /** The next character of the text, be it written as itself or as a reference; −1 where the text ends. */
    int next() {
        if (second != 0) {
            char c = second;
            second = 0;
            return c;
        }
        if (at >= bytes.length || bytes[at] == '<') {
            return -1;
        }
        if (bytes[at] == '&') {
            return reference();
        }
        int length = length(bytes[at] & 0xFF);
        if (bytes[at] == '\r') {
            length = at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
            at += length;
            return '\n';
        }
        String text = new String(bytes, at, Math.min(length, bytes.length - at), StandardCharsets.UTF_8);
        at += length;
        return taken(text);
    }

    private int taken(String text) {
        second = text.length() > 1 ? text.charAt(1) : 0;
        return text.charAt(0);
    }

    private int reference() {
        int end = at;
        while (end < bytes.length && bytes[end] != ';' && bytes[end] != '<') {
            end++;
        }
        String name = new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
        at = Math.min(end + 1, bytes.length);
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private int numbered(String name) {
        try {
            int point = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return taken(Character.toString(point));
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }

    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }
}
