package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.money.HalfWidth;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassificationCodes.Scheme;
import java.util.List;

/** A classification code beside the name of another one. */
final class CodeCheck {
    private static final int CLASS = 5;
    private static final int ITEM = 7;

    private final ClassificationCodes codes = new ClassificationCodes();
    private final Verdicts verdicts;
    private int lastRow = -1;
    private int lastBlock = -1;

    CodeCheck(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The words before a figure, or the row's label, name a code and what it stands for. */
    void check(Mention mention) {
        boolean again = mention.inTable()
                && mention.at().row() == lastRow
                && mention.at().block() == lastBlock;
        lastRow = mention.at().row();
        lastBlock = mention.at().block();
        if (!again) {
            words(
                    mention,
                    HalfWidth.of(
                            mention.inTable()
                                    ? mention.lead().before()
                                    : mention.lead().text()));
        }
    }

    private void words(Mention mention, String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end - at == CLASS || end - at == ITEM) {
                String code = text.substring(at, end);
                String before = nameBefore(text, at);
                compare(mention, code, before.isEmpty() ? nameBehind(text, end) : before);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** 办公费(30201 */
    private static String nameBefore(String text, int code) {
        int end = code - 1;
        if (end < 0 || text.charAt(end) != '(') {
            return "";
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** 30201 办公费 */
    private static String nameBehind(String text, int code) {
        int start = code;
        while (start < text.length() && !Character.isLetter(text.charAt(start)) && start - code < 2) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private void compare(Mention mention, String code, String name) {
        for (Scheme scheme : List.of(Scheme.DEPARTMENT, Scheme.FUNCTION)) {
            String known = codes.name(scheme, code);
            List<String> others = codes.codes(scheme, name);
            if (!known.isEmpty() && !others.isEmpty() && !others.contains(code)) {
                String arithmetic = code + " " + known + " ≠ " + name;
                verdicts.contradict(Kind.IMPOSSIBLE, mention, new Reason("code", arithmetic, null, List.of()));
            }
        }
    }
}
