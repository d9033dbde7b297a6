package crossfoot.output.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives sheets names that a spreadsheet takes: 31 characters at most, none of them forbidden, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        // Excel keeps this one for itself.
        taken.add("history");
        for (Tab tab : Tab.values()) {
            taken.add(tab.sheetName().toLowerCase(Locale.ROOT));
        }
    }

    /** The name itself if it can be; else shortened, with the code before it, or with a number behind it. */
    String of(String name, String code) {
        String plain = legal(name);
        if (plain.length() <= LONGEST && take(plain)) {
            return plain;
        }
        String coded = cut(legal(code + " " + name), LONGEST);
        if (take(coded)) {
            return coded;
        }
        for (int number = 2; ; number++) {
            String numbered = cut(coded, LONGEST - 1 - Integer.toString(number).length()) + "~" + number;
            if (take(numbered)) {
                return numbered;
            }
        }
    }

    private boolean take(String name) {
        return !name.isEmpty() && taken.add(name.toLowerCase(Locale.ROOT));
    }

    private static String legal(String name) {
        return name.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "_")
                .replaceAll("^'+|'+$", "_")
                .strip();
    }

    /** Never through a character of two halves. */
    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        boolean halved = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, halved ? length - 1 : length).strip();
    }
}
