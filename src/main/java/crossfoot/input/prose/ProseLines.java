package crossfoot.input.prose;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.draft.LineJoin;
import crossfoot.input.draft.SoftBreak;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the lines of a text: headings, tables, and lines that are joined to paragraphs. */
final class ProseLines {
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*(?:[-—–]+\\s*\\d{1,4}\\s*[-—–]+|第\\s*\\d+\\s*页.{0,12})\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_=]\\s*){3,}|\\s*```.*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]\\s+(?![0-9])|>\\s?)(.*)");

    private final List<String> lines;
    private final DraftBuilder draft;
    private final LineJoin join;
    private final StringBuilder paragraph = new StringBuilder();
    private String last = "";
    private boolean apart;

    ProseLines(List<String> lines, DraftBuilder draft) {
        this.lines = lines;
        this.draft = draft;
        this.join = LineJoin.of(lines);
    }

    void read() throws LimitExceeded {
        int at = 0;
        while (at < lines.size()) {
            TextTable table = TextTable.at(lines, at);
            if (table != null) {
                end();
                draft.table(0, table.rows());
                at += table.lines();
            } else {
                take(lines.get(at));
                at++;
            }
        }
        end();
    }

    private void take(String line) throws LimitExceeded {
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank() || PAGE_NUMBER.matcher(line).matches()) {
            apart = true;
        } else if (RULE.matcher(line).matches()) {
            end();
        } else if (heading.matches()) {
            end();
            draft.paragraph(0, heading.group(1).length(), MarkdownText.plain(heading.group(2)));
        } else {
            text(line);
        }
    }

    private void text(String line) throws LimitExceeded {
        Matcher item = ITEM.matcher(line);
        boolean itemBegins = item.matches();
        String bare = itemBegins ? item.group(1) : line;
        if (itemBegins || paragraph.length() == 0 || !join.goesOn(paragraph.toString(), last, bare, apart)) {
            end();
        }
        SoftBreak.join(paragraph, bare.strip());
        last = bare;
        apart = false;
    }

    private void end() throws LimitExceeded {
        draft.paragraph(0, 0, MarkdownText.plain(paragraph.toString()));
        paragraph.setLength(0);
        apart = false;
    }
}
