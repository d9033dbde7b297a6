package crossfoot.core.claims.read;

import crossfoot.core.draft.Draft;
import java.util.List;

/**
 * Everything that a draft states in figures.
 *
 * @param mentions in order of reading
 * @param passages the paragraphs and tables they stand in
 */
public record Statements(List<Mention> mentions, List<Passage> passages) {
    public Statements {
        mentions = List.copyOf(mentions);
        passages = List.copyOf(passages);
    }

    /**
     * A paragraph that is no heading, or a heading.
     *
     * @param first index of its first mention
     * @param end index behind its last mention; {@code first} if it has none
     * @param tail the words behind its last figure; the whole text if it has none
     * @param mark how it is numbered: N、 for 一、 and for 3、; empty if it isn't
     */
    public record Passage(int block, boolean heading, int first, int end, String tail, String mark) {}

    public static Statements of(Draft draft) {
        return new DraftReading().read(draft);
    }

    /** The mentions of a passage. */
    public List<Mention> in(Passage passage) {
        return mentions.subList(passage.first(), passage.end());
    }
}
