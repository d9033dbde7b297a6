package crossfoot.input;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import java.nio.file.Path;
import java.util.List;

/** Drafts as text: {@code 1 # heading}, {@code 2 text}, {@code 3 [caption] a|b / c|d}. */
public final class Drafts {
    private Drafts() {}

    public static List<String> of(Path file) throws Exception {
        return of(DraftFiles.open(file, "a", Limits.DEFAULT).draft());
    }

    public static List<String> of(Draft draft) {
        return draft.blocks().stream().map(Drafts::text).toList();
    }

    private static String text(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            String marks = "#".repeat(paragraph.level());
            return paragraph.number() + " " + marks + (marks.isEmpty() ? "" : " ") + paragraph.text();
        }
        Block.Table table = (Block.Table) block;
        String rows = String.join(
                " / ", table.rows().stream().map(row -> String.join("|", row)).toList());
        return table.number() + " [" + table.caption() + "] " + rows;
    }

    /** The ids of what makes a file unreadable; empty if it is read. */
    public static List<String> refusals(Path file, Limits limits) throws Exception {
        try {
            DraftFiles.open(file, "a", limits);
            return List.of();
        } catch (UnreadableFile refused) {
            return refused.problems().stream()
                    .map(problem -> problem.kind().id() + " " + problem.details())
                    .toList();
        }
    }
}
