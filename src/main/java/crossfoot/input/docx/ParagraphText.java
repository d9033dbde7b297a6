package crossfoot.input.docx;

import crossfoot.input.draft.SoftBreak;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read. */
final class ParagraphText {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** What belongs behind the paragraph: text boxes and notes that hang on it. */
    private final List<WordBlock> behind = new ArrayList<>();

    private boolean broken;
    private boolean spaced;
    private int level;

    void level(int ofHeading) {
        level = ofHeading;
    }

    int level() {
        return level;
    }

    /** Adds text that stands in the part; what is no character to a reader is a space. */
    void add(String content, Piece place) {
        int skipped = 0;
        if (text.length() == 0) {
            while (skipped < content.length() && isSpace(content.charAt(skipped))) {
                skipped++;
            }
        }
        if (skipped == content.length()) {
            return;
        }
        separate(content.charAt(skipped));
        int length = content.length() - skipped;
        long contentByte = place.contentByte() + content.substring(0, skipped).getBytes(StandardCharsets.UTF_8).length;
        pieces.add(new Piece(text.length(), length, place.runByte(), place.textByte(), contentByte));
        for (int i = skipped; i < content.length(); i++) {
            char c = content.charAt(i);
            text.append(c < ' ' ? ' ' : c);
        }
    }

    /** Adds what a reader sees and the part does not hold: a list's number. */
    void addShown(String shown) {
        text.append(shown);
    }

    private void separate(char next) {
        if (text.length() > 0 && spaced) {
            text.append(' ');
        } else if (text.length() > 0 && broken) {
            text.append(SoftBreak.between(text.charAt(text.length() - 1), next));
        }
        broken = false;
        spaced = false;
    }

    void space() {
        spaced = true;
    }

    void breakLine() {
        broken = true;
    }

    void behind(WordBlock block) {
        behind.add(block);
    }

    int length() {
        return text.length();
    }

    WordText text() {
        return new WordText(level, text.toString(), pieces);
    }

    List<WordBlock> behind() {
        return behind;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0';
    }
}
