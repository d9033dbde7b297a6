package crossfoot.core.ledger;

import crossfoot.core.money.HalfWidth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the account of a journal's line from its code, its name, or one cell for both: “7201010101 事业支出\基本支出”,
 * “7201.01.01”, “事业支出-基本支出-办公费”. An account without a code is known by its name, if that is one of the government
 * accounting system ({@code accounts.csv}: 政府会计制度, with the 经费支出 of the system before). Keeps what it has read.
 */
final class AccountText {
    private static final int KEPT = 5_000;
    private static final int SHORTEST_CODE = 3;
    private static final String MARKS = "\\/-—–_.·>→|:、]】";

    /** Names that plain ledgers use for classes of spending as well: alone they make no journal. */
    private static final List<String> COMMON = List.of("其他支出", "其他费用", "投资支出");

    private static final Map<String, String> CODES = load();

    private final Map<String, Account> kept = new HashMap<>();

    /** The account of both texts, each of which may be empty, or hold what the other should. */
    Account of(String codeText, String nameText) {
        String key = codeText + '\n' + nameText;
        Account account = kept.get(key);
        if (account == null) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            account = read(bare(codeText), bare(nameText));
            kept.put(key, account);
        }
        return account;
    }

    /** An account that no one would name in a ledger that is no journal. */
    static boolean isTelling(Account account) {
        return account.names().isEmpty() || !COMMON.contains(account.names().get(0));
    }

    /** Half-width, without the bracket that may stand around the code: [7101]行政支出. */
    private static String bare(String text) {
        String half = HalfWidth.of(text);
        boolean bracket = half.startsWith("[") || half.startsWith("【");
        return bracket ? half.substring(1) : half;
    }

    private static Account read(String codeText, String nameText) {
        int end = endOfCode(codeText);
        List<String> names = new ArrayList<>(names(codeText.substring(end)));
        String code = codeText.substring(0, end);
        int nameStart = endOfCode(nameText);
        if (code.isEmpty()) {
            code = nameText.substring(0, nameStart);
        }
        names.addAll(names(nameText.substring(nameStart)));
        if (code.isEmpty()) {
            String top = names.isEmpty() ? "" : CODES.getOrDefault(names.get(0), "");
            return new Account(top, List.of(), names);
        }
        List<String> parts = List.of(code.split("[^0-9]+", -1));
        return new Account(String.join("", parts), parts, names);
    }

    /** Behind the digits that a text begins with, and the marks between them; 0 if it begins with none, or too few. */
    private static int endOfCode(String text) {
        int end = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && (digits == 0 || MARKS.indexOf(text.charAt(i)) < 0)) {
                break;
            }
            digits += digit ? 1 : 0;
            end = digit ? i + 1 : end;
        }
        return digits < SHORTEST_CODE ? 0 : end;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\\';
            if (c > ' ' && MARKS.indexOf(c) < 0) {
                name.append(c);
            } else if (!name.isEmpty()) {
                names.add(name.toString());
                name.setLength(0);
            }
        }
        return names;
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String line : ResourceLines.of("accounts.csv")) {
            int comma = line.indexOf(',');
            codes.put(HalfWidth.of(line.substring(comma + 1)), line.substring(0, comma));
        }
        return Map.copyOf(codes);
    }
}
