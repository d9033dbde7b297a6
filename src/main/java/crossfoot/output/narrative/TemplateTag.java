package crossfoot.output.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * One tag of a template, for checking where it stands; jmustache tells names without their places.
 *
 * @param sigil {@code #}, {@code ^}, {@code /}, any other sign the tag begins with, or a space for a plain value
 * @param name trimmed
 * @param lineNumber 1-based, of the tag's start
 */
record TemplateTag(char sigil, String name, int lineNumber) {
    static final char VALUE = ' ';
    static final char COMMENT = '!';
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String SIGILS = "#^/!>&=<$+{";

    /** The tags in order; one that is not closed has the sigil <code>{</code>, which no tag may have. */
    static List<TemplateTag> in(String template) {
        List<TemplateTag> tags = new ArrayList<>();
        int lineNumber = 1;
        int counted = 0;
        int open = template.indexOf(OPEN);
        while (open >= 0) {
            int close = template.indexOf(CLOSE, open);
            for (; counted < open; counted++) {
                lineNumber += template.charAt(counted) == '\n' ? 1 : 0;
            }
            if (close < 0) {
                tags.add(new TemplateTag(OPEN.charAt(0), template.substring(open + OPEN.length()), lineNumber));
                return tags;
            }
            tags.add(of(template.substring(open + OPEN.length(), close).strip(), lineNumber));
            open = template.indexOf(OPEN, close + CLOSE.length());
        }
        return tags;
    }

    private static TemplateTag of(String content, int lineNumber) {
        boolean plain = content.isEmpty() || SIGILS.indexOf(content.charAt(0)) < 0;
        return plain
                ? new TemplateTag(VALUE, content, lineNumber)
                : new TemplateTag(content.charAt(0), content.substring(1).strip(), lineNumber);
    }
}
