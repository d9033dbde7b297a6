package crossfoot.input.draft;

import java.util.Arrays;
import java.util.List;

/**
 * Decides, as a reader would, whether a line of a text goes on with the one before it. Texts break lines at a width or
 * not at all, and where a page ended they break within a sentence, with blank lines between.
 */
public final class LineJoin {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 160;
    private static final int SLACK = 6;

    /** A line that breaks off before this width is one of its own: a title, an item. */
    private static final int SHORT = 40;

    private static final String ENDS = "。！？!?…";
    private static final String HALTS = "；;：:";
    private static final String GOES_ON = "，、,（(—";
    private static final String NEVER_FIRST = "，。、；：）)】》”％%";
    private static final String CLOSES = "”’\"'）)】」』》*";

    /** Width at which the lines are broken; 0 if they are not. */
    private final int width;

    private LineJoin(int width) {
        this.width = width;
    }

    /** Learns from all lines whether they are broken at a width: many are nearly as wide as the widest. */
    public static LineJoin of(List<String> lines) {
        int[] widths = lines.stream()
                .mapToInt(LineJoin::width)
                .filter(w -> w > 0)
                .sorted()
                .toArray();
        if (widths.length < 4) {
            return new LineJoin(0);
        }
        int widest = widths[widths.length - 1];
        long full = Arrays.stream(widths).filter(w -> w >= widest - SLACK).count();
        boolean broken = widest >= NARROWEST && widest <= WIDEST && full * 4 >= widths.length;
        return new LineJoin(broken ? widest : 0);
    }

    /** How wide a line is, a Chinese character counting 2. */
    static int width(String line) {
        String text = line.strip();
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= 0x2E80 ? 2 : 1;
        }
        return width;
    }

    /**
     * Whether {@code next} goes on with the paragraph {@code before}.
     *
     * @param last the paragraph's last line as it stands in the file
     * @param next as it stands in the file
     * @param apart blank lines stand between
     */
    public boolean goesOn(String before, String last, String next, boolean apart) {
        String line = next.strip();
        if (line.isEmpty() || HeadingText.beginsAnew(line) || HeadingText.level(before) > 0) {
            return false;
        }
        if (indent(next) > indent(last)) {
            return false;
        }
        boolean full = width > 0 && width(last) >= width - SLACK;
        char end = lastCharacter(before);
        if (ENDS.indexOf(end) >= 0 || HALTS.indexOf(end) >= 0) {
            return full && !apart;
        }
        boolean within = GOES_ON.indexOf(end) >= 0 || NEVER_FIRST.indexOf(line.charAt(0)) >= 0;
        return within || full || (width == 0 && width(last) >= SHORT);
    }

    private static int indent(String line) {
        int i = 0;
        int columns = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\u3000')) {
            columns += line.charAt(i) == ' ' ? 1 : 2;
            i++;
        }
        return columns;
    }

    private static char lastCharacter(String text) {
        int i = text.length() - 1;
        while (i > 0 && CLOSES.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.isEmpty() ? ' ' : text.charAt(i);
    }
}
