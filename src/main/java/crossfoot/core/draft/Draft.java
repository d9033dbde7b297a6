package crossfoot.core.draft;

import java.util.List;

/**
 * A draft report, read.
 *
 * @param file its name, with {@code /}
 * @param blocks in order of reading, numbered from 1
 */
public record Draft(String file, List<Block> blocks) {
    public Draft {
        blocks = List.copyOf(blocks);
    }

    /** The words of a stretch of it. */
    public String text(Span at) {
        Block block = blocks.get(at.block() - 1);
        String text = block instanceof Block.Table table
                ? table.rows().get(at.row()).get(at.column())
                : ((Block.Paragraph) block).text();
        return text.substring(at.offset(), at.offset() + at.length());
    }
}
