package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The classification codes that ship with the program ({@code classifications.csv}, each with the table and the year it
 * comes from): 部门预算支出经济分类, 政府预算支出经济分类 and 支出功能分类. An office may have codes of its own below them.
 */
public final class ClassificationCodes {
    /** One of the classifications. */
    public enum Scheme {
        DEPARTMENT("dept"),
        GOVERNMENT("gov"),
        FUNCTION("function");

        private final String key;

        Scheme(String key) {
            this.key = key;
        }
    }

    /** How a code and its name stand to the table. */
    public enum Standing {
        /** The table has it, by this name or with no name given; or as a detail of a code it has. */
        KNOWN,
        /** The table has no such code, nor one above it. */
        UNKNOWN,
        /** The table has the code under another name. */
        OTHER_NAME
    }

    private final Map<Scheme, NavigableMap<String, String>> names = new HashMap<>();

    /** Reads the shipped table. */
    public ClassificationCodes() {
        for (Scheme scheme : Scheme.values()) {
            names.put(scheme, new TreeMap<>());
        }
        for (String line : ResourceLines.of("classifications.csv")) {
            String[] cells = line.split(",", -1);
            for (Scheme scheme : Scheme.values()) {
                if (scheme.key.equals(cells[2])) {
                    table(scheme).put(cells[0], cells[1]);
                }
            }
        }
    }

    private NavigableMap<String, String> table(Scheme scheme) {
        return names.getOrDefault(scheme, new TreeMap<>());
    }

    /** The table's name of a code; empty if it has none. */
    public String name(Scheme scheme, String code) {
        return table(scheme).getOrDefault(code, "");
    }

    /** All names of the table. */
    public List<String> names(Scheme scheme) {
        return List.copyOf(table(scheme).values());
    }

    /** The codes with this name, ascending. */
    public List<String> codes(Scheme scheme, String name) {
        List<String> codes = new ArrayList<>();
        table(scheme).forEach((code, known) -> {
            if (plain(known).equals(plain(name))) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** What the table says of a code and its name; a class without a code is known. */
    public Standing standing(Scheme scheme, Code code) {
        if (code.code().isEmpty()) {
            return Standing.KNOWN;
        }
        String known = name(scheme, code.code());
        if (known.isEmpty()) {
            return isBelow(scheme, code.code()) ? Standing.KNOWN : Standing.UNKNOWN;
        }
        boolean sameName = code.name().isEmpty() || plain(known).equals(plain(code.name()));
        return sameName ? Standing.KNOWN : Standing.OTHER_NAME;
    }

    /** A detail that an office has added below a code of two levels or more. */
    private boolean isBelow(Scheme scheme, String code) {
        int levelTwo = 5;
        return code.length() > levelTwo && table(scheme).containsKey(code.substring(0, levelTwo));
    }

    /** Whether the table has a code that a condition of the rule table could mean. */
    boolean hasAny(Scheme scheme, Condition condition) {
        return table(scheme).entrySet().stream()
                .anyMatch(code -> condition.matchesPlainly(new Code(code.getKey(), code.getValue())));
    }

    /** A name without the signs and blanks in which ledgers differ. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        FoldedText.fold(name).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
