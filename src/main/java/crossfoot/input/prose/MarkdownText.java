package crossfoot.input.prose;

import java.util.regex.Pattern;

/** Takes the marks of Markdown out of a text. */
final class MarkdownText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,500})\\]\\([^()\\s]{0,500}\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
    private static final Pattern CODE = Pattern.compile("`+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|~])");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private MarkdownText() {}

    static String plain(String text) {
        String plain = BREAK.matcher(text).replaceAll("\n");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = STRONG.matcher(plain).replaceAll("");
        plain = CODE.matcher(plain).replaceAll("");
        return ESCAPED.matcher(plain).replaceAll("$1").strip();
    }
}
