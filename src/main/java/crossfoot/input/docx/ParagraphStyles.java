package crossfoot.input.docx;

import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a document say: the level of a heading, the list a paragraph belongs to. */
final class ParagraphStyles {
    static final ParagraphStyles NONE = new ParagraphStyles();

    /** Levels are stated from 0; this one means running text. */
    private static final int BODY_TEXT = 9;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private @Nullable Integer level;
        private @Nullable String list;
        private @Nullable Integer listLevel;
    }

    /** Reads the part of the styles. */
    static ParagraphStyles read(Xml xml) throws IOException {
        ParagraphStyles all = new ParagraphStyles();
        Style style = new Style();
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            String value = Objects.requireNonNullElse(xml.attribute("val"), "");
            switch (xml.name()) {
                case "style" -> {
                    style = new Style();
                    all.styles.put(Objects.requireNonNullElse(xml.attribute("styleId"), ""), style);
                }
                case "name" -> style.name = value.toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = value;
                case "outlineLvl" -> style.level = Digits.of(value, BODY_TEXT);
                case "numId" -> style.list = value;
                case "ilvl" -> style.listLevel = Digits.of(value, 0);
                default -> xml.countForeign();
            }
        }
        return all;
    }

    /** A line of a table of contents only repeats a heading, with its page. */
    boolean isContents(String id) {
        Style style = styles.get(id);
        return style != null && style.name.matches("toc \\d+");
    }

    /** Level of a heading, 1 the highest; 0 for running text. */
    int level(String id) {
        Integer stated = null;
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id);
        while (style != null && stated == null && seen.add(style.name)) {
            stated = style.level;
            if (stated == null && style.name.matches("heading [1-9]")) {
                stated = style.name.charAt("heading ".length()) - '1';
            }
            style = styles.get(style.basedOn);
        }
        return level(stated);
    }

    /** A stated level, from 0, as the level of a heading. */
    static int level(@Nullable Integer stated) {
        return stated == null || stated < 0 || stated >= BODY_TEXT ? 0 : stated + 1;
    }

    /** The list that a style belongs to, as its id and level; null if to none. */
    @Nullable
    ListPlace list(String id) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id);
        while (style != null && seen.add(style.name)) {
            if (style.list != null) {
                return new ListPlace(style.list, Objects.requireNonNullElse(style.listLevel, 0));
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }

    /** A list and the level in it. */
    record ListPlace(String list, int level) {}
}
