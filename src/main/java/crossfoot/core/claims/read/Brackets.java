package crossfoot.core.claims.read;

import java.util.List;

/** Which figures stand in brackets in their sentence: what is told there is no further item of the list around it. */
public final class Brackets {
    private static final String OPENING = "（(【";
    private static final String CLOSING = "）)】";
    private static final char END = '。';

    private final boolean[] inside;

    public Brackets(List<Mention> mentions) {
        inside = new boolean[mentions.size()];
        int depth = 0;
        for (int i = 0; i < inside.length; i++) {
            Mention mention = mentions.get(i);
            boolean begins = i == 0 || mentions.get(i - 1).sentence() != mention.sentence() || mention.inTable();
            depth = depth(begins ? 0 : depth, mention.lead().text());
            inside[i] = depth > 0;
        }
    }

    private static int depth(int before, String text) {
        int depth = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == END) {
                depth = 0;
            } else if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth;
    }

    public boolean hold(Mention mention) {
        return inside[mention.index()];
    }
}
