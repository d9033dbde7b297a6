package crossfoot.input.docx;

import crossfoot.input.docx.ParagraphStyles.ListPlace;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers that Word shows before the paragraphs of its lists, and that stand in no paragraph. */
final class ListNumbers {
    static final ListNumbers NONE = new ListNumbers();

    private static final int LEVELS = 9;

    private final Map<String, Level[]> outlines = new HashMap<>();
    private final Map<String, String> outlineOf = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** Reads the part of the numbering. */
    static ListNumbers read(Xml xml) throws IOException {
        ListNumbers numbers = new ListNumbers();
        Reading reading = new Reading();
        while (xml.toTag()) {
            if (xml.isStart()) {
                numbers.take(xml, reading);
            }
        }
        return numbers;
    }

    /** Where in the part one is. */
    private static final class Reading {
        private Level[] outline = levels();
        private Level level = new Level();
        private String list = "";
        private int listLevel;
    }

    private void take(Xml xml, Reading reading) throws IOException {
        String value = Objects.requireNonNullElse(xml.attribute("val"), "");
        switch (xml.name()) {
            case "abstractNum" -> {
                reading.outline = levels();
                outlines.put(Objects.requireNonNullElse(xml.attribute("abstractNumId"), ""), reading.outline);
            }
            case "lvl" -> {
                int at = Digits.of(xml.attribute("ilvl"), LEVELS);
                reading.level = at < LEVELS ? reading.outline[at] : new Level();
            }
            case "start" -> reading.level.start = Digits.of(value, 1);
            case "numFmt" -> reading.level.format = value;
            case "lvlText" -> reading.level.text = value;
            case "num" -> {
                reading.list = Objects.requireNonNullElse(xml.attribute("numId"), "");
                reading.outline = levels();
            }
            case "abstractNumId" -> outlineOf.put(reading.list, value);
            case "lvlOverride" -> reading.listLevel = Digits.of(xml.attribute("ilvl"), 0);
            case "startOverride" -> restarts.put(reading.list + ' ' + reading.listLevel, Digits.of(value, 1));
            default -> xml.countForeign();
        }
    }

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
        }
        return levels;
    }

    /** The number of the next paragraph of a list, as it is shown; empty for a bullet or no list. */
    String next(@Nullable ListPlace place) {
        if (place == null || place.level() >= LEVELS) {
            return "";
        }
        String outlineId = outlineOf.getOrDefault(place.list(), "");
        Level[] outline = outlines.get(outlineId);
        if (outline == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(outlineId, id -> new int[LEVELS]);
        Integer restart = restarts.remove(place.list() + ' ' + place.level());
        int at = place.level();
        if (restart != null) {
            count[at] = restart;
        } else {
            count[at] = count[at] == 0 ? outline[at].start : count[at] + 1;
        }
        Arrays.fill(count, at + 1, LEVELS, 0);
        return shown(outline, at, count);
    }

    private static String shown(Level[] outline, int at, int[] count) {
        if (outline[at].format.equals("bullet") || outline[at].format.equals("none")) {
            return "";
        }
        String text = outline[at].text;
        for (int i = 0; i <= at; i++) {
            int number = count[i] == 0 ? outline[i].start : count[i];
            text = text.replace("%" + (i + 1), ListNumeral.of(number, outline[i].format));
        }
        return text;
    }
}
