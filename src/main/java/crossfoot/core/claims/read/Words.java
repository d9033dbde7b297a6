package crossfoot.core.claims.read;

import crossfoot.core.ledger.ResourceLines;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lists of words by which reports say how figures stand to each other, from {@code crossfoot/claimwords.csv}. */
public enum Words {
    OPENING,
    ENUMERATING,
    CLOSING,
    REASON,
    TOTAL,
    INITIAL,
    ADJUSTED,
    BUDGET,
    ACTUAL,
    PRIOR,
    COMPARING,
    RISE,
    FALL,
    EXECUTION,
    SHARE,
    SURPLUS,
    /** What a year leaves to the next. */
    CARRIED,
    OVERRUN,
    FLAT,
    GREATER,
    SMALLER,
    EQUAL,
    CATCHALL,
    OVERLAPPING,
    /** Kinds of persons, of whom one may be of several. */
    PERSONS,
    SPENDING,
    EARNING,
    FILLER,
    NOT_A_WHOLE,
    COMPLEMENTS,
    INTERIM,
    MONEY,
    OWNER,
    UNIT,
    CUMULATIVE,
    LEVELS,
    BESIDES;

    private static final Map<Words, List<String>> LISTS = load();

    /** Longest first. */
    public List<String> all() {
        return LISTS.getOrDefault(this, List.of());
    }

    /** The longest of the words that stand in the text; empty if none does. */
    String first(String text) {
        return all().stream().filter(text::contains).findFirst().orElse("");
    }

    /** One of the words stands in the text. */
    public boolean in(String text) {
        return all().stream().anyMatch(text::contains);
    }

    /** The text begins with one of the words. */
    public boolean begin(String text) {
        return all().stream().anyMatch(text::startsWith);
    }

    /** Where the last of the words ends; -1 if none stands in the text. */
    int lastEnd(String text) {
        int end = -1;
        for (String word : all()) {
            int at = text.lastIndexOf(word);
            if (at >= 0) {
                end = Math.max(end, at + word.length());
            }
        }
        return end;
    }

    private static Map<Words, List<String>> load() {
        Map<Words, List<String>> lists = new EnumMap<>(Words.class);
        for (String line : ResourceLines.of("claimwords.csv")) {
            int comma = line.indexOf(',');
            List<String> words = List.of(line.substring(comma + 1).split("\\|")).stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
            lists.put(valueOf(line.substring(0, comma)), words);
        }
        return lists;
    }
}
