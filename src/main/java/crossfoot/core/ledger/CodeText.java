package crossfoot.core.ledger;

import crossfoot.core.money.HalfWidth;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a classification or a project from its code column, its name column, or one column for both: “30201 办公费”,
 * “30201-办公费”, “[30201]办公费”, “30201办公费”. Keeps what it has read, for ledgers repeat themselves.
 */
public final class CodeText {
    private static final int KEPT = 5_000;
    private static final int SHORTEST_CODE = 3;
    private static final String SEPARATORS = " \t-_:/、.|—·";

    private final boolean project;
    private final Map<String, Code> kept = new HashMap<>();
    private String lastCode = "";
    private String lastName = "";
    private Code last = Code.NONE;

    /**
     * Begins with nothing kept; not to be shared between threads.
     *
     * @param project of projects: their names may begin with a year or a number that is no code
     */
    public CodeText(boolean project) {
        this.project = project;
    }

    /** Joins what the code column and the name column hold, both trimmed; either may hold both, or the other's part. */
    public Code of(String codeText, String nameText) {
        if (codeText.equals(lastCode) && nameText.equals(lastName)) {
            return last;
        }
        String key = codeText.isEmpty() ? nameText : codeText + '\n' + nameText;
        Code code = kept.get(key);
        if (code == null) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            code = read(folded(codeText), folded(nameText));
            kept.put(key, code);
        }
        lastCode = codeText;
        lastName = nameText;
        last = code;
        return code;
    }

    private Code read(String code, String name) {
        boolean noCode = saysNothing(code);
        boolean noName = saysNothing(name);
        if (noCode) {
            return noName ? Code.NONE : split(name);
        }
        if (noName) {
            Code parts = split(code);
            return parts.code().isEmpty() ? new Code(code, "") : parts;
        }
        Code inName = split(name);
        return inName.code().equals(code) ? inName : new Code(code, name);
    }

    /** Wrapped names are joined; a code that became a number (30201.0) is a code again. */
    private static String folded(String text) {
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\r", "").replace("\n", "");
        boolean number = line.endsWith(".0") && isDigits(line, line.length() - 2);
        return number ? line.substring(0, line.length() - 2) : line;
    }

    private boolean saysNothing(String text) {
        return switch (text) {
            case "", "-", "--", "—", "——", "/", "无" -> true;
            case "无项目", "基本支出" -> project;
            default -> false;
        };
    }

    private Code split(String text) {
        String half = HalfWidth.of(text);
        boolean bracket = half.startsWith("[") || half.startsWith("(") || half.startsWith("【");
        int from = bracket ? 1 : 0;
        int to = endOfCode(half, from);
        String code = half.substring(from, to);
        int name = to;
        while (name < half.length() && isSeparator(half.charAt(name), bracket)) {
            name++;
        }
        boolean apart = name > to || name == half.length();
        if (!isCode(code) || !(apart || isGluedCode(code, half.charAt(to))) || (bracket && !isClosed(half, to))) {
            return new Code("", text);
        }
        return new Code(code, RowText.trimmed(text.substring(name)));
    }

    private static boolean isClosed(String text, int at) {
        return at < text.length() && (text.charAt(at) == ']' || text.charAt(at) == ')' || text.charAt(at) == '】');
    }

    private static int endOfCode(String text, int from) {
        int to = from;
        while (to < text.length()) {
            char c = text.charAt(to);
            boolean inner =
                    (c == '-' || c == '.') && to > from && to + 1 < text.length() && isDigit(text.charAt(to + 1));
            if (!isDigit(c) && !isLetter(c) && !inner) {
                break;
            }
            to++;
        }
        return to;
    }

    /** It has a digit and is long enough; a year in front of a project's name is none. */
    private boolean isCode(String code) {
        boolean digit = false;
        for (int i = 0; i < code.length(); i++) {
            digit |= isDigit(code.charAt(i));
        }
        boolean year = code.length() == 4 && (code.startsWith("19") || code.startsWith("20"));
        return digit && code.length() >= SHORTEST_CODE && !(project && year);
    }

    /** A classification's digits may stand right before its name; a project's number then is part of the name. */
    private boolean isGluedCode(String code, char next) {
        return !project && isDigits(code, code.length()) && Character.isIdeographic(next);
    }

    private static boolean isSeparator(char c, boolean bracket) {
        return SEPARATORS.indexOf(c) >= 0 || (bracket && (c == ']' || c == ')' || c == '】'));
    }

    private static boolean isDigits(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return length > 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
