package crossfoot.core.units;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A glob over the paths of ledgers: {@code *} and {@code ?} within a name, {@code **} over folders, <code>{a,b}</code>
 * either. Without a {@code /} it is held against the name alone, wherever the file lies.
 */
record FileGlob(Pattern pattern, boolean ofName) {
    static FileGlob of(String glob) {
        return new FileGlob(Pattern.compile(regex(folded(glob))), glob.indexOf('/') < 0);
    }

    /** Every brace that is opened is closed again, and none lies in another. */
    static boolean isGlob(String glob) {
        boolean open = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if ((c == '{' && open) || (c == '}' && !open)) {
                return false;
            }
            open = c == '{' || (open && c != '}');
        }
        return !open;
    }

    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            open = c == '{' || (open && c != '}');
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                regex.append(one(c, open));
            }
        }
        return regex.toString();
    }

    private static String one(char c, boolean open) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> open ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    /** @param path below the folder of ledgers, with {@code /}; of an archive's member {@code 2021.zip!1月.csv} */
    boolean matches(String path) {
        String folded = folded(path);
        String unpacked = folded.replaceFirst("[^/]*!", "");
        return matchesOne(folded) || matchesOne(unpacked);
    }

    private boolean matchesOne(String path) {
        String held = ofName ? path.substring(path.lastIndexOf('/') + 1) : path;
        return pattern.matcher(held).matches();
    }
}
