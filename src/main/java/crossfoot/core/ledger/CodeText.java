package crossfoot.core.ledger;

/** Splits “30201 办公费”, “30201-办公费”, “[30201]办公费” into code and name. */
final class CodeText {
    private CodeText() {}

    /** Joins what a code column and a name column hold; either text may hold both, or the other one's part. */
    static Code of(String codeText, String nameText) {
        String code = plainCode(codeText.strip());
        String name = nameText.strip();
        if (isEmpty(code) && isEmpty(name)) {
            return Code.NONE;
        }
        if (isEmpty(code)) {
            return split(name);
        }
        if (isEmpty(name)) {
            return split(code);
        }
        Code inName = split(name);
        return inName.code().equals(code) ? inName : new Code(code, name);
    }

    private static Code split(String text) {
        int from = text.startsWith("[") || text.startsWith("(") || text.startsWith("【") ? 1 : 0;
        int to = from;
        boolean digit = false;
        while (to < text.length() && isCodeCharacter(text.charAt(to))) {
            digit |= Character.isDigit(text.charAt(to));
            to++;
        }
        String code = text.substring(from, to);
        if (!digit || code.length() < 3) {
            return new Code("", text);
        }
        while (to < text.length() && isSeparator(text.charAt(to))) {
            to++;
        }
        return new Code(plainCode(code), text.substring(to).strip());
    }

    /** A number cell may hold a code as {@code 30201.0}. */
    private static String plainCode(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static boolean isCodeCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.';
    }

    private static boolean isSeparator(char c) {
        return " \u3000\u00a0\t-_—:：]）)】/、.".indexOf(c) >= 0;
    }

    private static boolean isEmpty(String text) {
        return text.isEmpty() || text.equals("-") || text.equals("—") || text.equals("无");
    }
}
